#include "write/write.h"

#include <string.h>

#include "write/formats.h"

const struct write_format write_formats[] = {
    {.name = "report",
     .help = "a page of plain text, 80 columns wide",
     .extension = "txt",
     .record = report_record},
    {.name = "json",
     .help = "one object per article; offsets are code points",
     .extension = "json",
     .begin = json_begin,
     .record = json_record,
     .end = json_end},
    {.name = "jsonl",
     .help = "the same, one line per article",
     .extension = "jsonl",
     .record = jsonl_record},
    {.name = NULL},
};

const struct write_format *write_format_by_name(const char *name)
{
    for (const struct write_format *format = write_formats; format->name; format++)
        if (!strcmp(format->name, name))
            return format;
    return NULL;
}
