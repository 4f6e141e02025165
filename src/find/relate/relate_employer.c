/* Verbs without an object that are of an employment: 周明于2018年离职, "she resigned in May". */
#include "find/relate/relate_verb.h"

#define OTHER_OBJECTS /* what is left is no employer */                                            \
    (TYPE_BIT(ENTITY_PERSON) | TYPE_BIT(ENTITY_PLACE) | TYPE_BIT(ENTITY_PRODUCT) |                 \
     TYPE_BIT(ENTITY_WORK))
#define JOB_ITEMS 8

/* 辞去银行的工作: another job than the one that the text has told of. */
static bool quits_other_job(const struct outline *outline, int verb)
{
    static const char *const quits[] = {"辞去", "辭去", "辞掉", "辭掉"};
    static const char *const jobs[] = {"工作"};
    int first = outline_next(outline, verb), i = first;
    if (!outline_is_one_of(outline, verb, quits, sizeof quits / sizeof *quits))
        return false;
    for (int steps = 0; i >= 0 && steps < JOB_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is_one_of(outline, i, jobs, 1))
            return i != first && !outline_is(outline, first, CLASS_BIT(WORD_OF));
    }
    return false;
}

/* "left the courthouse", "left Leeds", 离开会场, 离开利兹，: where somebody was. */
static bool leaves_room(const struct outline *outline, int verb)
{
    static const char *const rooms[] = {
        "room",  "courthouse", "court",   "courtroom", "building", "stage",    "house", "country",
        "city",  "door",       "hall",    "hospital",  "meeting",  "pitch",    "field", "scene",
        "venue", "stadium",    "studio",  "airport",   "hotel",    "island",   "town",  "village",
        "car",   "table",      "chamber", "station",   "stand",    "ceremony", "会场",  "會場",
        "现场",  "現場",       "法庭",    "房间",      "房間",     "会议室",   "赛场",  "賽場",
        "球场",  "球場",       "片场",    "人世",      "医院",     "醫院",     "家乡",  "故乡"};
    int what = outline_next(outline, verb);
    if (!outline_is_han(outline, verb)) {
        if (outline_has_type(outline, what, OTHER_OBJECTS))
            return true; /* "left Tom Vance out" too */
        if (outline_is(outline, what, CLASS_BIT(WORD_DETERMINER)))
            what = outline_next(outline, what);
    } else if (outline_has_type(outline, what, TYPE_BIT(ENTITY_PLACE))) {
        int end = outline_next(outline, what);
        return end < 0 || outline_is(outline, end, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
    }
    return outline_is_one_of(outline, what, rooms, sizeof rooms / sizeof *rooms);
}

void relate_with_employer(struct relating *relating, const struct trigger *trigger)
{
    const struct outline *outline = &relating->outline;
    const uint32_t persons = trigger->rule->left_types & TYPE_BIT(ENTITY_PERSON);
    int next = outline_next(outline, trigger->at);
    if (leaves_room(outline, trigger->at) || quits_other_job(outline, trigger->at))
        return;
    bool relative = trigger->han && outline_is(outline, next, CLASS_BIT(WORD_OF));
    /* 去年离职的周明 */
    struct argument person = relative ? argument_object(outline, next, persons, NULL, 0)
                                      : argument_subject(outline, trigger->at, persons);
    static const char *const from[] = {"从", "從", "自", "由"};
    const uint32_t elsewhere = TYPE_BIT(ENTITY_PRODUCT) | TYPE_BIT(ENTITY_PLACE) |
                               TYPE_BIT(ENTITY_WORK) | TYPE_BIT(ENTITY_EVENT);
    int before = outline_before(outline, trigger->at);
    if (outline_has_type(outline, before, TYPE_BIT(ENTITY_ORGANIZATION)))
        return; /* 从远山离职: told otherwise */
    if (outline_has_type(outline, before, elsewhere) &&
        outline_is_one_of(outline, outline_before(outline, before), from,
                          sizeof from / sizeof *from))
        return; /* 从远山地图辞职: none that is known */
    trigger_add(relating, trigger, person, NO_ARGUMENT);
}
