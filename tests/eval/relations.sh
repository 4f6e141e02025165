#!/bin/sh
# relations.sh EVAL-RELATE SHARED: the relations and quotes found on the annotated mentions of the
# house's development set, per relation and per construction; then what every construction gives:
# precision, recall and F1 without it; then the status accuracy without the status rules.
set -eu
eval=$1 dir=$2/corpora/house/dev
if [ ! -d "$dir" ]; then
    echo "skipped: $dir is not there"
    exit 0
fi
"$eval" "$dir"
printf '\n%-16s %6s %6s %6s  %-5s %-5s %-5s  status\n' without gold found right P R F1
for construction in active passive coverb ba joint noun act between name implied status; do
    "$eval" -x "$construction" "$dir" | sed -n "s/^all  */$construction /p" | {
        read -r name gold found right p r f status
        printf '%-16s %6s %6s %6s  %s %s %s  %s\n' "$name" "$gold" "$found" "$right" "$p" "$r" "$f" "$status"
    }
done
