#!/bin/sh
# The JSON of the sample articles against tests/golden/NAME.json: what changes in finding shows here, line by
# line. After a change that is meant, `make goldens` (golden.sh --write) writes them anew; look at the
# difference before it is kept. Run in the build directory.
set -u

program=$(pwd)/dossier
root=$(cd "${srcdir:-.}" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
HOME=$work XDG_CONFIG_HOME=$work XDG_DATA_HOME=$work LC_ALL=C.UTF-8
export HOME XDG_CONFIG_HOME XDG_DATA_HOME LC_ALL
passed=0
failed=0

cd "$root/data/samples" || exit 1
for sample in *; do
    golden=$root/tests/golden/${sample%.*}.json
    if ! "$program" -f json "$sample" >"$work/out"; then
        echo "golden: $sample cannot be analysed"
        failed=$((failed + 1))
        continue
    fi
    [ "${1-}" != --write ] || cp "$work/out" "$golden"
    if diff -u "$golden" "$work/out" >"$work/diff"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        head -n 40 "$work/diff"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
