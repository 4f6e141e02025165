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
/* Fewer tell nothing; of that many per cent, little words of other languages tell one of these. */
#define LEAST_WORDS     40u
#define FOREIGN_PERCENT 6u

/* Little words of English; then of Spanish, Portuguese, French, Italian, German, Dutch and the
 * Nordic languages, without those that English has as well (die, man, on). */
static const char english[][8] = {"the",  "of",   "and", "to",  "that", "for", "with", "by",  "at",
                                  "from", "this", "are", "was", "have", "not", "you",  "his", "it"};
static const char foreign[][8] = {
    "de",  "la",  "el",  "los", "las",  "del", "que",   "una", "con",  "por", "para", "les",
    "des", "du",  "et",  "est", "dans", "qui", "sur",   "une", "pour", "che", "di",   "il",
    "non", "und", "der", "das", "den",  "ist", "nicht", "mit", "von",  "ein", "zu",   "het",
    "een", "van", "och", "att", "som",  "og",  "ikke",  "um",  "uma"};

static bool is_ascii_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
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

    for (size_t at = block->begin; at < block->end;) {
        unsigned char lead = (unsigned char)article->text[at];

        if (lead < 0x80) {
            latin += is_ascii_letter((char)lead);
            at++;
            continue;
        }
        if (lead >= 0xE5 && lead <= 0xE8) { /* U+5000 to U+8FFF, all of them ideographs */
            han++;
            at += 3;
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

/* How many words of the text, how many of them little ones. */
struct words {
    uint32_t all, english, foreign;
};

static bool is_among(const char word[8], const char (*list)[8], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (memcmp(word, list[i], 8) == 0)
            return true;
    return false;
}

static void count_word(const char *bytes, uint32_t len, struct words *words)
{
    char word[8] = "";
    words->all++;
    if (len > 5)
        return;
    for (uint32_t i = 0; i < len; i++)
        word[i] = (char)(bytes[i] | 0x20);
    if (is_among(word, english, sizeof english / sizeof *english))
        words->english++;
    else if (is_among(word, foreign, sizeof foreign / sizeof *foreign))
        words->foreign++;
}

static bool is_letter(char c)
{
    return is_ascii_letter(c) || (unsigned char)c >= 0x80;
}

/* Whether the little words of a text in Latin letters are those of another language than English.
 */
static bool is_foreign(const struct article *article)
{
    struct words words = {0};
    for (uint32_t i = 0; i < article->block_count; i++) {
        const struct block *block = &article->blocks[i];
        if (block->begin > WORD_SAMPLE_BYTES)
            break;
        for (uint32_t at = block->begin, begin; at < block->end; at++) {
            for (begin = at; at < block->end && is_letter(article->text[at]); at++)
                ;
            if (at > begin)
                count_word(article->text + begin, at - begin, &words);
        }
    }
    return words.all >= LEAST_WORDS && words.foreign > words.english &&
           100 * words.foreign >= FOREIGN_PERCENT * words.all;
}

const char *language_of_article(const struct article *article)
{
    struct weights weights = {0};

    for (uint32_t i = 0; i < article->block_count; i++) {
        if (article->blocks[i].begin > LANGUAGE_SAMPLE_BYTES)
            break;
        if (article->blocks[i].kind != BLOCK_BOILERPLATE)
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
