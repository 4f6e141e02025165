/*
 * The lexicon of the image. The only file of the lexicon that needs the image, so that what
 * compiles the lexicon links without it.
 */
#include <string.h>

#include "find/lexicon/lexicon_store.h"
#include "image.h"

/* Takes count * size bytes off the image; NULL when they are not there, and nothing is any more. */
static const void *take(struct image *image, size_t count, size_t size)
{
    if (count > image->len / size) {
        image->len = 0;
        return NULL;
    }
    const void *array = image->bytes;
    image->bytes = (const char *)image->bytes + count * size;
    image->len -= count * size;
    return array;
}

/* The arrays of the image, or an empty lexicon when it is another program's. */
static struct lexicon map_image(struct image image)
{
    struct lexicon lexicon = {0};
    struct lexicon_header header;
    if (image.len < sizeof header)
        return lexicon;
    memcpy(&header, take(&image, 1, sizeof header), sizeof header);
    if (memcmp(header.magic, LEXICON_MAGIC, sizeof LEXICON_MAGIC) != 0 || header.filter_bits < 6 ||
        header.filter_bits > 30 || header.line_count == 0 ||
        header.check != TOKEN_KEY(LEXICON_CHECK_WORD))
        return lexicon;
    lexicon.filter_shift = 32 - header.filter_bits;
    lexicon.filter = take(&image, lexicon_filter_words(&lexicon), sizeof *lexicon.filter);
    lexicon.lines = take(&image, header.line_count, sizeof *lexicon.lines);
    lexicon.ideographs = take(&image, LEXICON_IDEOGRAPHS, sizeof *lexicon.ideographs);
    lexicon.rows = take(&image, header.row_count, sizeof *lexicon.rows);
    lexicon.entries = take(&image, header.entry_count, sizeof *lexicon.entries);
    lexicon.subtypes = take(&image, header.subtype_count, sizeof *lexicon.subtypes);
    lexicon.strings = take(&image, header.strings_len, 1);
    if (!lexicon.strings)
        return (struct lexicon){0};
    lexicon.line_count = header.line_count;
    lexicon.row_count = header.row_count;
    lexicon.entry_count = header.entry_count;
    lexicon.subtype_count = header.subtype_count;
    lexicon.strings_len = header.strings_len;
    return lexicon;
}

const struct lexicon *lexicon_builtin(void)
{
    static struct lexicon lexicon;
    static bool mapped;
    if (!mapped) {
        lexicon = map_image(image_get(IMAGE_LEXICON));
        mapped = true;
    }
    return &lexicon;
}
