/*
 * Libraries that are loaded when an input first needs them: libarchive brings ICU and a dozen
 * others along, uchardet the C++ library, and loading them would cost more than everything else
 * the program does before its first screen.
 *
 * Each function of a library is a member of the same name. They are never unloaded.
 */
#ifndef READ_LATE_H
#define READ_LATE_H

#include "config.h"

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

#define LATE_MEMBER(name) __typeof__(&(name)) name;
struct late_archive {
    LATE_ARCHIVE_FUNCTIONS(LATE_MEMBER)
};

/* NULL when the library is not on this machine. */
const struct late_archive *late_archive(void);
#endif

#ifdef HAVE_UCHARDET
#include <uchardet.h>

#define LATE_UCHARDET_FUNCTIONS(function)                                                          \
    function(uchardet_data_end) function(uchardet_delete) function(uchardet_get_charset)           \
        function(uchardet_handle_data) function(uchardet_new)

#ifndef LATE_MEMBER
#define LATE_MEMBER(name) __typeof__(&(name)) name;
#endif
struct late_uchardet {
    LATE_UCHARDET_FUNCTIONS(LATE_MEMBER)
};

/* NULL when the library is not on this machine. */
const struct late_uchardet *late_uchardet(void);
#endif

#endif
