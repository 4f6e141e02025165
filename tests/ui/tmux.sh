#!/bin/sh
# The built program in a real terminal multiplexer: it shows the sample, answers keys and ends; and
# 100 frames of dense random text leave every border where it belongs.
# Says "skipped" with 77 when tmux is missing.
set -u

command -v tmux >/dev/null || {
    echo "skipped: no tmux"
    exit 77
}
sample=${srcdir:-.}/data/samples/zh.txt
folder=$(mktemp -d)
tmux="tmux -L dossier-test-$$ -f /dev/null"
passed=0
failed=0

finish() {
    $tmux kill-server 2>/dev/null
    rm -rf "$folder"
}
trap finish EXIT

# Waits until the screen shows the text, or until ten seconds are over.
shows() {
    tries=0
    while [ $tries -lt 100 ]; do
        if $tmux capture-pane -p -t main 2>/dev/null | grep -q -- "$1"; then
            passed=$((passed + 1))
            return 0
        fi
        tries=$((tries + 1))
        sleep 0.1
    done
    echo "tmux: '$1' is not shown; the screen is:"
    $tmux capture-pane -p -t main
    failed=$((failed + 1))
}

LC_ALL=C.UTF-8 XDG_STATE_HOME=$folder XDG_DATA_HOME=$folder XDG_CONFIG_HOME=$folder \
    $tmux new-session -d -s main -x 80 -y 24 "./dossier '$sample'; echo ended with \$?; exec cat"
shows 'zh.txt'
shows '┬─'
shows 'Organizations'
$tmux send-keys -t main 2 j
shows 'next mention'
$tmux resize-window -t main -x 120 -y 40
shows '─ Relations'
$tmux send-keys -t main '?'
shows 'line-down'
$tmux send-keys -t main q
shows 'Organizations'
$tmux send-keys -t main Q
shows 'ended with 0'
# ---- a pipe that takes its time ----

$tmux rename-session -t main whole # the server ends with its last session, and not at once
LC_ALL=C.UTF-8 XDG_STATE_HOME=$folder XDG_DATA_HOME=$folder XDG_CONFIG_HOME=$folder \
    $tmux new-session -d -s main -x 80 -y 24 \
    "(sleep 2; cat '$sample') | ./dossier; echo ended with \$?; exec cat"
shows 'dossier: reading...'
shows 'Organizations'
$tmux send-keys -t main Q
shows 'ended with 0'
if $tmux capture-pane -p -t main | grep -q 'reading'; then
    echo "tmux: 'reading' stays on the screen"
    failed=$((failed + 1))
fi

# ---- dense random text ----

# Lines of ideographs (common and rare), kana, Hangul, emoji and their joiners, flags, combining
# marks, Arabic, Hebrew, bidi controls and signs of ambiguous width, as UTF-8. The same each time.
dense_text() {
    LC_ALL=C awk '
    function byte(value) { printf "%c", value }
    function put(cp) {
        if (cp < 128) byte(cp)
        else if (cp < 2048) { byte(192 + int(cp / 64)); byte(128 + cp % 64) }
        else if (cp < 65536) {
            byte(224 + int(cp / 4096)); byte(128 + int(cp / 64) % 64); byte(128 + cp % 64)
        } else {
            byte(240 + int(cp / 262144)); byte(128 + int(cp / 4096) % 64)
            byte(128 + int(cp / 64) % 64); byte(128 + cp % 64)
        }
    }
    function random(n) { state = (state * 1103515245 + 12345) % 2147483648; return int(state / 65536) % n }
    BEGIN {
        state = 7
        count = split("19968 20000 12352 192 44032 11000 131072 42000 127744 700 127462 26 768 112 " \
                      "1536 200 1424 100 8208 64 8234 5 8294 4 65024 16 8205 1 9472 200 65281 90 32 90", range, " ")
        for (line = 0; line < 300; line++) {
            for (i = 0; i < 150; i++) {
                which = random(count / 2) * 2 + 1
                put(range[which] + random(range[which + 1]))
            }
            print "."
        }
    }'
}

# The column of a border, from the rule above it to the one below it.
border() {
    $tmux copy-mode -t main \; send-keys -t main -X top-line \; \
        send-keys -t main -X cursor-down \; send-keys -t main -X start-of-line \; \
        send-keys -t main -N "$1" -X cursor-right \; send-keys -t main -X begin-selection \; \
        send-keys -t main -X rectangle-on \; send-keys -t main -N "$2" -X cursor-down \; \
        send-keys -t main -X copy-selection-and-cancel
    $tmux show-buffer | tr -d '\n'
}

# COLUMN ROWS: what it has to be.
straight() {
    rows=$1
    printf '┬'
    while [ "$rows" -gt 1 ]; do
        printf '│'
        rows=$((rows - 1))
    done
    printf '┴'
}

dense_text >"$folder/dense.txt"
$tmux rename-session -t main slow
LC_ALL=C.UTF-8 XDG_STATE_HOME=$folder XDG_DATA_HOME=$folder XDG_CONFIG_HOME=$folder \
    $tmux new-session -d -s main -x 120 -y 40 "./dossier '$folder/dense.txt'; exec cat"
shows 'dense.txt'
shows '┬─ Relations'
[ "$failed" -eq 0 ] || exit 1
top=$($tmux capture-pane -p -t main | sed -n '2p')
body=$($tmux capture-pane -p -t main | grep -n '┴' | head -n 1 | cut -d: -f1)
body=$((body - 2))
columns() {
    printf '%s' "$1" | LC_ALL=C.UTF-8 wc -m
}
first=$(columns "${top%%┬*}")
second=$(columns "${top%┬*}")
want=$(straight $body)
frame=0
set -- j Space C-e ')' d k b J u C-y
while [ $frame -lt 100 ]; do
    key=$1
    shift
    set -- "$@" "$key"
    $tmux send-keys -t main "$key"
    sleep 0.03
    for column in "$first" "$second"; do
        got=$(border "$column" "$body")
        if [ "$got" != "$want" ]; then
            sleep 0.5 # perhaps only half of the frame had come
            got=$(border "$column" "$body")
        fi
        if [ "$got" = "$want" ]; then
            passed=$((passed + 1))
        else
            echo "tmux: frame $frame, key $key: the border in column $column is '$got'"
            failed=$((failed + 1))
        fi
    done
    frame=$((frame + 1))
done
$tmux send-keys -t main Q
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
