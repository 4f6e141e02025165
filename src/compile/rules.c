/*
 * Compiles relation rules (data/relations.rules) into the form that is linked into the program:
 *
 *     compile-rules IN OUT
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "find/rules/rule_parse.h"
#include "model/buffer.h"

static int complain(const char *path, const char *what)
{
    fprintf(stderr, "%s: %s\n", path, what);
    return 1;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return complain("compile-rules", "usage: compile-rules RULES OUTPUT");
    FILE *in = fopen(argv[1], "rb");
    if (!in)
        return complain(argv[1], strerror(errno));
    struct buffer text = {0}, block = {0};
    char bytes[8192], message[512];
    size_t got;
    while ((got = fread(bytes, 1, sizeof bytes, in)) > 0)
        buffer_add(&text, bytes, got);
    bool fine = !ferror(in);
    fclose(in);
    if (!fine)
        return complain(argv[1], "cannot be read");
    if (!rules_parse(argv[1], buffer_str(&text), text.len, NULL, &block, message, sizeof message)) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    FILE *out = fopen(argv[2], "wb");
    if (!out)
        return complain(argv[2], strerror(errno));
    fine = fwrite(block.bytes, 1, block.len, out) == block.len;
    fine = fclose(out) == 0 && fine;
    buffer_release(&text);
    buffer_release(&block);
    return fine ? 0 : complain(argv[2], "cannot be written");
}
