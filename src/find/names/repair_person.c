/* Repairs of persons: what stands right behind a name and looks like a part of it. */
#include "find/names/names_zh.h"
#include "find/names/repair_parts.h"

bool repair_may_be_person(const struct work *work, uint32_t first, uint32_t end)
{
    return (end == first + 2 || end == first + 3) &&
           cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH);
}

/* 苏安|现为, 程楠|仍在, 程楠|自2020年: an adverb at the end of a name before a verb or a time. */
static bool is_adverb_behind(const struct work *work, const struct proposal *proposal, uint32_t end)
{
    if (repair_ends_in(work, proposal, "自", 1))
        return end < work->tokens.count && token_at(work, end)->shape == SHAPE_NUMBER;
    return repair_ends_in(work, proposal, "现現仍", 1) &&
           (ideograph_at(work, end, "为為任是居在从從") ||
            cue_at(work, end)->starts & (CUE_VERB | CUE_ACT | CUE_HOLDS));
}

/* 张敏|能说, 林峰|力压, 但非李荣发|表示: a name of which the last ideograph begins what somebody
 * does; 徐松|那本书; 采访周明|时说. */
static bool is_word_begun(const struct work *work, uint32_t first, uint32_t end)
{
    const uint32_t said = LIST_BIT(LIST_SPEECH_VERB);
    if (end == first + 4 && cue_at(work, end - 1)->starts & CUE_ACT &&
        cue_at(work, end - 1)->phrase_len >= 4)
        return true; /* 马天宇|梅开二度 */
    if (end != first + 3 || !han_at(work, end) ||
        !(cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH)))
        return false;
    const struct cue *last = cue_at(work, end - 1), *after = cue_at(work, end);
    const uint32_t done = CUE_ACT | CUE_VERB | CUE_SPEECH;
    if (ideograph_at(work, end - 1, "出") && ideograph_at(work, end, "生"))
        return true; /* 李杰|出生于, though 生于 is a word too */
    if (last->starts & CUE_ACT && last->phrase_len >= 2)
        return !(after->starts & done && after->phrase_len >= 2);
    if (ideograph_at(work, end - 1, "那"))
        return after->starts & CUE_MEASURE;
    bool speaks = after->starts & CUE_SPEECH || after->list_starts & said;
    return speaks && ideograph_at(work, end - 1, "时時") && first > 0 &&
           (cue_at(work, first - 1)->ends & (CUE_SPEECH | CUE_VERB) ||
            cue_at(work, first - 1)->list_ends & said);
}

/* 李晓代|为宣读, 符晓任|总裁, 马科斯·席尔瓦|梅开二度: one ideograph that begins what is told of
 * him. */
static bool is_act_begun(const struct work *work, uint32_t first, uint32_t end)
{
    if (ideograph_at(work, end - 1, "梅"))
        return end > first + 3 && ideograph_at(work, end, "开開");
    if (end != first + 3 || !han_at(work, end))
        return false;
    if (ideograph_at(work, end - 1, "代"))
        return ideograph_at(work, end, "行为為表替理领領");
    return ideograph_at(work, end - 1, "任") && cue_at(work, end)->title_len > 1;
}

/* 周明和|编剧林若溪, 周明和|两名学生: the last ideograph joins somebody else to him. */
static bool joins_another(const struct work *work, uint32_t first, uint32_t end)
{
    if (end != first + 3 || !ideograph_at(work, end - 1, "和与與同携攜"))
        return false;
    uint32_t title = cue_at(work, end)->title_len;
    const struct proposal *other =
        title > 0 ? proposal_beginning_at(work, token_at(work, end + title)->begin) : NULL;
    return (other && other->type == ENTITY_PERSON) ||
           ideograph_at(work, end, "两兩三四五几幾其他她妻");
}

/* 孟桐|便, 高天|的, 王强|将, 李杨|团队, 黎昊|摄）: what no given name ends in: of 7,506 annotated
 * ones of three ideographs none in one of these. */
static uint32_t cut_particle(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    static const char particles[] = "的便等也还還却卻就没沒";
    static const char others[] = "将將已则則跟饰飾被把称稱说說指赴到向对對从從并並又再都很不是";
    static const char groups[] = "团队團隊夫妇夫婦夫妻一家父子父女母女先生女士";
    static const char long_groups[] = "课题组課題組研究组";
    struct proposal *proposal = &work->proposals.items[index];
    uint32_t tail = repair_ends_in(work, proposal, particles, 1)     ? 1
                    : repair_ends_in(work, proposal, groups, 2)      ? 2
                    : repair_ends_in(work, proposal, long_groups, 3) ? 3
                                                                     : 0;
    bool photo = repair_ends_in(work, proposal, "摄攝", 1) && sign_at(work, end, "）)");
    bool gets = repair_ends_in(work, proposal, "获獲", 1); /* 李文榮|獲頒 */
    bool tells = repair_ends_in(work, proposal, others, 1);
    if (!photo && !gets && !tells && !is_adverb_behind(work, proposal, end) &&
        !is_word_begun(work, first, end) && !is_act_begun(work, first, end) &&
        !joins_another(work, first, end))
        return repair_cut_tail(work, index, end, tail);
    repair_cut_judged(work, proposal, end - 1, "edge-cut");
    return end - 1;
}

