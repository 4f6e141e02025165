#!/bin/sh
# The built program in a real terminal multiplexer, once: it shows the sample, answers keys and ends.
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

LC_ALL=C.UTF-8 XDG_STATE_HOME=$folder XDG_CONFIG_HOME=$folder \
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
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
