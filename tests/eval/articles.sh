#!/bin/sh
# articles.sh PROGRAM SCORE SHARED [OPTION ...]: runs the program over the annotated articles of SHARED (the development
# set of the house's corpus, and the commissioned article) and scores it. Options are those of eval-score.
set -eu
program=$1 score=$2 shared=$3
shift 3
if [ ! -d "$shared/corpora/house/dev" ]; then
    echo "skipped: $shared/corpora/house/dev is not there"
    exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
mkdir "$work/gold" "$work/pred"
for text in "$shared"/corpora/house/dev/*.txt "$shared"/articles/*.txt; do
    name=$(basename "$text" .txt)
    [ -f "${text%.txt}.ann" ] || continue
    cp "$text" "${text%.txt}.ann" "$work/gold"
    "$program" -t text -f json -o "$work/pred/$name.json" "$text"
done
"$score" "$@" --gold "$work/gold" --pred "$work/pred"
