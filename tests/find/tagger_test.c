#include "find/tagger/tagger.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "find/tagger/tagger_decode.h"
#include "find/tagger/tagger_lattice.h"
#include "find/tagger/tagger_model.h"
#include "find/tagger/tagger_segment.h"
#include "image.h"
#include "suites.h"

/* ---- help ---- */

struct tagged {
    token_vec tokens;
    tagger_span_vec spans;
};

static struct tagged tag_with(struct tagger *tagger, const char *text)
{
    struct tagged tagged = {.tokens = {0}};
    lexicon_hit_vec hits = {0};
    token_scan(&tagged.tokens, text, 0, (uint32_t)strlen(text));
    lexicon_match(lexicon_builtin(), text, tagged.tokens.items, tagged.tokens.count, &hits);
    tagger_tag(tagger, text, tagged.tokens.items, tagged.tokens.count, hits.items, hits.count,
               &tagged.spans);
    vec_free(&hits);
    return tagged;
}

static void release(struct tagged *tagged)
{
    vec_free(&tagged->tokens);
    vec_free(&tagged->spans);
}

/* Whether the span is exactly this piece of the text. */
static bool covers(const struct tagged *tagged, const char *text, uint32_t span, const char *name)
{
    const struct tagger_span *found = &tagged->spans.items[span];
    uint32_t begin = tagged->tokens.items[found->first].begin;
    uint32_t end = tagged->tokens.items[found->first + found->count - 1].end;
    return end - begin == strlen(name) && memcmp(text + begin, name, end - begin) == 0;
}

static bool finds(const char *text, const char *name, enum entity_type type)
{
    struct tagger *tagger = tagger_new();
    struct tagged tagged = tag_with(tagger, text);
    bool found = false;
    for (uint32_t i = 0; i < tagged.spans.count; i++)
        found |= tagged.spans.items[i].type == type && covers(&tagged, text, i, name);
    release(&tagged);
    tagger_free(tagger);
    return found;
}

/* A copy of the built-in model that a test may damage; aligned as the image is. */
static unsigned char *copy_model(size_t *len)
{
    struct image image = image_get(IMAGE_TAGGER);
    unsigned char *copy = aligned_alloc(64, (image.len + 63) / 64 * 64);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, image.bytes, image.len);
    *len = image.len;
    return copy;
}

static void assert_refused(const unsigned char *bytes, size_t len, const char *why)
{
    char message[128] = "";
    ck_assert_ptr_null(tagger_open(bytes, len, message, sizeof message));
    ck_assert_msg(strstr(message, why), "message: %s", message);
}

/* ---- the file ---- */

START_TEST(model_of_the_image_opens)
{
    struct tagger *tagger = tagger_new();
    ck_assert_ptr_nonnull(tagger);
    tagger_free(tagger);
}
END_TEST

START_TEST(truncated_model_is_refused)
{
    size_t len;
    unsigned char *model = copy_model(&len);
    assert_refused(model, len - 1, "truncated");
    assert_refused(model, 40, "shorter than its header");
    free(model);
}
END_TEST

START_TEST(other_file_is_refused)
{
    size_t len;
    unsigned char *model = copy_model(&len);
    model[0] ^= 1;
    assert_refused(model, len, "not a tagger model");
    free(model);
}
END_TEST

START_TEST(section_outside_the_file_is_refused)
{
    size_t len;
    unsigned char *model = copy_model(&len);
    ((struct tagger_header *)model)->sections[SECTION_HAN_PRINTS].offset_bytes =
        UINT32_MAX / 64 * 64;
    assert_refused(model, len, "outside");
    free(model);
}
END_TEST

START_TEST(tables_that_disagree_are_refused)
{
    size_t len;
    unsigned char *model = copy_model(&len);
    ((struct tagger_header *)model)->sections[SECTION_LATIN_VALUES].count--;
    assert_refused(model, len, "disagree");
    free(model);
}
END_TEST

/* What is read several bytes at a time is followed by as many. */
START_TEST(weights_up_to_the_end_of_the_file_are_refused)
{
    size_t len;
    unsigned char *model = copy_model(&len);
    struct tagger_header *header = (struct tagger_header *)model;
    header->sections[SECTION_WEIGHT_BUCKETS].count =
        (uint32_t)len - header->sections[SECTION_WEIGHT_BUCKETS].offset_bytes;
    assert_refused(model, len, "disagree");
    free(model);
}
END_TEST

