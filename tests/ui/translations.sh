#!/bin/sh
# Every text of the interface has its translation: what xgettext finds in the code is in the
# catalogue, and nothing there is empty or unsure. 77: the tools are missing.
set -eu
top=${srcdir:-.}
command -v xgettext >/dev/null && command -v msgmerge >/dev/null && command -v msgattrib >/dev/null ||
    exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

xgettext --from-code=UTF-8 -k_ -kN_ -kn_:1,2 -kapp_say:2 -kapp_fail:2 -o "$work/all.pot" \
    "$top"/ui/*.c "$top"/src/*.c "$top"/src/write/*.c
found=$(grep -c '^msgid "..' "$work/all.pot")
[ "$found" -gt 200 ] || { echo "only $found texts were found in the code"; exit 1; }

for catalogue in "$top"/data/po/*.po; do
    msgmerge -q -N --no-wrap -o "$work/merged.po" "$catalogue" "$work/all.pot"
    # "%s" and "%.*s" hand on what is translated already
    missing=$(msgattrib --untranslated --no-obsolete --no-wrap "$work/merged.po" |
        grep '^msgid "..' | grep -v -e '^msgid "%s"$' -e '^msgid "%\.\*s"$' || true)
    unsure=$(msgattrib --only-fuzzy --no-obsolete "$catalogue" | grep '^msgid "..' || true)
    if [ -n "$missing$unsure" ]; then
        printf '%s has no translation of\n%s\n%s\n' "$catalogue" "$missing" "$unsure"
        exit 1
    fi
done
