/* The edges of the proposals of one sentence: what deciding needs to know of them. */
#include "find/names/edges.h"

#include <string.h>

#include "find/names/edges_around.h"
#include "find/names/repair.h"
#include "find/propose.h"
#include "text/utf8.h"
#include "text/words.h"

/* What a sign beside a name may say. */
enum edge_sign {
    SIGN_GLUE = 1,  /* user@host, stocks.pdf, www.example: no space between */
    SIGN_DOT = 2,   /* glues as well, but ends sentences */
    SIGN_HASH = 4,  /* glues what stands after it */
    SIGN_ASIDE = 8, /* what follows tells of the name */
    SIGN_ASIDE_ENDS = 16,
    SIGN_APPOSITION = 32, /* a comma of English */
    SIGN_HYPHEN = 64,
    SIGN_TITLE_OPENS = 128,
    SIGN_TITLE_CLOSES = 256,
    SIGN_QUOTE_OPENS = 512,
    SIGN_QUOTE_CLOSES = 1024
};

/* The enum edge_sign bits of a token, if it is there. */
static uint32_t sign_bits(const struct work *work, uint32_t i)
{
    if (i >= work->tokens.count || token_at(work, i)->shape != SHAPE_PUNCT)
        return 0;
    switch (utf8_decode(work->article->text, token_at(work, i)->end, token_at(work, i)->begin).cp) {
    case '@':
    case '/':
    case '\\':
    case '_':
        return SIGN_GLUE;
    case '.':
        return SIGN_GLUE | SIGN_DOT;
    case '#':
        return SIGN_HASH;
    case ',':
        return SIGN_ASIDE | SIGN_ASIDE_ENDS | SIGN_APPOSITION;
    case U'，':
        return SIGN_ASIDE | SIGN_ASIDE_ENDS;
    case '(':
    case U'（':
        return SIGN_ASIDE;
    case ')':
    case U'）':
        return SIGN_ASIDE_ENDS;
    case '-':
        return SIGN_HYPHEN;
    case U'《':
    case U'〈':
        return SIGN_TITLE_OPENS;
    case U'》':
    case U'〉':
        return SIGN_TITLE_CLOSES;
    case '"':
        return SIGN_QUOTE_OPENS | SIGN_QUOTE_CLOSES;
    case U'“':
    case U'‘':
    case U'「':
    case U'『':
        return SIGN_QUOTE_OPENS;
    case U'”':
    case U'’':
    case U'」':
    case U'』':
        return SIGN_QUOTE_CLOSES;
    default:
        return 0;
    }
}

/* The tokens of a name and what stands beside it. */
struct place {
    uint32_t first, end;              /* equal ones: nowhere */
    const struct cue *before, *after; /* empty ones where the sentence ends */
    uint32_t left, right;             /* the signs there: enum edge_sign bits */
};

static struct place place_of(const struct work *work, uint32_t first, uint32_t end)
{
    static const struct cue none;
    return (struct place){.first = first,
                          .end = end,
                          .before = first > 0 ? cue_at(work, first - 1) : &none,
                          .after = cue_at(work, end),
                          .left = first > 0 ? sign_bits(work, first - 1) : 0,
                          .right = sign_bits(work, end)};
}

/* What the tokens are by themselves. */
static uint64_t inner_marks(const struct work *work, const struct place *place)
{
    uint32_t count = place->end - place->first;
    const struct cue *begin = cue_at(work, place->first), *last = cue_at(work, place->end - 1);
    uint32_t lists = begin->list_starts & last->list_ends;
    bool demonym = lists & LIST_BIT(LIST_DEMONYM) && count <= 2;
    bool not_name = lists & LIST_BIT(LIST_NOT_NAME) || (count == 1 && begin->starts & CUE_NOT_NAME);
    uint64_t marks = edge_if(demonym, EDGE_DEMONYM) | edge_if(not_name, EDGE_NOT_NAME);
    marks |= edge_if(last->ends & CUE_EVENT_SUFFIX, EDGE_EVENT_SUFFIX);
    if (count == 1)
        return marks;
    marks |= edge_if(begin->word_len == count, EDGE_IS_WORD);
    marks |= edge_if(last->list_ends & LIST_BIT(LIST_ORG_SUFFIX), EDGE_ORG_SUFFIX);
    return marks | edge_if(last->list_ends & LIST_BIT(LIST_PLACE_SUFFIX), EDGE_PLACE_SUFFIX);
}

