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
    {.name = "csv",
     .help = "relations, one a row",
     .extension = "csv",
     .begin = csv_begin,
     .record = csv_record},
    {.name = "entities",
     .help = "entities, one a row of CSV",
     .extension = "csv",
     .begin = entities_begin,
     .record = entities_record},
    {.name = "brat",
     .help = "standoff annotation: NAME.txt and NAME.ann",
     .extension = "txt",
     .second_extension = "ann",
     .record = brat_text,
     .second = brat_annotation},
    {.name = "dot",
     .help = "the graph, for Graphviz",
     .extension = "dot",
     .begin = dot_begin,
     .record = dot_record,
     .end = dot_end},
    {.name = "graphml",
     .help = "the graph, for yEd, Gephi, NetworkX ...",
     .extension = "graphml",
     .begin = graphml_begin,
     .record = graphml_record,
     .end = graphml_end},
    {.name = NULL},
};

const struct write_format *write_format_by_name(const char *name)
{
    for (const struct write_format *format = write_formats; format->name; format++)
        if (!strcmp(format->name, name))
            return format;
    return NULL;
}