/* Rubbish where weights and words stand changes names, nothing else. */
START_TEST(damaged_content_is_harmless)
{
    static const char text[] = "北辰智能聘请了林若溪。Quell was bought by Norwick Bank in London.";
    char message[128];
    size_t len;
    unsigned char *model = copy_model(&len);
    uint64_t random = 7;
    for (size_t at = sizeof(struct tagger_header); at < len; at++)
        model[at] = (unsigned char)(random = hash_mix(random));
    struct tagger *tagger = tagger_open(model, len, message, sizeof message);
    ck_assert_ptr_nonnull(tagger);
    struct tagged tagged = tag_with(tagger, text);
    for (uint32_t i = 0; i < tagged.spans.count; i++)
        ck_assert_uint_le(tagged.spans.items[i].first + tagged.spans.items[i].count,
                          tagged.tokens.count);
    release(&tagged);
    tagger_free(tagger);
    free(model);
}
END_TEST

/* ---- names ---- */

START_TEST(plain_english_names_are_found)
{
    static const char text[] =
        "Chief executive Emily Carter of Acme Robotics told the BBC in London on Friday.";
    ck_assert(finds(text, "Emily Carter", ENTITY_PERSON));
    ck_assert(finds(text, "Acme Robotics", ENTITY_ORGANIZATION));
    ck_assert(finds(text, "BBC", ENTITY_ORGANIZATION));
    ck_assert(finds(text, "London", ENTITY_PLACE));
}
END_TEST

START_TEST(plain_chinese_names_are_found)
{
    static const char text[] = "腾讯公司董事长李建国周五在北京会见了张晓明。";
    ck_assert(finds(text, "李建国", ENTITY_PERSON));
    ck_assert(finds(text, "张晓明", ENTITY_PERSON));
    ck_assert(finds(text, "北京", ENTITY_PLACE));
}
END_TEST

START_TEST(traditional_text_is_labelled_like_simplified)
{
    static const char simplified[] = "记者陈国强在东京报道，台湾总统访问了欧洲议会。";
    static const char traditional[] = "記者陳國強在東京報道，臺灣總統訪問了歐洲議會。";
    struct tagger *tagger = tagger_new();
    struct tagged one = tag_with(tagger, simplified), other = tag_with(tagger, traditional);
    ck_assert_uint_gt(one.spans.count, 0);
    ck_assert_uint_eq(one.spans.count, other.spans.count);
    for (uint32_t i = 0; i < one.spans.count; i++) {
        ck_assert_uint_eq(one.spans.items[i].first, other.spans.items[i].first);
        ck_assert_uint_eq(one.spans.items[i].type, other.spans.items[i].type);
    }
    release(&one);
    release(&other);
    tagger_free(tagger);
}
END_TEST

START_TEST(text_without_names_has_none)
{
    static const char text[] = "it was raining, and nobody wanted to go out.";
    struct tagger *tagger = tagger_new();
    struct tagged tagged = tag_with(tagger, text);
    ck_assert_uint_eq(tagged.spans.count, 0);
    release(&tagged);
    tagger_free(tagger);
}
END_TEST

START_TEST(empty_and_single_token_sentences_are_fine)
{
    static const char *const texts[] = {"", "London", "。", "王"};
    struct tagger *tagger = tagger_new();
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        struct tagged tagged = tag_with(tagger, texts[i]);
        ck_assert_uint_le(tagged.spans.count, tagged.tokens.count);
        release(&tagged);
    }
    tagger_free(tagger);
}
END_TEST

/* What was read before an article begins does not change what is found in it. */
START_TEST(same_article_gives_same_spans)
{
    static const char text[] = "Maria Lopez left Northwind Labs for 北辰科技 in Shanghai.";
    static const char other[] =
        "hi all, can u tell me where 2 buy Oreos?? thx. Sent from my iPhone";
    struct tagger *tagger = tagger_new();
    struct tagged first = tag_with(tagger, text);
    for (int i = 0; i < 20; i++) {
        struct tagged between = tag_with(tagger, other);
        release(&between);
    }
    tagger_begin(tagger);
    struct tagged second = tag_with(tagger, text);
    ck_assert_uint_eq(first.spans.count, second.spans.count);
    ck_assert_mem_eq(first.spans.items, second.spans.items,
                     first.spans.count * sizeof *first.spans.items);
    release(&first);
    release(&second);
    tagger_free(tagger);
}
END_TEST

