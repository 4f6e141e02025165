#include "find/refer/refer_discourse.h"

#include "text/utf8.h"

/* the |Leeds| company, 这家|旧金山|公司: whether the words before a place are those of a nominal.
 */
static bool is_in_nominal(const struct work *work, uint32_t i)
{
    return (i > 0 && (word_at(work, i - 1, "the") || word_at(work, i - 1, "The"))) ||
           (i > 1 && ideograph_at(work, i - 1, "家所") && ideograph_at(work, i - 2, "这這那该該"));
}

/* The mention of a name at token i, the next of which begins at token `high`: the token behind it
 * and behind the noun that it interrupts, the Leeds company. */
static uint32_t read_name(struct discourse *discourse, const struct mention *mention, uint32_t i,
                          uint32_t high)
{
    const struct work *work = discourse->work;
    uint32_t end = i + 1;
    while (end < work->tokens.count && token_at(work, end)->begin < mention_end(mention))
        end++;
    const bool clause_open = discourse->clause_open, sentence_open = discourse->sentence_open;
    discourse_name(discourse, mention->entity, i, end, high);
    bool place = discourse_entity(discourse, mention->entity)->type == ENTITY_PLACE;
    if (!place || !is_in_nominal(work, i))
        return end;
    struct anaphor anaphor = {0};
    static const short_word seats[] = {"based", "born", "listed"};
    bool seat = sign_at(work, end, "-") && WORD_IS_ONE_OF(work, end + 1, seats);
    uint32_t noun = seat ? end + 2 : end; /* the Leeds-based company */
    uint32_t count = refer_noun_after_place(work, noun, high, &anaphor);
    if (count == 0)
        return end;
    discourse->clause_open = clause_open; /* the place only says which company */
    discourse->sentence_open = sentence_open;
    discourse_meet(discourse, &anaphor, noun, noun + count);
    return noun + count;
}

static uint32_t mention_begin(const struct discourse *discourse, uint32_t mention)
{
    return mention < discourse->known ? discourse->work->builder.mentions.items[mention].begin
                                      : UINT32_MAX;
}

/* The token where a mention begins; the count of tokens when it is in another sentence. */
static uint32_t token_of_mention(const struct discourse *discourse, uint32_t mention, uint32_t from)
{
    const struct work *work = discourse->work;
    uint32_t begin = mention_begin(discourse, mention), i = from;
    while (i < work->tokens.count && token_at(work, i)->begin < begin)
        i++;
    return i;
}

static void begin_sentence(struct discourse *discourse, uint32_t sentence, uint32_t block)
{
    if (block != discourse->block)
        for (int type = 0; type < ENTITY_TYPES; type++)
            discourse->topics[type] = NO_INDEX;
    discourse->quoted &= block == discourse->block;
    discourse->person_before = block == discourse->block ? discourse->person : NO_INDEX;
    discourse->sentence = sentence;
    discourse->block = block;
    discourse->clause++;
    discourse->last_end = 0;
    discourse->person = discourse->organization = NO_INDEX;
    discourse->clause_open = discourse->sentence_open = discourse->chief_open = true;
}

/* The pronoun or nominal at token i, where there is one: its tokens. */
static uint32_t read_anaphor(struct discourse *discourse, uint32_t i, uint32_t limit)
{
    const struct work *work = discourse->work;
    if (!(cue_at(work, i)->starts & CUE_ANAPHOR))
        return 0;
    struct anaphor anaphor = {0};
    uint32_t count = refer_pronoun_at(work, i, &anaphor);
    if (count == 0)
        count = refer_nominal_at(work, i, limit, &anaphor);
    if (count)
        discourse_meet(discourse, &anaphor, i, i + count);
    return count;
}

/* Quotation marks open and close what is quoted; other signs end a clause. */
static void read_sign(struct discourse *discourse, uint32_t i)
{
    const struct token *sign = token_at(discourse->work, i);
    bool quoted = discourse->quoted;
    switch (utf8_decode(discourse->work->article->text, sign->end, sign->begin).cp) {
    case '"':
        discourse->quoted = !discourse->quoted;
        break;
    case U'“':
    case U'「':
    case U'『':
        discourse->quoted = true;
        break;
    case U'”':
    case U'」':
    case U'』':
        discourse->quoted = false;
        break;
    case ',':
    case U'，':
    case ';':
    case U'；':
    case ':':
    case U'：':
    case '.':
    case U'。':
    case '!':
    case U'！':
    case '?':
    case U'？':
    case U'—':
        discourse->clause_open = true;
        discourse->clause++;
        break;
    default:
        break;
    }
    if (discourse->quoted && !quoted)
        discourse->quote = sign->begin;
}

/* Reads one sentence; *next is its first mention of a name. */
static void read_sentence(struct discourse *discourse, uint32_t *next)
{
    const struct work *work = discourse->work;
    uint32_t limit = token_of_mention(discourse, *next, 0);
    for (uint32_t i = 0; i < work->tokens.count;) {
        if (i == limit) {
            uint32_t mention = (*next)++;
            limit = token_of_mention(discourse, *next, i + 1);
            struct mention name = work->builder.mentions.items[mention];
            i = read_name(discourse, &name, i, limit);
            limit = limit < i ? token_of_mention(discourse, *next, i) : limit;
            continue;
        }
        uint32_t count = read_anaphor(discourse, i, limit);
        if (count == 0 && token_at(work, i)->shape == SHAPE_PUNCT)
            read_sign(discourse, i);
        i += count ? count : 1;
        if (limit < i) { /* an age is of what was read: the 24-year-old */
            while (i < work->tokens.count &&
                   mention_begin(discourse, *next) < token_at(work, i)->begin)
                (*next)++;
            limit = token_of_mention(discourse, *next, i);
        }
    }
}

/* ---- the article ---- */

void refer_read(struct work *work, refer_judge judge, void *context)
{
    struct discourse discourse;
    discourse_begin(&discourse, work, judge, context);
    uint32_t next = 0;
    for (uint32_t i = 0; i < work->builder.sentences.count; i++) {
        struct sentence sentence = work->builder.sentences.items[i];
        find_scan_sentence(work, i);
        while (mention_begin(&discourse, next) < sentence.begin)
            next++;
        begin_sentence(&discourse, i,
                       article_block_near(work->article, sentence.begin, discourse.block));
        read_sentence(&discourse, &next);
    }
    dossier_sort_mentions(&work->builder);
    discourse_end(&discourse);
}

void find_refer(struct work *work)
{
    refer_read(work, refer_weigh, (void *)&work->knowledge->referents);
}
