#!/bin/sh
# summary.sh STATUS LOG...: adds up what the tests of `make check` printed and says
# "N passed, N failed" last. STATUS is how make check ended; it is kept, and no test at all is a
# failure. Counted are libcheck's "Checks: N, Failures: N, Errors: N" and the "N passed, N failed"
# of scripts; a program that failed without saying so counts as one failure.
set -u

status=$1
shift
passed=0
failed=0

for log; do
    [ -f "$log" ] || continue
    counts=$(awk '
        /^[0-9]+%: Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/ {
            split($0, n, /[^0-9]+/)
            failed += n[3] + n[4]; passed += n[2] - n[3] - n[4]
        }
        /^[0-9]+ passed, [0-9]+ failed/ { passed += $1; failed += $3 }
        END { print passed + 0, failed + 0 }' "$log")
    log_passed=${counts% *}
    log_failed=${counts#* }
    if [ "$log_failed" -eq 0 ] &&
        grep -qE '^:test-result: *(FAIL|ERROR|XPASS)' "${log%.log}.trs" 2>/dev/null; then
        log_failed=1
    fi
    [ "$log_failed" -eq 0 ] || sed "s|^|${log%.log}: |" "$log"
    passed=$((passed + log_passed))
    failed=$((failed + log_failed))
done

[ "$status" -ne 0 ] || [ "$failed" -eq 0 ] || status=1
if [ $((passed + failed)) -eq 0 ]; then
    echo 'summary: no test ran' >&2
    status=1
fi
echo "$passed passed, $failed failed"
exit "$status"