START_TEST(long_sentence_is_labelled_to_its_end)
{
    static const char piece[] = "李建国说，";
    static const char last[] = "张晓明在北京。";
    size_t pieces = 20000, len = strlen(piece);
    char *text = malloc(pieces * len + sizeof last);
    ck_assert_ptr_nonnull(text);
    for (size_t i = 0; i < pieces; i++)
        memcpy(text + i * len, piece, len);
    memcpy(text + pieces * len, last, sizeof last);
    struct tagger *tagger = tagger_new();
    struct tagged tagged = tag_with(tagger, text);
    ck_assert_uint_gt(tagged.tokens.count, 100000);
    ck_assert(covers(&tagged, text, tagged.spans.count - 1, "北京"));
    for (uint32_t i = 1; i < tagged.spans.count; i++)
        ck_assert_uint_ge(tagged.spans.items[i].first,
                          tagged.spans.items[i - 1].first + tagged.spans.items[i - 1].count);
    release(&tagged);
    tagger_free(tagger);
    free(text);
}
END_TEST

START_TEST(confidence_is_a_percentage_and_falls_with_doubt)
{
    static const char sure[] = "President Barack Obama met Angela Merkel in Berlin.";
    struct tagger *tagger = tagger_new();
    struct tagged tagged = tag_with(tagger, sure);
    ck_assert_uint_ge(tagged.spans.count, 3);
    for (uint32_t i = 0; i < tagged.spans.count; i++) {
        ck_assert_uint_le(tagged.spans.items[i].confidence, 100);
        ck_assert_uint_ge(tagged.spans.items[i].confidence, 50);
    }
    release(&tagged);
    tagger_free(tagger);
}
END_TEST

/* ---- decoding ---- */

/* The best of all allowed labellings, by trying them. */
static int32_t best_by_trying(const struct tagger_header *header, const union label_sums *sums,
                              uint32_t count, uint32_t at, unsigned before)
{
    int32_t best = INT32_MIN / 2;
    if (at == count)
        return label_is_open(before) ? best : header->last[before];
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        if (!label_may_follow(at == 0 ? LABEL_OUTSIDE : before, label))
            continue;
        int32_t score =
            sums[at].of[lane_of(label)] +
            (at == 0 ? header->first[label] : transition_of(&header->transitions, before, label)) +
            best_by_trying(header, sums, count, at + 1, label);
        best = score > best ? score : best;
    }
    return best;
}

static int32_t score_of(const struct tagger_header *header, const union label_sums *sums,
                        const uint8_t *labels, uint32_t count)
{
    int32_t score = header->first[labels[0]] + header->last[labels[count - 1]];
    for (uint32_t i = 0; i < count; i++)
        score += sums[i].of[lane_of(labels[i])] +
                 (i > 0 ? transition_of(&header->transitions, labels[i - 1], labels[i]) : 0);
    return score;
}

/* A model of nothing but transitions at random, and sums of labels for a few tokens. */
#define SUMS 4
struct made_up {
    struct tagger_header header;
    struct tagger_model model;
    union label_sums sums[SUMS];
};

static struct made_up *make_up(uint64_t random)
{
    static struct made_up made;
    made.model = (struct tagger_model){.header = &made.header};
    int16_t transitions[sizeof made.header.transitions / sizeof(int16_t)];
    for (size_t i = 0; i < sizeof transitions / sizeof *transitions; i++)
        transitions[i] = (int16_t)((random = hash_mix(random)) % 100);
    memcpy(&made.header.transitions, transitions, sizeof transitions);
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        made.header.first[label] = (int16_t)((random = hash_mix(random)) % 100);
        made.header.last[label] = (int16_t)((random = hash_mix(random)) % 100);
    }
    for (int i = 0; i < SUMS; i++)
        for (unsigned label = 0; label < TAGGER_LABELS; label++)
            made.sums[i].of[lane_of(label)] = (int16_t)((random = hash_mix(random)) % 200);
    made.header.unit = (uint32_t)(0.02 * (1 << 24));
    return &made;
}

