/*
 * The type of an input, judged by its content first and by its name where that leaves it open.
 */
#ifndef READ_TYPE_H
#define READ_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/read.h"

enum packing { PACKING_NONE, PACKING_COMPRESSED, PACKING_ZIP };

/* Whether the bytes are compressed (gzip, xz, zstd, bzip2, lzip) or a ZIP archive. */
enum packing type_packing(const char *bytes, size_t len);

/* READ_PDF or READ_EPUB; READ_AUTO if it is neither. */
enum read_type type_of_bytes(const char *bytes, size_t len);

/* The type of a text in UTF-8; name is that of the file. Never READ_AUTO. */
enum read_type type_of_text(const char *text, size_t len, const char *name);

/* What a file without text is, by how it begins: "a PNG image"; NULL if it may be a text. Static.
 */
const char *type_binary(const char *bytes, size_t len);

/* Whether it has more NULs and control characters than a text. */
bool type_has_binary_bytes(const char *bytes, size_t len);

#endif
