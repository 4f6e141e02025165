/* What two are to each other where their names, or what stands beside them, say other than the rule
 * does. */
#include <string.h>

#include "find/relate/relate_verb.h"
#include "text/words.h"

/* Chega, CSU: parties that only the lexicon knows as such. */
static bool is_party(const char *organization)
{
    return lexicon_has_subtype(lexicon_builtin(), LIST_ORGANIZATION, organization,
                               strlen(organization), "party");
}

/* 美国队: the team of a country. */
static bool is_national_team(const char *organization)
{
    static const char *const endings[] = {"队", "隊"};
    size_t len = strlen(organization);
    return text_ends_with(organization, len, endings, sizeof endings / sizeof *endings) &&
           lexicon_has_subtype(lexicon_builtin(), LIST_PLACE, organization,
                               len - strlen(endings[0]), "country");
}

/* "Labour Party", "Communist Party of Norwick", a parliament, a band: one belongs to it. */
bool relate_has_members(const char *organization)
{
    static const char *const endings[] = {
        "Party",      "Democrats", "Republicans", "Greens", "Conservatives", "Liberals",
        "Socialists", "党",        "黨",          "Labour", "Labor",         "Féin",
        "Kuomintang", "Congress",  "Band",        "议会",   "議會",          "乐队",
        "樂隊",       "国家队",    "國家隊",      "女排",   "男排",          "女篮",
        "男篮",       "女籃",      "男籃",        "阵线",   "陣線",          "民建联",
        "民建聯",     "Moderates", " Dal"};
    return text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings) ||
           strstr(organization, " Party of ") != NULL || is_party(organization) ||
           is_national_team(organization);
}

/* What is joined and not worked for: these, and the "Writers' Union", the "Royal Society of". */
static bool takes_members(const char *organization)
{
    static const char *const endings[] = {
        "Association", "Society", "Union",  "Movement", "Front",  "Guild", "Lodge",
        "Alliance",    "League",  "协会",   "協會",     "学会",   "學會",  "公会",
        "公會",        "工会",    "工會",   "联合会",   "聯合會", "联盟",  "聯盟",
        "同盟",        "同盟会",  "同盟會", "骑士团",   "騎士團", "红军",  "紅軍",
        "八路军",      "八路軍",  "义勇军", "義勇軍",   "游击队", "游擊隊"};
    return relate_has_members(organization) ||
           text_ends_with(organization, strlen(organization), endings,
                          sizeof endings / sizeof *endings) ||
           strstr(organization, "Association of ") != NULL ||
           strstr(organization, "Society of ") != NULL || strstr(organization, "Union of ") != NULL;
}

static bool is_school(const char *organization)
{
    static const char *const endings[] = {"University", "College",       "School",  "Conservatory",
                                          "Institute",  "Conservatoire", "Academy", "Polytechnic"};
    static const char *const beginnings[] = {"University of ", "School of ", "College of ",
                                             "Institute of ", "Conservatory of "};
    if (text_ends_with(organization, strlen(organization), endings,
                       sizeof endings / sizeof *endings))
        return true;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
        if (strstr(organization, beginnings[i]))
            return true;
    return false;
}

