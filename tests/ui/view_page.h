/*
 * A request for a page and the page, of the fixture's dossier: what the tests of views share.
 */
#ifndef TESTS_UI_VIEW_PAGE_H
#define TESTS_UI_VIEW_PAGE_H

#include "ui/views.h"

extern struct dossier *dossier;
extern struct canvas canvas;
extern struct settings settings;
extern struct sheet page;
extern struct view_request request; /* 80 columns, 20 rows; 星河科技 is in focus */

void view_page_setup(void);
void view_page_teardown(void);

void view_page_add_row(uint32_t row, struct buffer *out);
/* All rows; good until the next call. */
const char *view_page_text(void);

#define check_has(want)                                                                            \
    ck_assert_msg(strstr(view_page_text(), want), "no '%s' in\n%s", want, view_page_text())

#endif
