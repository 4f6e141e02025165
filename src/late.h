/*
 * Late loading: libraries that only some inputs need (or only a search) are loaded by dlopen when
 * they are first used. Linked in the usual way they would take a fifth of the time to the first
 * screen of a plain text, and libarchive would bring ICU and a dozen others along.
 *
 * late_gumbo() and so on return a struct whose members are the library's functions, by their own
 * names, or NULL when the library is not installed. The caller then does without it, or says so.
 * Libraries are never unloaded.
 */
#ifndef LATE_H
#define LATE_H

#include "config.h"

#include <cjson/cJSON.h>
#include <gumbo.h>
#include <md4c.h>

#define LATE_MEMBER(name) __typeof__(&(name)) name;

#define LATE_GUMBO_FUNCTIONS(function)                                                             \
    function(gumbo_get_attribute) function(gumbo_parse_with_options) function(kGumboDefaultOptions)
struct late_gumbo {
    LATE_GUMBO_FUNCTIONS(LATE_MEMBER)
};
const struct late_gumbo *late_gumbo(void);

#define LATE_MD4C_FUNCTIONS(function) function(md_parse)
struct late_md4c {
    LATE_MD4C_FUNCTIONS(LATE_MEMBER)
};
const struct late_md4c *late_md4c(void);

#define LATE_CJSON_FUNCTIONS(function)                                                             \
    function(cJSON_Delete) function(cJSON_GetObjectItemCaseSensitive) function(cJSON_IsArray)      \
        function(cJSON_IsObject) function(cJSON_IsString) function(cJSON_ParseWithLength)
struct late_cjson {
    LATE_CJSON_FUNCTIONS(LATE_MEMBER)
};
const struct late_cjson *late_cjson(void);

#ifdef HAVE_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>

#define LATE_ARCHIVE_FUNCTIONS(function)                                                           \
    function(archive_entry_pathname) function(archive_error_string) function(archive_read_data)    \
        function(archive_read_free) function(archive_read_new) function(archive_read_next_header)  \
            function(archive_read_open_memory) function(archive_read_support_filter_bzip2)         \
                function(archive_read_support_filter_gzip)                                         \
                    function(archive_read_support_filter_lzip)                                     \
                        function(archive_read_support_filter_xz)                                   \
                            function(archive_read_support_filter_zstd)                             \
                                function(archive_read_support_format_raw)                          \
                                    function(archive_read_support_format_zip_seekable)             \
                                        function(archive_read_support_format_zip_streamable)
struct late_archive {
    LATE_ARCHIVE_FUNCTIONS(LATE_MEMBER)
};
const struct late_archive *late_archive(void);
#endif

#ifdef HAVE_EXPAT
#include <expat.h>

#define LATE_EXPAT_FUNCTIONS(function)                                                             \
    function(XML_ErrorString) function(XML_GetCurrentLineNumber) function(XML_GetErrorCode)        \
        function(XML_Parse) function(XML_ParserCreate) function(XML_ParserFree)                    \
            function(XML_SetCharacterDataHandler) function(XML_SetElementHandler)                  \
                function(XML_SetSkippedEntityHandler) function(XML_SetUserData)                    \
                    function(XML_UseForeignDTD)
struct late_expat {
    LATE_EXPAT_FUNCTIONS(LATE_MEMBER)
};
const struct late_expat *late_expat(void);
#endif

#ifdef HAVE_UCHARDET
#include <uchardet.h>

#define LATE_UCHARDET_FUNCTIONS(function)                                                          \
    function(uchardet_data_end) function(uchardet_delete) function(uchardet_get_charset)           \
        function(uchardet_handle_data) function(uchardet_new)
struct late_uchardet {
    LATE_UCHARDET_FUNCTIONS(LATE_MEMBER)
};
const struct late_uchardet *late_uchardet(void);
#endif

#ifdef HAVE_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#define LATE_PCRE2_FUNCTIONS(function)                                                             \
    function(pcre2_code_free) function(pcre2_compile) function(pcre2_get_ovector_pointer)          \
        function(pcre2_match) function(pcre2_match_context_create)                                 \
            function(pcre2_match_context_free) function(pcre2_match_data_create_from_pattern)      \
                function(pcre2_match_data_free) function(pcre2_set_depth_limit)                    \
                    function(pcre2_set_match_limit)
struct late_pcre2 {
    LATE_PCRE2_FUNCTIONS(LATE_MEMBER)
};
const struct late_pcre2 *late_pcre2(void);
#endif

#endif
