/*
 * What kind of thing the bytes are: by content first, then by the name.
 */
#ifndef READ_TYPE_H
#define READ_TYPE_H

#include <stdbool.h>
#include <stddef.h>

#include "read/read.h"

enum packing { PACKING_NONE, PACKING_COMPRESSED, PACKING_ZIP };

/* Compressed (gzip, xz, zstd, bzip2, lzip) or a ZIP archive, by its first bytes. */
enum packing type_packing(const char *bytes, size_t len);

/* READ_PDF or READ_EPUB by their first bytes; READ_AUTO: neither. */
enum read_type type_of_bytes(const char *bytes, size_t len);

/* Of UTF-8 text, with the file's name for what the text leaves open. Never READ_AUTO. */
enum read_type type_of_text(const char *text, size_t len, const char *name);

/* What a file that holds no text is ("a PNG image", "a binary file"); NULL when it may be text. */
const char *type_binary(const char *bytes, size_t len);

#endif
