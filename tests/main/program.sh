#!/bin/sh
# The program from outside: exit status, messages, where output goes. Prints what fails, then the
# count. Run by make check in the build directory.
set -u

program=$(pwd)/dossier
DOSSIER_LOCALEDIR=$(pwd)/data/po
export DOSSIER_LOCALEDIR
samples=$(cd "${srcdir:-.}" && pwd)/data/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
cd "$work" || exit 1
HOME=$work XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_STATE_HOME=$work/state
LC_ALL=C.UTF-8
export HOME XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME LC_ALL
passed=0
failed=0

ok() { # NAME STATUS: passed when STATUS is 0
    if [ "$2" -eq 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "program: $1"
    fi
}

# run WANTED-STATUS ARGUMENT...: runs the program with nothing on its standard input unless `input` names a
# file; leaves out and err.
input=/dev/null
run() {
    wanted=$1
    shift
    "$program" "$@" <"$input" >out 2>err
    status=$?
    [ "$status" -eq "$wanted" ] || {
        echo "dossier $*: status $status, wanted $wanted"
        sed 's/^/    /' err
        return 1
    }
}

says() { # FILE TEXT: the file is exactly this line
    [ "$(cat "$1")" = "$2" ] || {
        echo "    $1 says: $(cat "$1")"
        return 1
    }
}

holds() { # FILE TEXT: the text stands in it
    grep -qF -- "$2" "$1"
}

cp "$samples/zh.txt" zh.txt
cp "$samples/en.txt" en.txt

# ---- about itself ----
run 0 --help && [ ! -s err ] && holds out '--format NAME' && holds out 'Exit status'
ok '--help prints the options' $?
run 0 -V && grep -qE '^dossier [0-9]+\.[0-9]+' out
ok '-V prints the version' $?
run 0 -f help && holds out 'json ' && holds out 'graphml'
ok '-f help lists the formats' $?
for option in $("$program" --help | grep -oE -- '--[a-z]+(-[a-z]+)*' | sort -u); do
    "$program" "$option" >out 2>err </dev/null
    ! holds err 'no such option'
    ok "$option of --help is known" $?
done

# ---- wrong usage ----
run 2 --nonsense && says err 'dossier: --nonsense: there is no such option; try --help' && [ ! -s out ]
ok 'an unknown option' $?
run 2 -q zh.txt && says err 'dossier: -q: there is no such option; try --help'
ok 'an unknown letter' $?
run 2 zh.txt --format && says err 'dossier: --format: an argument is wanted; try --help'
ok 'an option without its argument' $?
for cluster in -f -hf; do
    run 2 $cluster && says err 'dossier: -f: an argument is wanted; try --help' && [ ! -s out ]
    ok "the letter without its argument of $cluster is named" $?
done
run 2 --ascii=3 && says err 'dossier: --ascii: takes no argument'
ok 'an argument where none is wanted' $?
run 2 -f yaml zh.txt && says err "dossier: --format yaml: there is none; '-f help' lists them"
ok 'an unknown format' $?
printf '# Oslo\n\nAnn Lee flew.\n' >note
for type in 'md markdown' 'txt text' 'htm html'; do
    run 0 -f json -t ${type% *} note && cp out short && run 0 -f json -t ${type#* } note && cmp -s out short
    ok "-t ${type% *} is -t ${type#* }" $?
done
run 2 -t rtf zh.txt && holds err 'dossier: --type rtf: there is none; types are auto text html'
ok 'an unknown type' $?
run 2 --set theme zh.txt && says err 'dossier: --set theme: NAME=VALUE is wanted'
ok 'a setting without value' $?
run 2 --set masure=30 -f json zh.txt &&
    says err "dossier: --set masure=30: there is no setting 'masure'" && [ ! -s out ]
ok 'a setting that there is none of' $?
run 2 --theme purple zh.txt && says err 'dossier: --theme: theme takes: dark light mono'
ok 'a value that a setting does not take' $?
run 0 --theme light --mouse --set measure=60 -f json zh.txt && [ ! -s err ] && holds out '"title"'
ok 'a good setting says nothing' $?
run 2 -f brat zh.txt && says err 'dossier: --format brat: writes two files; -o NAME is wanted'
ok 'a pair of files without a name' $?

# ---- input that cannot be read ----
run 1 missing.txt && says err 'dossier: missing.txt: No such file or directory' && [ ! -s out ]
ok 'a missing file' $?
run 1 -f json missing.txt zh.txt && says err 'dossier: missing.txt: No such file or directory' && holds out '"title"'
ok 'what can be read is written though another file is missing' $?
: >empty.txt
run 1 empty.txt && holds err 'dossier: empty.txt: '
ok 'an empty file' $?
run 1 && holds err 'dossier: stdin: '
ok 'nothing on standard input' $?
printf 'no\tsuch\tlexicon' >bad.tsv
run 1 --lexicon missing.tsv zh.txt && holds err 'dossier: missing.tsv'
ok 'a missing lexicon' $?
run 1 --config missing.config -f csv zh.txt &&
    says err 'dossier: missing.config: No such file or directory' && [ ! -s out ]
ok 'a missing configuration' $?
run 1 --config . zh.txt && says err 'dossier: .: Is a directory'
ok 'a configuration that is a directory' $?
run 0 --config /dev/null zh.txt
ok 'an empty configuration' $?
run 1 --rules missing.rules zh.txt && holds err 'dossier: missing.rules'
ok 'missing rules' $?
run 1 --rules . zh.txt && says err 'dossier: .: Is a directory'
ok 'rules that are a directory' $?
for relation in was_in partners_with invested_in works_for created; do
    printf 'relation %s\nloose confidence(100) : <nothing>\n' $relation
done >own.rules
printf 'Anders Lykke wrote Moving Heavy Things, a textbook that Ingrid Solheim still uses at the university.\n' >loose.txt
run 0 -f json loose.txt && holds out '.loose.' && run 0 -f json --rules own.rules loose.txt &&
    ! holds out '.loose.'
ok 'relations in no construction can be switched off' $?
run 1 --encoding nonsense zh.txt && holds err nonsense
ok 'an unknown encoding' $?
run 1 "$(printf 'a\033[31mb')" && ! grep -q "$(printf '\033')" err && holds err 'a?[31mb'
ok 'a file name with an escape sequence is shown without it' $?

# ---- input ----
run 0 zh.txt && holds out 扎克伯格 && [ ! -s err ]
ok 'a file as a report' $?
input=zh.txt
run 0 -f json && holds out '"source":"stdin"' && holds out 扎克伯格
ok 'standard input without an argument' $?
run 0 -f json - && holds out '"source":"stdin"'
ok 'standard input as -' $?
input=/dev/null
run 0 -f jsonl zh.txt en.txt && [ "$(wc -l <out)" -eq 2 ] && holds out '"source":"en.txt"'
ok 'two files are two lines of jsonl' $?
mkdir dir && cp zh.txt en.txt dir && : >dir/empty.txt
run 1 -f jsonl dir && [ "$(wc -l <out)" -eq 2 ] && holds err 'dir/empty.txt'
ok 'a directory is its readable files, and what is not read is said' $?
iconv -f UTF-8 -t GB18030 zh.txt >gb.txt
run 0 -f jsonl gb.txt && sed 's/"source":"[^"]*"//' out >a && run 0 -f jsonl zh.txt &&
    sed 's/"source":"[^"]*"//' out >b && cmp -s a b
ok 'another encoding gives the same' $?
run 0 -f json --encoding GB18030 gb.txt && holds out 扎克伯格
ok 'a given encoding' $?
printf 'Мэр города открыл новый порт.\n' >ru.txt
run 0 ru.txt && holds out ru.txt && ! holds out und
ok 'a language that is not known is not named' $?
LANGUAGE=zh_CN
export LANGUAGE
if "$program" --help | grep -q 用法; then
    run 0 zh.txt && holds out '引语 (' && holds out '关系：' && ! grep -qE '[A-Z]{5}' out
    ok 'a report in the language of the interface' $?
    run 2 --nonsense && says err 'dossier: --nonsense：没有这个选项；请看 --help'
    ok 'a wrong option in the language of the interface' $?
fi
unset LANGUAGE
LC_ALL=C run 0 zh.txt && holds out 扎克伯格
ok 'a report in the C locale' $?

# ---- a terminal that is none ----
on_dumb_terminal() { # COMMAND: leaves what it prints there in out, its status in status
    script -qec "TERM=dumb; export TERM; $1; echo \$? >status" /dev/null </dev/null >out 2>&1
}
if command -v script >/dev/null; then
    on_dumb_terminal "cat en.txt | '$program' missing.txt -" && [ "$(cat status)" -eq 1 ] &&
        holds out 'cannot place its cursor' && holds out PEOPLE &&
        [ "$(grep -c 'missing.txt: No such file' out)" -eq 1 ]
    ok 'standard input is reported on a terminal that cannot be used, and what is missing said once' $?
    (yes 'Nothing happens here.' | head -c 2200000; echo; echo 'Zhang Yiming flew.') >large.txt
    on_dumb_terminal "'$program' large.txt zh.txt" && [ "$(cat status)" -eq 0 ] &&
        holds out 'Zhang Yiming' && holds out 扎克伯格
    ok 'and the whole of a large file' $?
fi

# ---- a person's own files ----
printf 'Zorblax flew.\n\nNobody has seen the zorblax fly.\n' >names.txt
mkdir -p "$XDG_CONFIG_HOME/dossier"
printf 'Zorblax\tproduct\n' >"$XDG_CONFIG_HOME/dossier/lexicon.tsv"
run 0 -f entities names.txt && holds out '"product","Zorblax"'
ok 'the lexicon of the configuration directory is read' $?
printf 'Zorblax\tplace\n' >place.tsv
run 0 -f entities --lexicon place.tsv names.txt && holds out '"place","Zorblax"'
ok 'a lexicon of the command line is stronger' $?
printf 'Zorblax\tplanet\n' >"$XDG_CONFIG_HOME/dossier/lexicon.tsv"
run 1 names.txt && holds err "dossier: $XDG_CONFIG_HOME/dossier/lexicon.tsv:1: "
ok 'a mistake in it is said with its line' $?
rm "$XDG_CONFIG_HOME/dossier/lexicon.tsv"
printf 'nonsense\n' >"$XDG_CONFIG_HOME/dossier/relations.rules"
run 1 names.txt && holds err "dossier: $XDG_CONFIG_HOME/dossier/relations.rules:1: "
ok 'a mistake in the rules of the configuration directory is said' $?
rm "$XDG_CONFIG_HOME/dossier/relations.rules"


# ---- what a person has corrected ----
corrections=$XDG_DATA_HOME/dossier/corrections/ca74edbc593ab234 # by the content of names.txt
mkdir -p "${corrections%/*}"
run 0 -f entities names.txt && cp out plain
printf 'add\tZorblax\tproduct\nadd\tzorblax\tevent\nrename\tzorblax\tThe Zorblax\n' >"$corrections"
run 0 -f json names.txt && [ ! -s err ] && holds out '"name":"The Zorblax"' && holds out '"rule":"user"'
ok 'corrections of a text are applied when it is read again' $?
cp names.txt elsewhere.txt
run 0 -f json elsewhere.txt && holds out '"name":"The Zorblax"'
ok 'corrections are of the content, whatever its file is called' $?
printf 'add\tZorblax\tproduct\nshow\tZorblax\n' >"$corrections"
run 0 -f entities names.txt && holds out '"product","Zorblax"' &&
    says err "dossier: $corrections:2: unknown correction \"show\""
ok 'a mistake in them is said with its line, and the rest applies' $?
printf 'add\tZorblax\tproduct\nhide\tZorblax\n' >"$corrections"
run 0 -f json names.txt && ! holds out Zorblax\"
ok 'what is hidden is not written' $?
rm "$corrections"
run 0 -f entities names.txt && cmp -s out plain
ok 'without them it is as before' $?

# ---- output ----
run 0 -f json -o new.json zh.txt && [ ! -s out ] && holds new.json '"dossier":1'
ok '-o writes a file' $?
run 0 -f json zh.txt && cmp -s out new.json
ok 'a file holds what standard output gets' $?
run 0 -f json -o - zh.txt && cmp -s out new.json && [ ! -e ./- ]
ok '-o - is standard output' $?
run 2 -f brat -o - zh.txt && holds err '-o NAME is wanted'
ok 'a pair cannot go to standard output' $?
run 0 -o report.txt zh.txt && holds report.txt PEOPLE
ok '-o alone writes the report' $?
run 0 -f brat -o pair zh.txt && [ -s pair.txt ] && [ -s pair.ann ]
ok 'brat writes a pair' $?
run 0 -f brat -o other.ann zh.txt && [ -s other.txt ] && [ -s other.ann ] && [ ! -e other.ann.txt ]
ok 'the name of a pair may have its extension' $?
cp en.txt source.txt
run 1 -f brat -o source.ann source.txt && says err \
    'dossier: source.txt: it is the article itself; give another name' && cmp -s en.txt source.txt
ok 'the article itself is never written over by a pair' $?
run 1 -f json -o source.txt source.txt && cmp -s en.txt source.txt
ok 'nor by one file' $?
run 0 -f brat -o many zh.txt en.txt && [ -s many-1.ann ] && [ -s many-2.txt ]
ok 'pairs of several articles are numbered' $?
run 1 -f json -o nowhere/x.json zh.txt && says err 'dossier: nowhere/x.json: No such file or directory'
ok 'a directory that is not there' $?
run 1 -f json -o . zh.txt && holds err 'dossier: .: Is a directory'
ok 'a directory cannot be written over' $?
echo before >kept.json
run 1 -f json -o kept.json missing.txt && says kept.json before
ok 'a failure leaves the old file' $?
rm -rf only && mkdir only
run 0 -f json -o only/x.json zh.txt && [ "$(ls -A only)" = x.json ]
ok 'no other file is left beside' $?
rm -rf only && mkdir only
(ulimit -f 1 && run 1 -f json -o only/x.json zh.txt && says err 'dossier: only/x.json: File too large')
[ $? -eq 0 ] && [ -z "$(ls -A only)" ]
ok 'too large a file is said, and removed' $?
if [ -e /dev/full ]; then
    "$program" zh.txt >/dev/full 2>err
    [ $? -eq 1 ] && says err 'dossier: standard output: No space left on device'
    ok 'a full device is said' $?
fi
{ "$program" -f jsonl zh.txt zh.txt zh.txt zh.txt 2>err; echo $? >status; } | head -c 10 >/dev/null
[ "$(cat status)" -eq 0 ] && [ ! -s err ]
ok 'a reader that leaves is no error' $?
run 2 --secure -f json -o sec.json zh.txt && [ ! -e sec.json ] && says err \
    "dossier: --output sec.json: no file is written in secure mode; '-o -' is standard output"
ok '--secure writes no file' $?
(export DOSSIERSECURE=1 && run 2 -f brat -o secret zh.txt && [ ! -e secret.ann ] && holds err 'in secure mode')
ok 'nor does DOSSIERSECURE=1' $?
printf '%%PDF-1.4\n%%%%EOF\n' >one.pdf
run 1 --secure -f json one.pdf && says err "dossier: one.pdf: a PDF, which only another program can read"
ok '--secure runs no other program to read a PDF' $?
run 0 --secure -f json -o - zh.txt && cmp -s out new.json
ok '--secure -o - is standard output' $?
mkfifo pipe && { cat pipe >through & } && run 0 -f json -o pipe zh.txt && wait && cmp -s through new.json
ok '-o to a pipe' $?

# ---- the same every time ----
run 0 -f json zh.txt en.txt && cp out first && run 0 -f json zh.txt en.txt && cmp -s out first
ok 'the same input gives the same output' $?

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
