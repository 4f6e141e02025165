/* The edges of the proposals of one sentence: what deciding needs to know of them. */
#include "find/edges.h"

#include "find/propose.h"
#include "find/repair.h"

static uint32_t mark(bool holds, enum edge_mark which)
{
    return (uint32_t)holds << which;
}

/* What the tokens [first, end) are by themselves. */
static uint32_t inner_marks(const struct work *work, uint32_t first, uint32_t end)
{
    const struct cue *begin = cue_at(work, first), *last = cue_at(work, end - 1);
    bool one = end - first == 1;
    bool demonym = begin->list_starts & LIST_BIT(LIST_DEMONYM) &&
                   last->list_ends & LIST_BIT(LIST_DEMONYM) && end - first <= 2;
    bool not_name = (begin->list_starts & LIST_BIT(LIST_NOT_NAME) &&
                     last->list_ends & LIST_BIT(LIST_NOT_NAME)) ||
                    (one && begin->starts & CUE_NOT_NAME);
    uint32_t marks = mark(demonym, EDGE_DEMONYM) | mark(not_name, EDGE_NOT_NAME);
    marks |= mark(begin->word_len == end - first && end - first >= 2, EDGE_IS_WORD);
    marks |= mark(end - first > 1 && last->list_ends & LIST_BIT(LIST_ORG_SUFFIX), EDGE_ORG_SUFFIX);
    marks |=
        mark(end - first > 1 && last->list_ends & LIST_BIT(LIST_PLACE_SUFFIX), EDGE_PLACE_SUFFIX);
    return marks;
}

/* A sign that glues: user@host, stocks.pdf, www.example. */
static bool glues(const struct work *work, uint32_t i)
{
    return i < work->tokens.count && !token_at(work, i)->space_before && sign_at(work, i, "@/\\_.");
}

/* , who | , 31 | （34岁: a person stands before. */
static bool tells_of_person(const struct work *work, uint32_t end)
{
    if (!sign_at(work, end, ",，（("))
        return false;
    if (word_at(work, end + 1, "who") || word_at(work, end + 1, "whose"))
        return true;
    bool age = end + 2 < work->tokens.count && token_at(work, end + 1)->shape == SHAPE_NUMBER &&
               token_at(work, end + 1)->end - token_at(work, end + 1)->begin == 2;
    return age && (sign_at(work, end + 2, ",，)）") || word_at(work, end + 2, "岁") ||
                   word_at(work, end + 2, "歲"));
}

/* Lumen, an AI |model| that: what the noun of an apposition behind the name says of it. */
static uint32_t noun_behind(const struct work *work, uint32_t end)
{
    enum { WORDS = 6 };
    if (!sign_at(work, end, ",") || !(word_at(work, end + 1, "a") || word_at(work, end + 1, "an")))
        return 0;
    uint32_t noun = 0;
    for (uint32_t i = end + 2; i < end + 2 + WORDS && latin_at(work, i); i++) {
        if (cue_at(work, i)->starts & (CUE_FUNCTION | CUE_LINK | CUE_NOT_NAME))
            break;
        noun = i;
    }
    return noun ? cue_at(work, noun)->ends : 0;
}

/* a rival |cell| called Naxtra: what the noun before the word before the name says of it. */
static uint32_t noun_called(const struct work *work, uint32_t first)
{
    bool called =
        first >= 2 && (word_at(work, first - 1, "called") || word_at(work, first - 1, "named") ||
                       word_at(work, first - 1, "dubbed"));
    return called ? cue_at(work, first - 2)->ends : 0;
}

/* What nouns and signs beside the tokens [first, end) say of their type. */
static uint32_t context_marks(const struct work *work, uint32_t first, uint32_t end)
{
    static const struct cue none;
    const struct cue *before = first > 0 ? cue_at(work, first - 1) : &none;
    const struct cue *after = cue_at(work, end);
    uint32_t beside =
        before->ends | after->starts | noun_behind(work, end) | noun_called(work, first);
    uint32_t marks = mark(beside & CUE_ORG_NOUN, EDGE_ORG_NOUN) |
                     mark(beside & CUE_PRODUCT_NOUN, EDGE_PRODUCT_NOUN) |
                     mark(beside & CUE_WORK_NOUN, EDGE_WORK_NOUN);
    marks |= mark(before->ends & CUE_SPEECH, EDGE_SAID_BEFORE);
    marks |= mark(before->ends & CUE_KINSHIP, EDGE_KINSHIP);
    marks |= mark(tells_of_person(work, end), EDGE_WHO);
    marks |= mark((sign_at(work, end, "-") && word_at(work, end + 1, "based")) ||
                      (word_at(work, end, "总") && word_at(work, end + 1, "部")),
                  EDGE_BASED);
    bool owns = end < work->tokens.count &&
                (token_at(work, end)->shape == SHAPE_POSSESSIVE || word_at(work, end, "的"));
    marks |= mark(owns, EDGE_OWNS);
    if (first == 0)
        return marks;
    marks |= mark(word_at(work, first - 1, "the") || word_at(work, first - 1, "The"), EDGE_THE);
    marks |= mark(sign_at(work, first - 1, "《〈") && sign_at(work, end, "》〉"), EDGE_TITLE_MARK);
    return marks;
}

static bool ends_like_media(const struct work *work, uint32_t end)
{
    static const char words[][10] = {"Times",   "Post",     "News",      "Journal",   "Herald",
                                     "Gazette", "Tribune",  "Chronicle", "Daily",     "Weekly",
                                     "Review",  "Observer", "Guardian",  "Telegraph", "Magazine"};
    const struct token *last = token_at(work, end - 1);
    if (last->shape != SHAPE_CAPITAL)
        return ideograph_at(work, end - 1, "报報社刊网網志誌");
    const char *text = work->article->text + last->begin;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i][0] == text[0] && word_at(work, end - 1, words[i]))
            return true;
    return false;
}

