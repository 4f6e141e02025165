#!/bin/sh
# names.sh NER_EVAL SHARED [OPTION ...]: names against the development parts of the token files of SHARED.
set -eu
evaluate=$1 shared=$2
shift 2
found=no
for file in "$shared"/corpora/ner/*.dev.tsv; do
    [ -f "$file" ] || continue
    found=yes
    case $(basename "$file") in
    crossner*) map=conll ;;
    cluener*) map=cluener ;;
    worldwide*) map=worldwide ;;
    wnut*) map=wnut ;;
    *) map=core3 ;;
    esac
    "$evaluate" --map "$map" "$@" "$file"
done
[ $found = yes ] || echo "skipped: $shared/corpora/ner is not there"
