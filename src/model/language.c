#include "model/language.h"

#include <string.h>

#include "text/script.h"
#include "text/utf8.h"

/* The language is judged by the beginning of an article, because a pass over the whole of a book
 * would delay its opening. */
#define LANGUAGE_SAMPLE_BYTES (256u * 1024u)

/* An English word has about five letters, a Chinese one about two characters. */
#define LATIN_PER_HAN 3u

/* Words are looked at in the beginning only: a page of them tells a language. */
#define WORD_SAMPLE_BYTES (16u * 1024u)
/* Fewer tell nothing. Little words of other languages tell one of these when they are of that many
 * per cent, or some and hardly a little word is English. */
#define LEAST_WORDS     40u
#define FOREIGN_PERCENT 6u
#define SOME_PERCENT    2u

/* Little words of English; then of Spanish, Portuguese, French, Italian, German, Dutch and the
 * Nordic languages, of Polish, Czech, Turkish, Indonesian, Hungarian and Finnish, without those
 * that English has as well (die, man, on). */
#define ENGLISH_WORDS 18u
#define FOREIGN_WORDS 67u
static const char little_words[ENGLISH_WORDS + FOREIGN_WORDS][8] = {
    "the",  "of",   "and",  "to",  "that", "for", "with",  "by",  "at",   "from", "this",  "are",
    "was",  "have", "not",  "you", "his",  "it",

    "de",   "la",   "el",   "los", "las",  "del", "que",   "una", "con",  "por",  "para",  "les",
    "des",  "du",   "et",   "est", "dans", "qui", "sur",   "une", "pour", "che",  "di",    "il",
    "non",  "und",  "der",  "das", "den",  "ist", "nicht", "mit", "von",  "ein",  "zu",    "het",
    "een",  "van",  "och",  "att", "som",  "og",  "ikke",  "um",  "uma",  "nie",  "na",    "jest",
    "oraz", "jak",  "se",   "je",  "jako", "ve",  "bir",   "bu",  "olan", "yang", "untuk", "ini",
    "itu",  "az",   "hogy", "egy", "nem",  "ja",  "ovat"};

static bool is_ascii_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

/* The number of letters among eight ASCII characters; UINT32_MAX when they are not all ASCII. */
static uint32_t eight_letters(const char *text)
{
    const uint64_t ones = 0x0101010101010101u, high = 0x80 * ones;
    uint64_t word;

    memcpy(&word, text, sizeof word);
    if (word & high)
        return UINT32_MAX;
    word |= 0x20 * ones;
    uint64_t letters = (word + (0x80 - 'a') * ones) & ~(word + (0x7F - 'z') * ones) & high;
    return (uint32_t)((letters >> 7) * ones >> 56);
}

/* What an article is written in. */
struct weights {
    uint64_t chinese, english;
    uint64_t others; /* kana, hangul, Cyrillic and so on: ideographs beside them are not Chinese */
};

/* Adds the letters of the block to the weight of Chinese or English, whichever has more of them. */
static void count_letters(const struct article *article, const struct block *block,
                          struct weights *weights)
{
    uint64_t han = 0, latin = 0;

    for (uint32_t at = block->begin; at < block->end;) {
        const char *text = article->text + at;
        uint32_t left = block->end - at, letters;

        if (left >= 3 && script_is_plain_ideograph(text)) {
            han++;
            at += 3;
            continue;
        }
        if (left >= 8 && (letters = eight_letters(text)) != UINT32_MAX) {
            latin += letters;
            at += 8;
            continue;
        }
        if ((unsigned char)*text < 0x80) {
            latin += is_ascii_letter(*text);
            at++;
            continue;
        }
        struct utf8_char c = utf8_decode(article->text, block->end, at);
        enum script_class script = script_of(c.cp);

        han += script == SCRIPT_HAN;
        latin += script == SCRIPT_LATIN;
        weights->others +=
            script == SCRIPT_KANA || script == SCRIPT_HANGUL || script == SCRIPT_LETTER;
        at += c.len_bytes;
    }
    if (han * LATIN_PER_HAN >= latin)
        weights->chinese += han;
    else
        weights->english += latin / LATIN_PER_HAN;
}

/* A hash table of the little words. */
struct word_table {
    uint8_t slots[256]; /* index + 1, or 0 */
};

/* The slot of a word, or the free one where it would stand. */
static uint8_t *slot_of(struct word_table *table, const char word[8])
{
    uint64_t bytes;
    memcpy(&bytes, word, sizeof bytes);
    uint8_t at = (uint8_t)(bytes * 0x9E3779B97F4A7C15u >> 56);
    while (table->slots[at] && memcmp(word, little_words[table->slots[at] - 1], sizeof bytes) != 0)
        at++;
    return &table->slots[at];
}

/* How many words of the text, how many of them little ones. */
struct words {
    uint32_t all, english, foreign;
};

static void count_word(const char *bytes, uint32_t len, struct word_table *table,
                       struct words *words)
{
    char word[8] = "";
    words->all++;
    if (len > 5)
        return;
    for (uint32_t i = 0; i < len; i++)
        word[i] = (char)(bytes[i] | 0x20);
    uint8_t found = *slot_of(table, word);
    if (found > ENGLISH_WORDS)
        words->foreign++;
    else if (found)
        words->english++;
}

static bool is_letter(char c)
{
    return is_ascii_letter(c) || (unsigned char)c >= 0x80;
}

/* Whether the little words of a text in Latin letters are those of another language than English.
 */
static bool is_foreign(const struct article *article)
{
    struct word_table table = {0};
    struct words words = {0};
    for (uint8_t i = 0; i < ENGLISH_WORDS + FOREIGN_WORDS; i++)
        *slot_of(&table, little_words[i]) = (uint8_t)(i + 1);
    for (uint32_t i = 0; i < article->block_count; i++) {
        const struct block *block = &article->blocks[i];
        if (block->begin > WORD_SAMPLE_BYTES)
            break;
        for (uint32_t at = block->begin, begin; at < block->end; at++) {
            for (begin = at; at < block->end && is_letter(article->text[at]); at++)
                ;
            if (at > begin)
                count_word(article->text + begin, at - begin, &table, &words);
        }
    }
    bool some = 100 * words.foreign >= SOME_PERCENT * words.all &&
                100 * words.english < SOME_PERCENT * words.all;
    return words.all >= LEAST_WORDS && words.foreign > words.english &&
           (some || 100 * words.foreign >= FOREIGN_PERCENT * words.all);
}

const char *language_of_article(const struct article *article)
{
    struct weights weights = {0};

    for (uint32_t i = 0; i < article->block_count; i++) {
        if (article->blocks[i].begin > LANGUAGE_SAMPLE_BYTES)
            break;
        if (block_kind_is_read(article->blocks[i].kind))
            count_letters(article, &article->blocks[i], &weights);
    }
    uint64_t sum = weights.chinese + weights.english;
    if (weights.others * 2 > sum)
        return "und";
    if (!sum)
        return "";
    if (weights.chinese * 10 >= sum * 9)
        return "zh";
    if (weights.english * 10 < sum * 9)
        return "zh+en";
    return is_foreign(article) ? "und" : "en";
}

const char *language_shown(const struct article *article)
{
    return strcmp(article->language, "und") == 0 ? "" : article->language;
}
