#!/bin/sh
# Scores the article found in each of the shared web pages: pages.sh EVAL SHARED [FLAGS]
eval=$1 pages=$2/corpora/html
shift 2
if [ ! -d "$pages" ]; then
    echo "skipped: no $pages"
    exit 0
fi
exec "$eval" "$@" "$pages/readability" "$pages/scrapinghub" "$pages/trafilatura"