START_TEST(viterbi_finds_the_best_labelling)
{
    struct made_up *made = make_up((uint64_t)_i + 1);
    struct tagger_decoder decoder;
    uint8_t labels[SUMS];
    tagger_decoder_init(&decoder, &made->model);
    tagger_decoder_make_room(&decoder, SUMS);
    tagger_viterbi(&decoder, made->sums, 0, SUMS, SUMS, labels);
    for (int i = 1; i < SUMS; i++)
        ck_assert(label_may_follow(labels[i - 1], labels[i]));
    ck_assert_int_eq(score_of(&made->header, made->sums, labels, SUMS),
                     best_by_trying(&made->header, made->sums, SUMS, 0, LABEL_OUTSIDE));
    tagger_decoder_release(&decoder);
}
END_TEST

/* What all labellings weigh together, those at [first, end) being as in `held`, by trying them. */
static double sum_by_trying(const struct made_up *made, uint32_t at, unsigned before,
                            const uint8_t *held, uint32_t first, uint32_t end)
{
    const struct tagger_header *header = &made->header;
    const double unit = header->unit / (double)(1 << 24);
    double sum = 0;
    if (at == SUMS)
        return label_is_open(before) ? 0 : exp(unit * header->last[before]);
    for (unsigned label = 0; label < TAGGER_LABELS; label++) {
        if (!label_may_follow(at == 0 ? LABEL_OUTSIDE : before, label) ||
            (at >= first && at < end && held[at - first] != label))
            continue;
        int32_t score =
            made->sums[at].of[lane_of(label)] +
            (at == 0 ? header->first[label] : transition_of(&header->transitions, before, label));
        sum += exp(unit * score) * sum_by_trying(made, at + 1, label, held, first, end);
    }
    return sum;
}

START_TEST(lattice_gives_shares_of_all_labellings)
{
    struct made_up *made = make_up((uint64_t)_i + 100);
    struct tagger_lattice lattice;
    unsigned type = (unsigned)_i % TAGGER_TYPES;
    const uint8_t name[] = {(uint8_t)label_of(type, PLACE_BEGIN),
                            (uint8_t)label_of(type, PLACE_INSIDE),
                            (uint8_t)label_of(type, PLACE_END)};
    const uint8_t single = (uint8_t)label_of(type, PLACE_SINGLE), outside = LABEL_OUTSIDE;
    double all = sum_by_trying(made, 0, LABEL_OUTSIDE, NULL, 0, 0);
    lattice_init(&lattice, &made->model);
    lattice_make_room(&lattice, SUMS);
    lattice_fill(&lattice, made->sums, 0, SUMS, SUMS);
    ck_assert_double_eq_tol((double)lattice_name(&lattice, 1, 3, type),
                            sum_by_trying(made, 0, LABEL_OUTSIDE, name, 1, 4) / all, 1e-5);
    ck_assert_double_eq_tol((double)lattice_name(&lattice, 2, 1, type),
                            sum_by_trying(made, 0, LABEL_OUTSIDE, &single, 2, 3) / all, 1e-5);
    struct lattice_walk walk = lattice_walk(&lattice, 1, type);
    ck_assert_double_eq_tol((double)lattice_walk_on(&walk),
                            sum_by_trying(made, 0, LABEL_OUTSIDE, name, 1, 3) / all, 1e-5);
    ck_assert_double_eq_tol((double)lattice_walk_end(&walk),
                            (double)lattice_name(&lattice, 1, 3, type), 1e-9);
    ck_assert_double_eq_tol((double)lattice_label(&lattice, 3, LABEL_OUTSIDE),
                            sum_by_trying(made, 0, LABEL_OUTSIDE, &outside, 3, 4) / all, 1e-5);
    lattice_release(&lattice);
}
END_TEST

/* Between tokens that are in no name, a stretch is labelled as it is in the whole sentence. */
START_TEST(stretch_is_labelled_as_in_its_sentence)
{
    struct made_up *made = make_up((uint64_t)_i + 200);
    struct tagger_decoder decoder;
    struct tagger_lattice lattice;
    uint8_t whole[SUMS], part[SUMS];
    made->sums[0].of[LANE_OUTSIDE] = made->sums[3].of[LANE_OUTSIDE] = 1000;
    tagger_decoder_init(&decoder, &made->model);
    tagger_decoder_make_room(&decoder, SUMS);
    lattice_init(&lattice, &made->model);
    lattice_make_room(&lattice, SUMS);
    tagger_viterbi(&decoder, made->sums, 0, SUMS, SUMS, whole);
    tagger_viterbi(&decoder, made->sums, 1, 3, SUMS, part);
    ck_assert_mem_eq(whole + 1, part + 1, 2);
    lattice_fill(&lattice, made->sums, 0, SUMS, SUMS);
    float share = lattice_label(&lattice, 1, whole[1]);
    lattice_fill(&lattice, made->sums, 1, 3, SUMS);
    ck_assert_float_eq_tol(lattice_label(&lattice, 1, whole[1]), share, 1e-5f);
    tagger_decoder_release(&decoder);
    lattice_release(&lattice);
}
END_TEST