/* Larch, whose |chairman|: no person has one. */
static bool tells_of_organization(const struct work *work, const struct place *place)
{
    static const short_word of_it[] = {"chairman", "chair",   "chief",   "boss",
                                       "director", "founder", "parent",  "founders",
                                       "owner",    "owners",  "factory", "shares"};
    return place->right & SIGN_ASIDE && word_at(work, place->end + 1, "whose") &&
           WORD_IS_ONE_OF(work, place->end + 2, of_it);
}

/* , who | , 31 | （34岁: a person stands before. */
static bool tells_of_person(const struct work *work, const struct place *place)
{
    uint32_t next = place->end + 1;
    if (!(place->right & SIGN_ASIDE))
        return false;
    if (word_at(work, next, "who") || word_at(work, next, "whose"))
        return !tells_of_organization(work, place);
    bool age = next + 1 < work->tokens.count && token_at(work, next)->shape == SHAPE_NUMBER &&
               token_at(work, next)->end - token_at(work, next)->begin == 2;
    return age && (sign_bits(work, next + 1) & SIGN_ASIDE_ENDS || word_at(work, next + 1, "岁") ||
                   word_at(work, next + 1, "歲"));
}

/* based of "a supplier based in": the noun ends before it. */
static bool is_participle(const struct work *work, uint32_t i)
{
    static const short_word words[] = {"based", "founded", "owned", "run",   "led",  "called",
                                       "named", "formed",  "set",   "known", "made", "listed"};
    return WORD_IS_ONE_OF(work, i, words);
}

/* What a noun that a comma or "called" ties to a name says of it: more than the nouns that stand
 * right beside one, where these are parts of other words (product manager, business leader). */
static uint32_t kind_of_noun(const struct work *work, uint32_t i)
{
    static const char *const makers[] = {"competitor", "subsidiary", "business", "contractor"};
    static const char *const things[] = {
        "product",   "vessel",    "ship",     "gadget", "tool",    "robot",      "drone",
        "satellite", "telescope", "car",      "truck",  "headset", "smartwatch", "laptop",
        "drink",     "snack",     "medicine", "pill",   "console", "toolkit",    "database",
        "rover",     "probe",     "missile",  "toy",    "scooter", "helmet",     "camera",
        "machine",   "engine",    "dashboard"};
    const struct token *noun = token_at(work, i);
    const char *text = work->article->text + noun->begin;
    size_t len = noun->end - noun->begin;
    uint32_t kind = cue_at(work, i)->ends;
    if (kind & (CUE_ORG_NOUN | CUE_PRODUCT_NOUN | CUE_WORK_NOUN))
        return kind;
    if (text_is_one_of(text, len, makers, sizeof makers / sizeof *makers))
        kind |= CUE_ORG_NOUN;
    if (text_is_one_of(text, len, things, sizeof things / sizeof *things))
        kind |= CUE_PRODUCT_NOUN;
    return kind;
}

/* Lumen, an AI |model| that: what the noun of an apposition behind the name says of it. */
static uint32_t noun_behind(const struct work *work, const struct place *place)
{
    enum { WORDS = 6 };
    uint32_t article = place->end + 1, noun = 0;
    if (!(place->right & SIGN_APPOSITION) ||
        !(word_at(work, article, "a") || word_at(work, article, "an")))
        return 0;
    for (uint32_t i = article + 1; i < article + 1 + WORDS && latin_at(work, i); i++) {
        if (cue_at(work, i)->starts & (CUE_FUNCTION | CUE_LINK | CUE_NOT_NAME) ||
            is_participle(work, i))
            break;
        noun = i;
    }
    return noun ? kind_of_noun(work, noun) : 0;
}