/* 考试进入远山大学: who goes into a school without work there learns there; at: the school. */
static bool enters_school(const struct outline *outline, int trigger, int at)
{
    enum { ITEMS = 8 };
    static const char *const enters[] = {"进入", "進入"};
    static const char *const schools[] = {"大学", "大學", "学院", "學院",
                                          "中学", "中學", "学校", "學校"};
    static const char *const works[] = {"工作", "任", "教", "执教", "執教", "供职", "董事会"};
    if (!outline_is_one_of(outline, trigger, enters, sizeof enters / sizeof *enters) ||
        !outline_ends_with(outline, at, schools, sizeof schools / sizeof *schools))
        return false;
    int i = outline_next(outline, at);
    for (int steps = 0; i >= 0 && steps < ITEMS; steps++, i = outline_next(outline, i)) {
        if (text_begins_with(outline->text + outline_at(outline, i)->begin, works,
                             sizeof works / sizeof *works))
            return false;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return true;
}

/* "studies parliaments at Quell", but not "studies law"; "learned the trade at Quell": those work
 * there. */
static bool works_there(const struct outline *outline, const struct rule *rule, int trigger,
                        const char *organization)
{
    static const char *const studies[] = {"studies"};
    static const char *const subjects[] = {
        "law",        "medicine",  "economics", "engineering", "physics",     "chemistry",
        "biology",    "history",   "music",     "art",         "literature",  "philosophy",
        "psychology", "politics",  "maths",     "mathematics", "journalism",  "nursing",
        "business",   "computing", "design",    "dance",       "accounting",  "finance",
        "theology",   "geography", "sociology", "linguistics", "architecture"};
    static const char *const learns[] = {"learned", "learnt", "trained"};
    if (rule->relation != RELATION_STUDIED_AT || rule->construction != CONSTRUCT_ACTIVE)
        return false;
    if (outline_is_one_of(outline, trigger, studies, 1))
        return !outline_is_one_of(outline, outline_next(outline, trigger), subjects,
                                  sizeof subjects / sizeof *subjects);
    return outline_is_one_of(outline, trigger, learns, sizeof learns / sizeof *learns) &&
           !is_school(organization);
}

/* went, goes: of a move that says nothing of work. */
static bool goes(const struct relating *relating, int trigger)
{
    static const char *const words[] = {"went to", "goes to", "go to", "gone to", "going to"};
    return outline_is_one_of(&relating->outline, trigger, words, sizeof words / sizeof *words);
}

/* 49%, 四成: less than half of something. */
static bool is_minority(const struct outline *outline, int share)
{
    static const char *const percents[] = {"%", "％"};
    static const char *const tenths[] = {"成", "成半"};
    static const char *const most[] = {"六", "七", "八", "九", "6", "7", "8", "9"};
    if (!outline_has_type(outline, share, TYPE_BIT(ENTITY_AMOUNT)))
        return false;
    if (outline_ends_with(outline, share, percents, sizeof percents / sizeof *percents))
        return !relate_is_majority(outline, share);
    return outline_ends_with(outline, share, tenths, sizeof tenths / sizeof *tenths) &&
           !text_begins_with(outline->text + outline_at(outline, share)->begin, most,
                             sizeof most / sizeof *most);
}

/* 收购远山49%的股份, 被北辰买下四成股份: less than half of what stands at `at`, an item or none, or
 * is bought. Chinese; in letters such shares have a construction of their own. */
static bool takes_minority(const struct outline *outline, int trigger, int at)
{
    int share = outline_next(outline, at);
    if (outline_is(outline, share, CLASS_BIT(WORD_OF)))
        share = outline_next(outline, share);
    return is_minority(outline, share) || is_minority(outline, outline_next(outline, trigger));
}

/* 最大股东为持股31%的远山资本: whether who holds the shares stands behind the verb, at `at`; they
 * are of the company that the sentence is on. */
static bool is_holder(const struct outline *outline, int trigger, int at,
                      const struct outline_item *left)
{
    enum { ITEMS = 4 };
    static const char *const holds[] = {"持股", "占股", "参股", "參股"};
    static const char *const shares[] = {"股份", "股权", "股權", "股票"}; /* 持股17%的远山股份 */
    uint32_t beside = outline_at(outline, trigger)->begin;
    if (at <= trigger || left->end == beside ||
        outline_is_one_of(outline, outline_next(outline, at), shares,
                          sizeof shares / sizeof *shares) ||
        !outline_is_one_of(outline, trigger, holds, sizeof holds / sizeof *holds))
        return false;
    int i = outline_next(outline, trigger);
    for (int steps = 0; steps < ITEMS && i >= 0 && i < at; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_OF)))
            return outline_next(outline, i) == outline_at(outline, at)->list_first;
        if (outline_is_mention(outline, i) &&
            !outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
            break;
    }
    return false;
}

