#!/bin/sh
# Tests summary.sh on made-up logs: a wrong count would hide failing tests.
set -u

summary=$(cd "$(dirname "$0")" && pwd)/summary.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
passed=0
failed=0

# expect NAME STATUS LAST-LINE LOG...: what summary.sh says of the logs, make having ended with 0.
expect() {
    name=$1 want_status=$2 want_line=$3
    shift 3
    line=$(sh "$summary" "${make_status:-0}" "$@" 2>/dev/null)
    status=$?
    line=$(printf '%s\n' "$line" | tail -n 1)
    if [ "$status" = "$want_status" ] && [ "$line" = "$want_line" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "$name: \"$line\" and status $status, not \"$want_line\" and $want_status"
    fi
}

echo '100%: Checks: 12, Failures: 0, Errors: 0' >good.log
echo ':test-result: PASS' >good.trs
echo '75%: Checks: 8, Failures: 1, Errors: 1' >bad.log
echo ':test-result: FAIL' >bad.trs
echo '5 passed, 0 failed' >script.log
echo 'Segmentation fault' >crash.log
echo ':test-result: FAIL' >crash.trs
echo 'not here' >skip.log
echo ':test-result: SKIP' >skip.trs

expect 'sums libcheck and scripts' 0 '17 passed, 0 failed' good.log script.log
expect 'counts failures and errors' 1 '18 passed, 2 failed' good.log bad.log
expect 'a crash is a failure' 1 '12 passed, 1 failed' good.log crash.log
expect 'a skipped test is none' 0 '12 passed, 0 failed' good.log skip.log
expect 'no test is a failure' 1 '0 passed, 0 failed' missing.log
expect 'only skipped tests are none' 1 '0 passed, 0 failed' skip.log
make_status=2
expect 'the status of make is kept' 2 '12 passed, 0 failed' good.log

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