static bool holds_digit(const struct work *work, uint32_t i)
{
    const struct token *token = token_at(work, i);
    if (token->shape != SHAPE_NUMBER && token->shape != SHAPE_MIXED)
        return false;
    const char *c = work->article->text + token->begin, *end = work->article->text + token->end;
    while (c < end && (*c < '0' || *c > '9'))
        c++;
    return c < end;
}

/* What shapes and the last word of the tokens [first, end) say. */
static uint32_t shape_marks(const struct work *work, uint32_t first, uint32_t end)
{
    bool digit = false, mixed = false;
    for (uint32_t i = first; i < end; i++) {
        mixed |= token_at(work, i)->shape == SHAPE_MIXED;
        digit |= holds_digit(work, i);
    }
    uint32_t marks = mark(digit, EDGE_DIGIT) | mark(mixed, EDGE_MIXED);
    marks |= mark(end - first == 1 && token_at(work, first)->shape == SHAPE_UPPER, EDGE_UPPER);
    marks |= mark(cue_at(work, end - 1)->ends & CUE_EVENT_SUFFIX, EDGE_EVENT_SUFFIX);
    return marks | mark(ends_like_media(work, end), EDGE_MEDIA);
}

static uint32_t outer_marks(const struct work *work, uint32_t first, uint32_t end)
{
    const struct cue *before = first > 0 ? cue_at(work, first - 1) : NULL;
    const struct cue *after = cue_at(work, end);
    bool glued_left =
        first > 0 && !token_at(work, first)->space_before && sign_at(work, first - 1, "@/\\_#");
    bool glued_right = glues(work, end) && end + 1 < work->tokens.count &&
                       !token_at(work, end + 1)->space_before &&
                       (!sign_at(work, end, ".") || token_at(work, end + 1)->shape == SHAPE_LOWER);
    bool of_people = han_at(work, first) && word_at(work, end, "人") && after->word_len < 2;
    uint32_t marks = mark(glued_left || glued_right, EDGE_ADDRESS) | mark(of_people, EDGE_PEOPLE);
    marks |= mark((han_at(work, first) && cue_at(work, first)->in_word) ||
                      (han_at(work, end) && after->in_word),
                  EDGE_CUTS_WORD);
    marks |= mark(first == 0 && end == 1 && latin_at(work, 0), EDGE_STARTS);
    marks |= mark(after->title_len > 0 || after->starts & CUE_HONORIFIC, EDGE_BEFORE_TITLE);
    marks |= mark(after->starts & CUE_SPEECH || after->list_starts & LIST_BIT(LIST_SPEECH_VERB),
                  EDGE_SPEAKS);
    if (!before)
        return marks;
    marks |= mark(before->title_back > 0 || before->ends & CUE_HONORIFIC, EDGE_AFTER_TITLE);
    marks |= mark(before->ends & CUE_PLACE_LEFT, EDGE_PLACE_LEFT);
    marks |= mark(before->ends & CUE_PRODUCT_VERB, EDGE_PRODUCT_VERB);
    marks |=
        mark(sign_at(work, first - 1, "“\"「『‘") && sign_at(work, end, "”\"」』’"), EDGE_QUOTED);
    return marks;
}

/* Whether the sentence holds no lower-case word but several in capitals. */
static bool is_shouted(const struct work *work)
{
    uint32_t upper = 0;
    for (uint32_t i = 0; i < work->tokens.count; i++) {
        uint8_t shape = work->tokens.items[i].shape;
        if (shape == SHAPE_LOWER || shape == SHAPE_CAPITAL || shape == SHAPE_HAN)
            return false;
        upper += shape == SHAPE_UPPER;
    }
    return upper >= 3;
}

/* What the tagger said of this span and type already, or NO_INDEX. */
static uint32_t known_likelihood(const struct work *work, const struct proposal *proposal)
{
    for (uint32_t i = work->sentence_judged; i < work->proposals.count; i++) {
        const struct proposal *other = &work->proposals.items[i];
        if (!other->judged)
            break;
        if (other->judged && other->begin == proposal->begin && other->end == proposal->end &&
            other->type == proposal->type)
            return other->likelihood;
    }
    return NO_INDEX;
}

/* A sentence with more proposals than this is no sentence. */
#define ASKED_MAX 1000

/* Asking costs more than the other marks together: only what the tagger has not said itself. */
static uint8_t likelihood_of(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    const struct proposal *proposal = &work->proposals.items[index];
    if (!work->tagger || !type_is_core(proposal->type) ||
        work->proposals.count - work->sentence_proposals > ASKED_MAX)
        return 0;
    uint32_t known = known_likelihood(work, proposal);
    if (known != NO_INDEX)
        return (uint8_t)known;
    return tagger_ask(work->tagger, work->tokens.count, first, end - first,
                      (enum entity_type)proposal->type);
}

void find_edges(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    unsigned style = work->tagger ? tagger_style(work->tagger) : 0;
    uint32_t shouted = mark(is_shouted(work), EDGE_SHOUTED);
    repair_proposals(work);
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        struct proposal *proposal = &work->proposals.items[i];
        uint32_t first = proposal->first, end = proposal->behind;
        if (first >= end)
            continue;
        if (!proposal->judged)
            proposal->likelihood = likelihood_of(work, i, first, end);
        proposal->style = (uint8_t)style;
        proposal->marks = inner_marks(work, first, end) | outer_marks(work, first, end) |
                          context_marks(work, first, end) | shape_marks(work, first, end) | shouted;
    }
}
