#!/bin/sh
# Checks the rules that hold the house up: who may include whom, what stands where.
# Run by make check in the build directory; prints what breaks a rule, then the count.
set -u

root=${srcdir:-$(dirname "$0")/..}
passed=0
failed=0

# check NAME OUTPUT: the rule holds when OUTPUT, the places that break it, is empty.
check() {
    if [ -z "$2" ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        printf 'house: %s:\n%s\n' "$1" "$2"
    fi
}

sources() { # DIRECTORY...: the C files under them
    for directory; do
        [ -d "$root/$directory" ] && find "$root/$directory" -name '*.[ch]'
    done | sort
}

# Lines of the files on stdin that match PATTERN.
matches() {
    xargs -r grep -nE "$1" /dev/null
}

includes_outside() { # ROOM ALLOWED-PATTERN: our own headers that the room must not include
    sources "$1" | matches '^#include "' | grep -vE "#include \"($2)"
}

tracked() { # PATTERN...: files git knows, nothing outside a checkout
    git -C "$root" ls-files -- "$@" 2>/dev/null
}

# ---- who may include whom ----
common='config\.h"|i18n\.h"|image\.h"|late\.h"'
check 'curses is included in ui/term.c alone' \
    "$(sources src ui | matches '#include [<"](ncursesw/)?(n?curses|term)\.h' | grep -v "^$root/ui/term\.c:")"
check 'text/ includes nothing of ours' "$(includes_outside src/text 'config\.h"|text/')"
check 'model/ includes only text/' "$(includes_outside src/model "$common|model/|text/")"
for room in read find write; do
    check "$room/ includes only model/ and text/" \
        "$(includes_outside "src/$room" "$common|$room/|model/|text/")"
done
# Inside find/: what reads words knows nothing of the article's work; the steps know it, and what
# stands below them.
find_room() { # ROOM ALLOWED-PATTERN: which of find/ a room of it includes
    check "find/$1/ includes of find/ only $2" \
        "$(sources "src/find/$1" | matches '^#include "find/' | grep -vE "#include \"find/($1|$2)/?")"
}
step='work\.h|propose\.h'
find_room token none
find_room hashed none
find_room lexicon token
find_room scan 'token|lexicon'
find_room tagger 'token|lexicon'
find_room rules token
find_room literals "$step"
find_room names "$step"
find_room decide "$step|names"
find_room alias "$step|names"
find_room correct "$step"
find_room refer "$step|names|hashed"
find_room outline "$step|names|scan|rules"
find_room pair 'names|rules|outline|hashed'
find_room bridge 'names|outline|hashed'
find_room quote "$step|outline|rules"
find_room relate "$step|names|outline|pair|bridge|rules"
check 'every room of find/ has its rule' "$(sources src/find | sed -n "s|^$root/src/find/\([a-z]*\)/.*|\1|p" | sort -u |
    while read -r room; do
        grep -q "^find_room $room " "$0" || echo "$room"
    done)"
check 'ui/ includes only model/ and text/, and find/find.h to run it again' \
    "$(includes_outside ui "$common|ui/|model/|text/|find/find\\.h\"")"
check 'no room of src/ includes ui/' "$(sources src | grep '/src/[a-z]*/' | grep -v '/src/compile/' | matches '#include "ui/')"
check 'no C file is included' "$(sources src ui tests | matches '#include .*\.c[">]')"

if command -v nm >/dev/null && [ -f libdossier.a ]; then
    check 'src/ links without ncurses' "$(nm -u libdossier.a 2>/dev/null |
        grep -E ' U (newterm|initscr|endwin|stdscr|doupdate|setcchar|wadd[a-z_]+|wget_wch|setupterm|tigetstr)$')"
fi

# ---- what stands where ----
check 'the top holds only the house' "$(tracked . | sed 's|/.*||' | sort -u |
    grep -vxE 'src|ui|data|tests|configure\.ac|Makefile\.am|README|COPYING|bootstrap|\..*')"
check 'every C file of src/ and ui/ is in Makefile.am' "$(sources src ui | sed "s|^$root/||" |
    while read -r file; do
        grep -qF "$file" "$root/Makefile.am" || echo "$file"
    done)"
check 'a file is at most 700 lines (tables and data apart)' "$(sources src ui tests |
    grep -v '_table\.c$' | xargs -r wc -l | awk '$1 > 700 && $2 != "total" { print $2 ": " $1 }')"
check 'a header guards against being included twice' "$(sources src ui tests | grep '\.h$' |
    while read -r file; do
        grep -qE '^#ifndef [A-Z0-9_]+_H$' "$file" || echo "$file"
    done)"

# ---- how it reads ----
check 'no note of work left to do' "$(sources src ui tests | matches '\<(TO''DO|FIX''ME|XX''X)\>')"
check 'no function that writes past its buffer' \
    "$(sources src ui | matches '\<(v?sprintf|strcpy|strcat|gets)\(')"
check 'no path of one machine' "$(tracked . | sed "s|^|$root/|" | grep -v '/tests/house\.sh$' |
    tr '\n' '\0' | xargs -0 -r grep -nIE '(^|[^a-z.])/wo''rk/' /dev/null | cut -c1-200)"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
