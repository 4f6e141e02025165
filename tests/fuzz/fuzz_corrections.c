/* Bytes as a file of corrections: refused with a line, and what is read of it is applied to an
 * article whose dossier keeps its invariants. */
#include <string.h>

#include "fuzz_find.h"
#include "model/correction.h"

#define MAX_SIZE (1 << 12)

static const char text[] =
    "Saltmere Robotics acquired Farhill Labs in 2019. Farhill Labs was founded "
    "by Daniel Gross. “We will grow,” said Gross, who met Ines Marlow. "
    "林若溪加入北辰智能，她担任首席科学家。";

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct article_builder builder;
    struct article *article;
    struct dossier *dossier;
    char message[128] = "";
    bool read;

    if (size > MAX_SIZE)
        return 0;
    article_begin(&builder, arena_new(), "x");
    article_add_block(&builder, BLOCK_PARAGRAPH, 0, 1, text, strlen(text));
    article = article_end(&builder);
    article->corrections = memory_zeroed(1, sizeof *article->corrections);
    read = corrections_parse(article->corrections, "x", (const char *)data, size, message,
                             sizeof message);
    FUZZ_REQUIRE(read ? message[0] == '\0' : strncmp(message, "x:", 2) == 0);
    dossier = find_all(fuzz_knowledge(), article);
    FUZZ_REQUIRE(dossier_check(dossier) == NULL);
    dossier_free(dossier);
    return 0;
}