/* 查理四世|升: a ruler's number ends the name. */
static uint32_t cut_behind_number(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i + 1 < end; i++)
        if (ideograph_at(work, i, "世") && ideograph_at(work, i - 1, "一二三四五六七八九十")) {
            repair_cut_judged(work, &work->proposals.items[index], i + 1, "edge-cut");
            return i + 1;
        }
    return end;
}

/* 罗博 |萧海川: names side by side, as in bylines. 高 洁, spaced out, is one. */
static uint32_t split_spaced(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 2; i + 1 < end; i++) {
        if (!token_at(work, i)->space_before || !han_at(work, i - 1) || !han_at(work, i))
            continue;
        repair_cut_in_two(work, index, i, i, ENTITY_PERSON, work->proposals.items[index].judged);
        return i;
    }
    return end;
}

/* 周明|河內9日專電: behind the reporter's name stands from where and when it is. */
static uint32_t cut_dateline(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    uint32_t place = hit_before(work, end, LIST_BIT(LIST_PLACE));
    bool dated = end + 1 < work->tokens.count && token_at(work, end)->shape == SHAPE_NUMBER &&
                 word_at(work, end + 1, "日");
    if (!dated || place < 2 || end < first + place ||
        !repair_may_be_person(work, first, end - place))
        return end;
    repair_cut_in_two(work, index, end - place, end - place, ENTITY_PLACE, true);
    return end - place;
}

void repair_cut_time(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    if (end - first < 3 || !han_at(work, first))
        return;
    if (names_zh_begins_time(work, end - 1))
        repair_cut(work, &work->proposals.items[index], end - 1, "edge-cut");
    else if (names_zh_leads_to_time(work, end - 1))
        repair_cut_judged(work, &work->proposals.items[index], end - 1, "edge-cut");
}

static bool is_given_name(const struct work *work, uint32_t i)
{
    return capital_at(work, i) && cue_at(work, i)->list_starts & LIST_BIT(LIST_GIVEN_NAME);
}

bool repair_is_honour(const struct work *work, uint32_t i)
{
    static const short_word honours[] = {"KC", "QC",  "OBE", "CBE", "MBE", "KBE", "DBE",
                                         "MP", "MEP", "MSP", "FRS", "PhD", "MD"};
    return i < work->tokens.count && SHAPES_HONOUR >> token_at(work, i)->shape & 1 &&
           WORD_IS_ONE_OF(work, i, honours);
}

uint32_t repair_cut_honours(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    bool alone = end == first + 1;
    uint32_t given = alone ? first - 2 : first; /* wraps around: no token */
    if (end == first + 2 || !is_given_name(work, given) || !repair_is_honour(work, end - 1))
        return end;
    if (alone && capital_at(work, first - 1))
        repair_drop(proposal);
    if (alone)
        return proposal->behind;
    repair_cut_judged(work, proposal, end - 1, "edge-cut");
    proposal->type = ENTITY_PERSON;
    return end - 1;
}

/* 飞回老家|韦尔农: where somebody comes from is a place. */
static bool is_home(const struct work *work, uint32_t first)
{
    static const char *const homes[] = {"老家", "故乡", "故鄉", "家乡", "家鄉", "祖籍"};
    return first >= 2 && ideograph_at(work, first - 1, "家乡鄉籍") &&
           text_ends_with(work->article->text, token_at(work, first)->begin, homes,
                          sizeof homes / sizeof *homes);
}

/* 曾任|安永 高级经理: what was once is no surname. */
static bool is_once(const struct work *work, uint32_t first)
{
    static const char *const words[] = {"曾任", "曾在", "曾向", "曾是",
                                        "曾为", "曾為", "曾于", "曾於"};
    return ideograph_at(work, first, "曾") &&
           text_begins_with(work->article->text + token_at(work, first)->begin, words,
                            sizeof words / sizeof *words);
}

/* 馆长汪叔|和是本地人, 丈夫卓|凡是总监: the last ideograph of a name that begins a word with what
 * follows it. Where the name ends. */
static uint32_t take_last(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    struct proposal *proposal = &work->proposals.items[index];
    if (!(cue_at(work, first)->list_starts & LIST_BIT(LIST_SURNAME_ZH)) || !han_at(work, end) ||
        !han_at(work, end + 1))
        return end;
    bool joint =
        end == first + 2 && ideograph_at(work, end, "和") &&
        (ideograph_at(work, end + 1, "是说說") || cue_at(work, end + 1)->starts & CUE_SPEECH);
    bool told =
        end == first + 1 && first > 0 && ideograph_at(work, end + 1, "是") &&
        (cue_at(work, first - 1)->ends & CUE_KINSHIP || cue_at(work, first - 1)->title_back > 0);
    if (!joint && !told)
        return end;
    proposal->behind = end + 1;
    proposal->end = token_at(work, end)->end;
    return end + 1;
}

uint32_t repair_person(struct work *work, uint32_t index, uint32_t first, uint32_t end)
{
    if (is_once(work, first)) {
        repair_drop(&work->proposals.items[index]);
        return first;
    }
    if (is_home(work, first)) {
        work->proposals.items[index].type = ENTITY_PLACE;
        return end;
    }
    end = split_spaced(work, index, first, end);
    end = cut_dateline(work, index, first, end);
    end = cut_behind_number(work, index, first, end);
    uint32_t last = take_last(work, index, first, end);
    return last > end ? last : cut_particle(work, index, first, end);
}
