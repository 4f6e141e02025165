#!/bin/sh
# Instructions from start to the first screen and quit, counted by callgrind, for dossier and for
# less on the same file: repeatable on a noisy machine.
#
#     instructions.sh DOSSIER FILE
set -eu

for tool in valgrind script less; do
    command -v "$tool" >/dev/null || { echo "instructions.sh: $tool is not installed"; exit 0; }
done

# count PROGRAM FILE: the total of one session on a terminal of 80x24 that is left at once
count() {
    totals=$(mktemp)
    # the key waits in the terminal until the first screen stands
    (sleep 12; printf Q) | TERM=xterm-256color LC_ALL=C.UTF-8 LESSHISTFILE=- XDG_STATE_HOME=/dev/null XDG_DATA_HOME=/dev/null \
        script -qec "stty rows 24 cols 80; valgrind --tool=callgrind --callgrind-out-file=/dev/null \
            --log-file=$totals '$1' '$2'" /dev/null >/dev/null
    sed -n 's/.*Collected : *\([0-9]*\).*/\1/p' "$totals"
    rm -f "$totals"
}

peer=$(count less "$2")
ours=$(count "$1" "$2")
awk -v p="$peer" -v o="$ours" 'BEGIN {
    printf "instructions to first screen: less %.1f M, dossier %.1f M, ratio %.1f\n", p / 1e6, o / 1e6, o / p }'
