/* Any bytes as markdown. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_read(data, size, READ_MARKDOWN, NULL);
    return 0;
}