/* a rival |cell| called Naxtra: what the noun before the word before the name says of it. */
static uint32_t noun_called(const struct work *work, uint32_t first)
{
    bool called =
        first >= 2 && (word_at(work, first - 1, "called") || word_at(work, first - 1, "named") ||
                       word_at(work, first - 1, "dubbed"));
    return called ? kind_of_noun(work, first - 2) : 0;
}

/* his own |company|, PayGhana: what the noun with an article or an owner before the comma says of
 * the name behind it. */
static uint32_t noun_before_aside(const struct work *work, const struct place *place)
{
    static const short_word whose[] = {"a",   "an",    "his", "her", "its", "their",
                                       "our", "whose", "A",   "An",  "His", "Her"};
    enum { WORDS = 5 };
    if (!(place->left & SIGN_APPOSITION) || place->first < 3)
        return 0;
    uint32_t noun = place->first - 2, kind = kind_of_noun(work, noun);
    if (!(kind & (CUE_ORG_NOUN | CUE_PRODUCT_NOUN | CUE_WORK_NOUN)))
        return 0;
    for (uint32_t i = noun; i > 0 && noun - i < WORDS && latin_at(work, i); i--) {
        if (WORD_IS_ONE_OF(work, i - 1, whose) || token_at(work, i - 1)->shape == SHAPE_POSSESSIVE)
            return kind;
        if (sign_at(work, i - 1, "-")) /* credit-scoring */
            i--;
    }
    return 0;
}

/* the instrument |maker| Georg Weber, unlike the chip maker Quell: before a given name who does
 * something is a person. */
static bool is_agent_noun(const struct work *work, const struct place *place)
{
    if (place->end - place->first < 2 ||
        !(cue_at(work, place->first)->list_starts & LIST_BIT(LIST_GIVEN_NAME)))
        return false;
    const struct token *noun = token_at(work, place->first - 1);
    return memcmp(work->article->text + noun->end - 2, "er", 2) == 0;
}

/* What the noun right before the tokens says of them. */
static uint32_t noun_before(const struct work *work, const struct place *place)
{
    uint32_t ends = place->before->ends;
    return ends & CUE_ORG_NOUN && is_agent_noun(work, place) ? ends & ~(uint32_t)CUE_ORG_NOUN
                                                             : ends;
}

/* What nouns and words beside the tokens say of their type. */
static uint64_t context_marks(const struct work *work, const struct place *place)
{
    uint32_t first = place->first, end = place->end;
    uint32_t beside = noun_before(work, place) | place->after->starts | noun_behind(work, place) |
                      noun_called(work, first) | noun_before_aside(work, place);
    bool organization = beside & CUE_ORG_NOUN || tells_of_organization(work, place);
    uint64_t marks = edge_if(organization, EDGE_ORG_NOUN) |
                     edge_if(beside & CUE_PRODUCT_NOUN, EDGE_PRODUCT_NOUN) |
                     edge_if(beside & CUE_WORK_NOUN, EDGE_WORK_NOUN);
    bool the = first > 0 && (word_at(work, first - 1, "the") || word_at(work, first - 1, "The"));
    return marks | edge_if(edge_owns(work, end), EDGE_OWNS) | edge_if(the, EDGE_THE);
}

/* user@|host|, |stocks|.pdf: no name. A period glues only to a small letter. */
static bool is_glued(const struct work *work, const struct place *place)
{
    uint32_t end = place->end;
    if (place->left & (SIGN_GLUE | SIGN_HASH) && !(place->left & SIGN_DOT) &&
        !token_at(work, place->first)->space_before)
        return true;
    return place->right & SIGN_GLUE && end + 1 < work->tokens.count &&
           !token_at(work, end)->space_before && !token_at(work, end + 1)->space_before &&
           (!(place->right & SIGN_DOT) || token_at(work, end + 1)->shape == SHAPE_LOWER);
}

