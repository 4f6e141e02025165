#!/bin/sh
# Whether the scorer gives the figures of the shared one, over damaged annotation. Skipped (77) without python3 or
# without the shared directory (DOSSIER_SHARED, else beside the source tree).
set -u
shared=${DOSSIER_SHARED:-${srcdir:-.}/../shared}
if [ ! -f "$shared/bench/score.py" ] || [ ! -d "$shared/corpora/house/dev" ]; then
    echo "skipped: $shared has no bench/score.py and corpora/house/dev"
    exit 77
fi
if ! command -v python3 >/dev/null; then
    echo 'skipped: python3 is not installed'
    exit 77
fi
if python3 "${srcdir:-.}/tests/eval/agree.py" tests/eval-score "$shared"; then
    echo '1 passed, 0 failed'
else
    echo '0 passed, 1 failed'
    exit 1
fi
