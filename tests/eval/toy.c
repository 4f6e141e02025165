#include "tests/eval/toy.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <check.h>

#include "model/file.h"

#define TEXT                                                                                       \
    "Ann Lee leads Acme. She met Bob Roy in Oslo. Acme hired Bob Roy. Ann Lee said: "              \
    "\xe2\x80\x9cRain again.\xe2\x80\x9d\n"

static const char lines[] = "T1\tperson 0 7\tAnn Lee\n"
                            "T2\torganization 14 18\tAcme\n"
                            "T3\tperson 20 23\tShe\n"
                            "T4\tperson 28 35\tBob Roy\n"
                            "T5\tplace 39 43\tOslo\n"
                            "T6\torganization 45 49\tAcme\n"
                            "T7\tperson 56 63\tBob Roy\n"
                            "T8\tperson 65 72\tAnn Lee\n"
                            "T9\tquote 80 91\tRain again.\n"
                            "*\tEquiv T1 T3 T8\n"
                            "*\tEquiv T2 T6\n"
                            "*\tEquiv T4 T7\n"
                            "A1\tForm T3 pronoun\n"
                            "A2\tKind T9 direct\n"
                            "R1\tleads Arg1:T1 Arg2:T2\n"
                            "R2\tmet Arg1:T3 Arg2:T4\n"
                            "R3\twas_in Arg1:T4 Arg2:T5\n"
                            "R4\thired Arg1:T6 Arg2:T7\n"
                            "R5\tsaid Arg1:T8 Arg2:T9\n"
                            "A3\tStatus R1 past\n"
                            "A4\tOptional R3\n";

/* The second Acme is lost, She is given to Bob, Oslo is an organization, Bob is two; leads has the
 * wrong status, met the wrong evidence, works_for follows from hired, was_in is optional,
 * competes_with is wrong; the quote has its marks and the wrong speaker. */
const char toy_prediction[] =
    "{\"text\":\""
    "Ann Lee leads Acme. She met Bob Roy in Oslo. Acme hired Bob Roy. Ann Lee said: "
    "\xe2\x80\x9cRain again.\xe2\x80\x9d\\n\",\"entities\":["
    "{\"id\":\"e1\",\"type\":\"person\",\"name\":\"Ann Lee\",\"mentions\":["
    "{\"start\":0,\"end\":7,\"form\":\"name\"},{\"start\":65,\"end\":72,\"form\":\"name\"}]},"
    "{\"id\":\"e2\",\"type\":\"organization\",\"name\":\"Acme\",\"mentions\":["
    "{\"start\":14,\"end\":18,\"form\":\"name\"}]},"
    "{\"id\":\"e3\",\"type\":\"person\",\"name\":\"Bob Roy\",\"mentions\":["
    "{\"start\":28,\"end\":35,\"form\":\"name\"},{\"start\":20,\"end\":23,\"form\":\"pronoun\"}]},"
    "{\"id\":\"e4\",\"type\":\"organization\",\"name\":\"Oslo\",\"mentions\":["
    "{\"start\":39,\"end\":43,\"form\":\"name\"}]},"
    "{\"id\":\"e5\",\"type\":\"person\",\"name\":\"Bob Roy\",\"mentions\":["
    "{\"start\":56,\"end\":63,\"form\":\"name\"}]}],"
    "\"relations\":["
    "{\"type\":\"leads\",\"subject\":\"e1\",\"object\":\"e2\",\"status\":\"planned\","
    "\"evidence\":[{\"start\":0,\"end\":19}]},"
    "{\"type\":\"met\",\"subject\":\"e3\",\"object\":\"e1\",\"status\":\"past\","
    "\"evidence\":[{\"start\":0,\"end\":19}]},"
    "{\"type\":\"hired\",\"subject\":\"e2\",\"object\":\"e5\",\"status\":\"asserted\","
    "\"evidence\":[{\"start\":45,\"end\":64}]},"
    "{\"type\":\"works_for\",\"subject\":\"e5\",\"object\":\"e2\",\"status\":\"asserted\"},"
    "{\"type\":\"was_in\",\"subject\":\"e3\",\"object\":\"e4\",\"status\":\"asserted\"},"
    "{\"type\":\"competes_with\",\"subject\":\"e2\",\"object\":\"e4\",\"status\":\"asserted\"}],"
    "\"quotes\":[{\"speaker\":\"e3\",\"kind\":\"direct\",\"start\":79,\"end\":92}]}";

bool toy_load_lines(struct ann *ann, const char *annotation)
{
    char directory[] = "/tmp/dossier-eval-XXXXXX", base[64], path[80], message[256];
    bool loaded;

    ck_assert_ptr_nonnull(mkdtemp(directory));
    snprintf(base, sizeof base, "%s/toy", directory);
    snprintf(path, sizeof path, "%s.txt", base);
    ck_assert(file_write(path, TEXT, strlen(TEXT), message, sizeof message));
    snprintf(path, sizeof path, "%s.ann", base);
    ck_assert(file_write(path, annotation, strlen(annotation), message, sizeof message));
    loaded = ann_load(ann, base, message, sizeof message);
    unlink(path);
    snprintf(path, sizeof path, "%s.txt", base);
    unlink(path);
    rmdir(directory);
    return loaded;
}

void toy_load(struct ann *ann)
{
    ck_assert(toy_load_lines(ann, lines));
}