/* What the signs beside the tokens say. */
static uint64_t sign_marks(const struct work *work, const struct place *place)
{
    uint32_t left = place->left, right = place->right;
    if (!(left | right))
        return 0;
    return edge_if(is_glued(work, place), EDGE_ADDRESS) |
           edge_if(tells_of_person(work, place), EDGE_WHO) |
           edge_if(right & SIGN_HYPHEN && word_at(work, place->end + 1, "based"), EDGE_BASED) |
           edge_if(left & SIGN_TITLE_OPENS && right & SIGN_TITLE_CLOSES, EDGE_TITLE_MARK) |
           edge_if(left & SIGN_QUOTE_OPENS && right & SIGN_QUOTE_CLOSES, EDGE_QUOTED);
}

static bool ends_like_media(const struct work *work, uint32_t end)
{
    static const char words[][10] = {"Times",   "Post",     "News",      "Journal",   "Herald",
                                     "Gazette", "Tribune",  "Chronicle", "Daily",     "Weekly",
                                     "Review",  "Observer", "Guardian",  "Telegraph", "Magazine"};
    const struct token *last = token_at(work, end - 1);
    if (last->shape != SHAPE_CAPITAL)
        return ideograph_at(work, end - 1, "报報社刊網网志誌");
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

/* What shapes and the last word of the tokens say. */
static uint64_t shape_marks(const struct work *work, const struct place *place)
{
    uint32_t first = place->first, end = place->end;
    uint64_t marks = edge_if(ends_like_media(work, end), EDGE_MEDIA);
    marks |= edge_if(end - first == 1 && token_at(work, first)->shape == SHAPE_UPPER, EDGE_UPPER);
    if (!holds_token(work, 1u << SHAPE_NUMBER | 1u << SHAPE_MIXED))
        return marks;
    for (uint32_t i = first; i < end; i++)
        marks |= edge_if(holds_digit(work, i), EDGE_DIGIT) |
                 edge_if(token_at(work, i)->shape == SHAPE_MIXED, EDGE_MIXED);
    return marks;
}

/* What words and titles stand right beside the tokens. */
static uint64_t outer_marks(const struct work *work, const struct place *place)
{
    const struct cue *before = place->before, *after = place->after;
    uint32_t first = place->first, end = place->end;
    bool han = han_at(work, first);
    bool of_people = han && word_at(work, end, "人") && after->word_len < 2;
    uint64_t marks = edge_if(of_people, EDGE_PEOPLE);
    marks |= edge_if((han && cue_at(work, first)->in_word) || (after->in_word && han_at(work, end)),
                     EDGE_CUTS_WORD);
    marks |= edge_if(first == 0 && end == 1 && latin_at(work, 0), EDGE_STARTS);
    marks |= edge_if(after->title_len > 0 || after->starts & CUE_HONORIFIC, EDGE_BEFORE_TITLE);
    marks |= edge_if(after->starts & CUE_SPEECH || after->list_starts & LIST_BIT(LIST_SPEECH_VERB),
                     EDGE_SPEAKS);
    marks |= edge_if(before->title_back > 0 || before->ends & CUE_HONORIFIC, EDGE_AFTER_TITLE);
    marks |= edge_if(before->ends & CUE_SPEECH, EDGE_SAID_BEFORE);
    marks |= edge_if(before->ends & CUE_KINSHIP, EDGE_KINSHIP);
    marks |= edge_if(before->ends & CUE_PLACE_LEFT, EDGE_PLACE_LEFT);
    return marks | edge_if(before->ends & CUE_PRODUCT_VERB, EDGE_PRODUCT_VERB);
}

/* Whether the sentence holds no lower-case word but several in capitals. */
static bool is_shouted(const struct work *work)
{
    if (holds_token(work, 1u << SHAPE_LOWER | 1u << SHAPE_CAPITAL | 1u << SHAPE_HAN))
        return false;
    uint32_t upper = 0;
    for (uint32_t i = 0; i < work->tokens.count; i++)
        upper += work->tokens.items[i].shape == SHAPE_UPPER;
    return upper >= 3;
}

/* What the tagger said of this span and type already, or NO_INDEX. */
static uint32_t known_likelihood(const struct work *work, const struct proposal *proposal)
{
    for (uint32_t i = work->sentence_judged; i < work->proposals.count; i++) {
        const struct proposal *other = &work->proposals.items[i];
        if (!other->judged)
            break;
        if (other->begin == proposal->begin && other->end == proposal->end &&
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
    if (!work->tagger || !entity_type_is_core(proposal->type) ||
        work->proposals.count - work->sentence_proposals > ASKED_MAX)
        return 0;
    uint32_t known = known_likelihood(work, proposal);
    if (known != NO_INDEX)
        return (uint8_t)known;
    return tagger_ask(work->tagger, work->tokens.count, first, end - first,
                      (enum entity_type)proposal->type);
}

/* ---- other types ---- */

/* What stands beside a name may say what it is, whatever the tagger takes it for. */
static const struct {
    uint64_t marks;
    uint8_t type;
} told[] = {
    {EDGE_BIT(EDGE_HAS_OFFICE) | EDGE_BIT(EDGE_HAS_TITLE) | EDGE_BIT(EDGE_OFFICE) |
         EDGE_BIT(EDGE_OFFICE_OF) | EDGE_BIT(EDGE_ORG_NOUN) | EDGE_BIT(EDGE_TRADES),
     ENTITY_ORGANIZATION},
    {EDGE_BIT(EDGE_WHO) | EDGE_BIT(EDGE_HAS_KIN) | EDGE_BIT(EDGE_KINSHIP), ENTITY_PERSON},
    {EDGE_BIT(EDGE_BASED), ENTITY_PLACE},
};

static bool is_proposed(const struct work *work, const struct proposal *proposal, unsigned type)
{
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        const struct proposal *other = &work->proposals.items[i];
        if (other->begin == proposal->begin && other->end == proposal->end && other->type == type)
            return true;
    }
    return false;
}

/* Proposes as another type what the tagger proposes, where the context says so. */
static void propose_told(struct work *work, uint32_t index, uint64_t marks)
{
    const struct proposal proposal = work->proposals.items[index];
    if (!proposal.judged || !entity_type_is_core(proposal.type) || proposal.type == ENTITY_EVENT)
        return;
    for (size_t t = 0; t < sizeof told / sizeof *told; t++)
        if (marks & told[t].marks && proposal.type != told[t].type &&
            !is_proposed(work, &proposal, told[t].type)) {
            struct proposal *other = propose(work, proposal.first, proposal.behind - proposal.first,
                                             told[t].type, WITNESS_WEAK_RULE, 50, "context");
            other->judged = false;
        }
}

void find_edges(struct work *work, const struct sentence *sentence)
{
    (void)sentence;
    unsigned style = work->tagger ? tagger_style(work->tagger) : 0;
    uint64_t shouted = edge_if(is_shouted(work), EDGE_SHOUTED);
    repair_proposals(work);
    struct place place = {0};
    uint64_t marks = 0; /* of the place: the tagger proposes several types for one */
    for (uint32_t i = work->sentence_proposals; i < work->proposals.count; i++) {
        struct proposal *proposal = &work->proposals.items[i];
        uint32_t first = proposal->first, end = proposal->behind;
        if (first >= end)
            continue;
        if (!proposal->judged)
            proposal->likelihood = likelihood_of(work, i, first, end);
        proposal->style = (uint8_t)style;
        if (first != place.first || end != place.end) {
            place = place_of(work, first, end);
            marks = inner_marks(work, &place) | outer_marks(work, &place) |
                    context_marks(work, &place) | sign_marks(work, &place) |
                    shape_marks(work, &place) | edges_around(work, first, end) | shouted;
        }
        proposal->marks = marks;
        propose_told(work, i, marks);
    }
}
