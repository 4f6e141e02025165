/* Any bytes as html. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_read(data, size, READ_HTML, NULL);
    return 0;
}
