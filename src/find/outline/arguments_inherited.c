/* Chinese: the subject that what stands before leaves to a clause that has none. */
#include "find/outline/arguments_search.h"

#include <string.h>

#define ADVERB_ITEMS 6 /* before the 被 of a clause */

/* 周明：从远山转投北辰: what a line on a person begins with; anything else may be what he says. */
static bool tells_of_person(const struct outline *outline, int colon)
{
    int next = outline_next(outline, colon);
    return outline_has_type(outline, next, TYPE_BIT(ENTITY_DATE)) ||
           (outline_holds(outline, next) && !outline_is_mention(outline, next) &&
            outline_at(outline, next)->quote == NO_INDEX &&
            outline_is(outline, next,
                       CLASS_BIT(WORD_PREPOSITION) | CLASS_BIT(WORD_PAST) | CLASS_BIT(WORD_PLAN) |
                           CLASS_BIT(WORD_AS) | CLASS_BIT(WORD_AUXILIARY) | CLASS_BIT(WORD_BY)));
}

/* 北辰：拟收购远山: the label of a line is the subject of what has none. Of a person it mostly
 * tells who speaks. */
struct argument argument_label(const struct outline *outline, int colon, uint32_t types)
{
    const struct outline_item *sign = outline_at(outline, colon);
    bool full =
        sign->end - sign->begin == 3 && memcmp(outline->text + sign->begin, "\xEF\xBC\x9A", 3) == 0;
    int label = outline_before(outline, colon);
    if ((!full && outline->text[sign->begin] != ':') || !outline_has_type(outline, label, types) ||
        (outline_at(outline, label)->type == ENTITY_PERSON && !tells_of_person(outline, colon)))
        return NO_ARGUMENT;
    int first = outline_at(outline, label)->list_first;
    for (int i = outline_before(outline, first); i >= 0; i = outline_before(outline, i))
        if (outline_at(outline, i)->shape != SHAPE_PUNCT &&
            outline_at(outline, i)->shape != SHAPE_NUMBER)
            return NO_ARGUMENT;
    return argument_list(outline, label, PENALTY_INHERITED);
}

/* Whether nothing but names, dates and adverbs stand before it in its segment: who is talked of,
 * not what somebody has taken (拉上林若溪). */
static bool opens_segment(const struct outline *outline, int begin, int at)
{
    for (int i = begin + 1; i < at; i++)
        if (!outline_is_mention(outline, i) && outline_at(outline, i)->classes == 0)
            return false;
    return true;
}

/* What stands before the segment that ends at `end`, as argument_segment_begin tells. */
static int segment_begin(const struct outline *outline, int end)
{
    return argument_segment_begin(outline, end, CLASS_BIT(SIGN_STOP) | CLASS_BIT(SIGN_COMMA),
                                  2 * SCAN_ITEMS);
}

/* 周明，南湖大学电机系毕业，: whether the segment that ends at `end` only says what the school in
 * it has made of somebody. */
static bool is_of_graduate(const struct outline *outline, int school, int end)
{
    static const char *const words[] = {"毕业", "畢業", "肄业", "肄業", "结业", "結業", "出身"};
    return outline_has_type(outline, school, TYPE_BIT(ENTITY_ORGANIZATION)) &&
           outline_is_one_of(outline, outline_before(outline, end), words,
                             sizeof words / sizeof *words);
}

/* 周明，远山董事长，: whether the segment between the commas only says which office the person before
 * it has. */
static bool is_of_officer(const struct outline *outline, int begin, int end)
{
    return outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)) &&
           outline_has_type(outline, outline_before(outline, begin), TYPE_BIT(ENTITY_PERSON)) &&
           outline_has_type(outline, outline_before(outline, end), TYPE_BIT(ENTITY_ROLE));
}

