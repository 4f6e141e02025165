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
    struct buffer text = {0}, block = {0};
    char message[512];
    FILE *in = fopen(argv[1], "rb");
    if (!in || !buffer_add_file(&text, in, SIZE_MAX))
        return complain(argv[1], strerror(errno));
    fclose(in);
    if (!rules_parse(argv[1], buffer_str(&text), text.len, NULL, &block, message, sizeof message)) {
        fprintf(stderr, "%s\n", message);
        return 1;
    }
    FILE *out = fopen(argv[2], "wb");
    if (!out)
        return complain(argv[2], strerror(errno));
    bool fine = fwrite(block.bytes, 1, block.len, out) == block.len;
    fine = fclose(out) == 0 && fine;
    buffer_release(&text);
    buffer_release(&block);
    return fine ? 0 : complain(argv[2], "cannot be written");
}
