#!/bin/bash
# What the shells complete: bash by calling the function as bash does, fish by asking it, zsh by its
# syntax. A shell that is missing is left out.
set -u
here=data/completions
failed=0

check() { # what, expected words, found words
    [ "$2" = "$3" ] && return
    echo "$1: '$3', not '$2'"
    failed=1
}

compopt() { :; } # works in a real completion only
COMP_WORDBREAKS=$' \t\n"\'><=;|&(:'
. "$here/dossier.bash"

in_bash() {
    COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
    _dossier
    echo "${COMPREPLY[*]}"
}
check 'an option' '--format' "$(in_bash 'dossier --form')"
check 'a format' 'json jsonl' "$(in_bash 'dossier -f j')"
check 'a format behind =' 'json jsonl' "$(in_bash 'dossier --format=j')"
check 'a setting' 'theme=dark theme=light theme=mono' "$(in_bash 'dossier --set th')"
check 'the value of a setting' 'dark' "$(in_bash 'dossier --set theme=d')"
check 'the value of a setting behind =' 'dark' "$(in_bash 'dossier --set=theme=d')"
check 'a number' 'measure=' "$(in_bash 'dossier --set meas')"
check 'a colour' 'always auto' "$(in_bash 'dossier --color a' | tr ' ' '\n' | sort | xargs)"
check 'a depth of colour' '256' "$(in_bash 'dossier --color 2')"
# a name that no other begins with, built in the source tree or beside it
check 'a file' "config.status" "$(in_bash "dossier config.sta")"
check 'a file behind an option' "config.status" "$(in_bash "dossier --config config.sta")"
check 'a file behind =' "config.status" "$(in_bash "dossier --config=config.sta")"

if command -v zsh >/dev/null; then
    zsh -n "$here/_dossier" || failed=1
fi
if command -v fish >/dev/null; then
    in_fish() {
        HOME=/nonexistent fish --private -c "source $here/dossier.fish; complete -C '$1'" 2>/dev/null |
            cut -f1 | sort | xargs
    }
    check 'fish: a format' 'json jsonl' "$(in_fish 'dossier -f j')"
    check 'fish: a setting' 'theme=dark theme=light theme=mono' "$(in_fish 'dossier --set theme=')"
    check 'fish: an option' '--format' "$(in_fish 'dossier --form')"
fi
exit $failed