/* Chinese: the subject that opens one of the segments before the comma. */
static struct argument topic_of_segments(const struct outline *outline, int comma, uint32_t types)
{
    int end = comma;
    for (int segments = 0; segments < SEGMENTS_BACK && end > 0; segments++) {
        int begin = segment_begin(outline, end);
        struct argument found =
            argument_first_between(outline, begin, end, types, PENALTY_INHERITED + 2 * segments);
        if (found.at >= 0 && opens_segment(outline, begin, found.at) &&
            !is_of_graduate(outline, found.at, end) && !is_of_officer(outline, begin, end))
            return found;
        if (begin < 0 || !outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
            break;
        end = begin;
    }
    return NO_ARGUMENT;
}

/* 收过一个徒弟，叫周明，: the person whom a segment before the comma does nothing but name, of whom
 * the next ones tell; not 父亲叫周明. */
static struct argument brought_in(const struct outline *outline, int comma, uint32_t types)
{
    static const char *const words[] = {"叫", "名叫", "叫做", "叫作", "名为", "名為"};
    int end = comma;
    for (int segments = 0; segments < SEGMENTS_BACK && end > 0; segments++) {
        int begin = segment_begin(outline, end);
        int word = begin < 0 ? -1 : outline_next(outline, begin);
        int named = outline_next(outline, word);
        if (outline_is_one_of(outline, word, words, sizeof words / sizeof *words) &&
            outline_has_type(outline, named, types & TYPE_BIT(ENTITY_PERSON)) &&
            outline_next(outline, named) == end)
            return (struct argument){
                .at = named, .penalty = PENALTY_INHERITED + 2 * segments, .single = true};
        if (begin < 0 || !outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
            break;
        end = begin;
    }
    return NO_ARGUMENT;
}

/* 周明，男，1974年5月生，医学博士，现任院长: the person of whom the whole sentence tells. */
static struct argument person_of_record(const struct outline *outline, int comma, uint32_t types)
{
    static const char *const sexes[] = {"男", "女"};
    int first = 0;
    while (first < comma && !outline_is_mention(outline, first) &&
           outline_at(outline, first)->shape == SHAPE_PUNCT)
        first++;
    int sign = outline_next(outline, first), sex = sign < 0 ? -1 : outline_next(outline, sign);
    return outline_has_type(outline, first, types & TYPE_BIT(ENTITY_PERSON)) &&
                   outline_is(outline, sign, CLASS_BIT(SIGN_COMMA)) &&
                   outline_is_one_of(outline, sex, sexes, sizeof sexes / sizeof *sexes)
               ? argument_list(outline, first, PENALTY_INHERITED)
               : NO_ARGUMENT;
}

/* 创办了北辰，后被远山收购: whether something is done to the subject of the clause behind the
 * comma, which then may be the object of the one before. */
static bool is_passive_clause(const struct outline *outline, int comma)
{
    int i = outline_next(outline, comma);
    for (int steps = 0; i >= 0 && steps < ADVERB_ITEMS; steps++, i = outline_next(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(WORD_BY)))
            return true;
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
    }
    return false;
}

/* 周明说，两国海军将举行演习: whether nouns without a name act in what somebody says. */
static bool has_own_subject(const struct outline *outline, int comma)
{
    enum { NOUN = 2 }; /* ideographs */
    int noun = 0;
    if (!outline_is(outline, outline_before(outline, comma), CLASS_BIT(WORD_SPEECH)))
        return false;
    for (int i = outline_next(outline, comma); i >= 0; i = outline_next(outline, i), noun++) {
        if (argument_is_adverbial(outline, i))
            return noun >= NOUN;
        if (outline_has_type(outline, i, TYPE_BIT(ENTITY_AMOUNT)))
            continue;
        if (outline_is_mention(outline, i) || !outline_is_han(outline, i) ||
            (outline_at(outline, i)->classes &
             ~(CLASS_BIT(WORD_DETERMINER) | CLASS_BIT(WORD_PLURAL))))
            break;
    }
    return false;
}

/* Chinese: the subject that the segment before the comma leaves to the next one. */
struct argument argument_inherited(const struct outline *outline, int comma, uint32_t types)
{
    if (has_own_subject(outline, comma)) /* an office that speaks does what its parts do */
        types &= ~TYPE_BIT(ENTITY_PERSON);
    struct argument topic = person_of_record(outline, comma, types);
    if (topic.at < 0)
        topic = brought_in(outline, comma, types);
    if (topic.at < 0)
        topic = topic_of_segments(outline, comma, types);
    if (topic.at >= 0)
        return topic;
    bool suffers = is_passive_clause(outline, comma);
    int end = comma;
    for (int segments = 0; segments < SEGMENTS_BACK && end > 0; segments++) {
        int begin = segment_begin(outline, end);
        struct argument found =
            argument_first_between(outline, begin, end, types, PENALTY_INHERITED + 4 * segments);
        if (found.at >= 0 && (suffers || !argument_follows_verb(outline, found.at)))
            return found;
        if (begin >= 0 && outline_is(outline, begin, CLASS_BIT(SIGN_STOP)))
            return argument_label(outline, begin, types);
        if (begin < 0 || !outline_is(outline, begin, CLASS_BIT(SIGN_COMMA)))
            break;
        end = begin;
    }
    return NO_ARGUMENT;
}
