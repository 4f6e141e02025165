/* The rules for names in Chinese text, by kind; names_zh.c calls them for each sentence. */
#ifndef FIND_NAMES_ZH_H
#define FIND_NAMES_ZH_H

#include "find/propose.h"

void names_zh_persons(struct work *work);          /* names_zh_person.c: surname + given name */
void names_zh_transliterations(struct work *work); /* names_transliteration.c: 马里奥·德尔加 */
void names_zh_organizations(struct work *work);    /* names_organization.c: 远山研究院 */
void names_zh_places(struct work *work);           /* names_place.c: 河东市 */

/* Whether the token before a suffix is no part of its name: a verb, a sign. */
bool names_zh_stops_walk(const struct work *work, uint32_t token); /* names_organization.c */

/* 上周, 下月, 今年, 去年, 昨天, 当晚 at the token: when something was. */
bool names_zh_begins_time(const struct work *work, uint32_t token); /* names_zh_person.c */
/* 于1994年, 于去年 at the token. */
bool names_zh_leads_to_time(const struct work *work, uint32_t token); /* names_zh_person.c */

void names_events(struct work *work); /* names_event.c: in both languages */
void names_things(struct work *work); /* names_things.c: products, in both languages */

#endif