/* What the tagger said of its own names it says when it is asked. */
START_TEST(asking_about_a_name_gives_its_confidence)
{
    static const char text[] = "Maria Lopez of Northwind Labs met 李建国 in Shanghai.";
    struct tagger *tagger = tagger_new();
    struct tagged tagged = tag_with(tagger, text);
    ck_assert_uint_gt(tagged.spans.count, 0);
    for (uint32_t i = 0; i < tagged.spans.count; i++) {
        const struct tagger_span *span = &tagged.spans.items[i];
        ck_assert_uint_eq(tagger_ask(tagger, tagged.tokens.count, span->first, span->count,
                                     (enum entity_type)span->type),
                          span->confidence);
    }
    ck_assert_uint_eq(
        tagger_ask(tagger, tagged.tokens.count, tagged.tokens.count - 1, 2, ENTITY_PERSON), 0);
    release(&tagged);
    tagger_free(tagger);
}
END_TEST

START_TEST(chinese_is_cut_into_dictionary_words)
{
    static const char text[] = "人工智能公司在上海";
    static const uint32_t counts[] = {4, 2, 1, 2};
    struct tagger_model model;
    struct image image = image_get(IMAGE_TAGGER);
    token_vec tokens = {0};
    tagger_word_vec words = {0};
    tagger_cut_vec cuts = {0};
    char message[80];
    ck_assert(tagger_model_open(&model, image.bytes, image.len, message, sizeof message));
    token_scan(&tokens, text, 0, sizeof text - 1);
    tagger_segment(&model, tokens.items, tokens.count, NULL, &words, &cuts);
    ck_assert_uint_eq(words.count, 4);
    for (uint32_t i = 0; i < words.count; i++)
        ck_assert_uint_eq(words.items[i].count, counts[i]);
    vec_free(&tokens);
    vec_free(&words);
    vec_free(&cuts);
}
END_TEST

Suite *tagger_suite(void)
{
    Suite *suite = suite_create("tagger");
    TCase *file = tcase_create("file");
    tcase_add_test(file, model_of_the_image_opens);
    tcase_add_test(file, truncated_model_is_refused);
    tcase_add_test(file, other_file_is_refused);
    tcase_add_test(file, section_outside_the_file_is_refused);
    tcase_add_test(file, tables_that_disagree_are_refused);
    tcase_add_test(file, weights_up_to_the_end_of_the_file_are_refused);
    tcase_add_test(file, damaged_content_is_harmless);
    suite_add_tcase(suite, file);
    TCase *names = tcase_create("names");
    tcase_add_test(names, plain_english_names_are_found);
    tcase_add_test(names, plain_chinese_names_are_found);
    tcase_add_test(names, traditional_text_is_labelled_like_simplified);
    tcase_add_test(names, text_without_names_has_none);
    tcase_add_test(names, empty_and_single_token_sentences_are_fine);
    tcase_add_test(names, same_article_gives_same_spans);
    tcase_add_test(names, long_sentence_is_labelled_to_its_end);
    tcase_add_test(names, confidence_is_a_percentage_and_falls_with_doubt);
    suite_add_tcase(suite, names);
    TCase *decoding = tcase_create("decoding");
    tcase_add_loop_test(decoding, viterbi_finds_the_best_labelling, 0, 20);
    tcase_add_loop_test(decoding, lattice_gives_shares_of_all_labellings, 0, 20);
    tcase_add_loop_test(decoding, stretch_is_labelled_as_in_its_sentence, 0, 20);
    tcase_add_test(decoding, asking_about_a_name_gives_its_confidence);
    tcase_add_test(decoding, chinese_is_cut_into_dictionary_words);
    suite_add_tcase(suite, decoding);
    return suite;
}
