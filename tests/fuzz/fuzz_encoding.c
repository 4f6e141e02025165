/* Bytes in an encoding that the first of them chooses; most often the one that is detected. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const encodings[] = {
        NULL,        NULL,     "UTF-8",  "UTF-16LE", "UTF-16BE",     "GB18030",         "Big5",
        "Shift_JIS", "EUC-JP", "EUC-KR", "UTF-32LE", "windows-1252", "no such encoding"};
    if (size == 0)
        return 0;
    fuzz_read(data + 1, size - 1, READ_AUTO,
              encodings[data[0] % (sizeof encodings / sizeof *encodings)]);
    return 0;
}