/* has run the Norwick Marathon: who takes part in a race, and does not lead it. */
static bool runs_race(const struct outline *outline, int trigger, const char *event)
{
    static const char *const runs[] = {"run", "ran"}; /* who runs it may well lead it */
    static const char *const has[] = {"has", "have", "had", "who has", "who have", "who had"};
    static const char *const races[] = {"arathon", "Race", "Run", "10K", "5K", "Relay"};
    bool runs_now = outline_is_one_of(outline, trigger, runs, 1) &&
                    !outline_is_one_of(outline, outline_before(outline, trigger), has,
                                       sizeof has / sizeof *has);
    return outline_is_one_of(outline, trigger, runs, sizeof runs / sizeof *runs) && !runs_now &&
           text_ends_with(event, strlen(event), races, sizeof races / sizeof *races);
}

/* "a captain with Quell Airways", "a director of Quell": one of several, and not who leads it. */
static bool is_one_of_staff(const struct outline *outline, const struct rule *rule, int trigger)
{
    enum { WORDS = 2 };
    static const char *const nouns[] = {"captain", "manager", "director", "chief", "principal"};
    static const char *const articles[] = {"a", "an"};
    if (rule->construction != CONSTRUCT_NOUN ||
        !text_ends_with(outline->text, outline_at(outline, trigger)->end, nouns,
                        sizeof nouns / sizeof *nouns))
        return false;
    int i = outline_before(outline, trigger);
    for (int words = 0; words < WORDS && outline_is_plain(outline, i, CLASS_BIT(WORD_NOUN_PAST)) &&
                        !outline_is_one_of(outline, i, articles, 2);
         words++)
        i = outline_before(outline, i);
    return outline_is_one_of(outline, i, articles, 2);
}

static void swap(const struct outline_item **a, const struct outline_item **b)
{
    const struct outline_item *first = *a;
    *a = *b;
    *b = first;
}

uint8_t relate_tie(const struct relating *relating, const struct rule *rule, int trigger, int at,
                   const struct outline_item **subject, const struct outline_item **object)
{
    const struct entity *entities = relating->work->builder.entities.items;
    if (rule->relation == RELATION_WORKS_FOR &&
        relate_has_members(entities[(*object)->entity].name))
        return RELATION_MEMBER_OF;
    if (rule->relation == RELATION_PART_OF && takes_members(entities[(*object)->entity].name))
        return RELATION_MEMBER_OF;
    const struct outline *outline = &relating->outline;
    if (rule->relation == RELATION_ACQUIRED && outline_is_han(outline, trigger) &&
        takes_minority(outline, trigger, at))
        return RELATION_INVESTED_IN;
    if (rule->relation == RELATION_LEADS && is_one_of_staff(outline, rule, trigger))
        return RELATION_WORKS_FOR;
    if (rule->relation == RELATION_LEADS && entities[(*subject)->entity].type == ENTITY_PERSON &&
        runs_race(outline, trigger, entities[(*object)->entity].name))
        return RELATION_ATTENDED;
    if (rule->relation == RELATION_INVESTED_IN && is_holder(outline, trigger, at, *subject) &&
        entities[(*subject)->entity].type == ENTITY_ORGANIZATION)
        swap(subject, object);
    if (rule->relation == RELATION_WORKS_FOR && enters_school(outline, trigger, at))
        return RELATION_STUDIED_AT;
    if (works_there(outline, rule, trigger, entities[(*object)->entity].name))
        return RELATION_WORKS_FOR;
    if (rule->relation != RELATION_HIRED || !rule->inverse)
        return rule->relation;
    const char *joined = entities[(*subject)->entity].name;
    bool school = is_school(joined) && goes(relating, trigger);
    if (!school && !takes_members(joined))
        return rule->relation;
    swap(subject, object);
    return school ? RELATION_STUDIED_AT : RELATION_MEMBER_OF;
}
