/* Nouns of kin: whose kin somebody is, and is not. */
#include "find/relate/relate_noun.h"

bool noun_is_kin(const struct outline *outline, int at)
{
    return at >= 0 && !outline_is_mention(outline, at) &&
           outline_says(outline, at, CONSTRUCT_BIT(CONSTRUCT_NOUN), RELATION_FAMILY_OF);
}

/* 木匠的|儿子, 市长的|夫人: whether the kin is that of somebody who has no name. */
static bool is_kin_of_unnamed(const struct outline *outline, int kin)
{
    static const char *const of[] = {"的"};
    static const char *const persons[] = {"匠", "民", "客", "居", "工", "师", "師", "员",
                                          "員", "者", "士", "户", "戶", "商", "兵", "农"};
    int before = outline_before(outline, kin);
    int owner = before < 0 ? -1 : outline_before(outline, before);
    if (!outline_is_one_of(outline, before, of, 1) || owner < 0)
        return false;
    if (outline_has_type(outline, owner, TYPE_BIT(ENTITY_ROLE)))
        return !outline_has_type(outline, outline_before(outline, owner), PERSONS);
    return !outline_is_mention(outline, owner) && outline_at(outline, owner)->classes == 0 &&
           outline_ends_with(outline, owner, persons, sizeof persons / sizeof *persons);
}

/* 饰演女儿, 在片中扮演周明的|父亲: who is somebody's kin on the stage. */
static bool is_played(const struct outline *outline, int kin)
{
    enum { BEFORE = 5 };
    static const char *const plays[] = {"饰", "飾", "饰演", "飾演", "扮演", "出演", "演", "演绎"};
    int i = outline_before(outline, kin);
    for (int steps = 0; i >= 0 && steps < BEFORE; steps++, i = outline_before(outline, i)) {
        if (outline_is(outline, i, CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP)))
            break;
        if (outline_is_han(outline, i) && !outline_is_mention(outline, i) &&
            outline_ends_with(outline, i, plays, sizeof plays / sizeof *plays))
            return true;
    }
    return false;
}

/* 父亲的战友: somebody else who is called after the kin; "the widow, Emma Stone": of nobody that is
 * named. */
static bool is_kin_of_others(const struct outline *outline, int at)
{
    static const char *const alone[] = {"widow", "widower", "orphan", "bride", "groom"};
    static const char *const articles[] = {"a", "the", "A", "The"};
    int next = outline_next(outline, at);
    if (outline_is_han(outline, at))
        return is_kin_of_unnamed(outline, at) ||
               (outline_is(outline, next, CLASS_BIT(WORD_OF)) && outline_is_han(outline, next) &&
                !outline_is_mention(outline, outline_next(outline, next)));
    return outline_is_one_of(outline, at, alone, sizeof alone / sizeof *alone) &&
           outline_is_one_of(outline, outline_before(outline, at), articles,
                             sizeof articles / sizeof *articles) &&
           !outline_is(outline, next, CLASS_BIT(WORD_OF));
}

/* "Father Nils Vance": how clergy are called, unless it is somebody's: "his Father Nils". */
static bool is_clergy(const struct outline *outline, int at)
{
    static const char *const words[] = {"Father", "Mother", "Brother", "Sister"};
    int before = outline_before(outline, at);
    return outline_ends_with(outline, at, words, sizeof words / sizeof *words) &&
           outline_has_type(outline, outline_next(outline, at), TYPE_BIT(ENTITY_PERSON)) &&
           !outline_is_mention(outline, before) &&
           !outline_is(outline, before, CLASS_BIT(SIGN_POSSESSIVE));
}

bool noun_is_kin_of_nobody(const struct outline *outline, int at)
{
    return is_kin_of_others(outline, at) || is_clergy(outline, at) || is_played(outline, at);
}

struct argument noun_owner_of_spouse(const struct outline *outline, int at,
                                     struct argument complement)
{
    static const char *const spouses[] = {"丈夫",   "妻子",   "太太", "夫人", "老公", "老婆",
                                          "未婚夫", "未婚妻", "前妻", "前夫", "遗孀", "遺孀"};
    int of = outline_before(outline, at), owner = of < 0 ? -1 : outline_before(outline, of);
    if (complement.at < 0 || !outline_is(outline, of, CLASS_BIT(WORD_OF)) ||
        !outline_is_one_of(outline, at, spouses, sizeof spouses / sizeof *spouses) ||
        !outline_is_mention(outline, owner) ||
        outline_at(outline, owner)->list_first != outline_at(outline, complement.at)->list_first)
        return complement;
    return (struct argument){.at = owner, .penalty = complement.penalty, .single = true};
}

bool noun_is_life_partner(const struct outline *outline, int at)
{
    static const char *const words[] = {"partner"};
    int whose = outline_before(outline, at);
    return outline_ends_with(outline, at, words, 1) && whose >= 0 &&
           outline_at(outline, at)->end - outline_at(outline, at)->begin == 7 &&
           outline_at(outline, whose)->possessive &&
           outline_has_type(outline, whose, TYPE_BIT(ENTITY_PERSON));
}

bool noun_is_of_last_kin(const struct outline *outline, const struct memory *memory,
                         const struct noun *noun, int complement)
{
    return memory->kin >= 0 && (complement < 0 || complement == memory->kin) &&
           outline_is_han(outline, noun->first) &&
           outline_is(outline, outline_before(outline, noun->first),
                      CLASS_BIT(SIGN_COMMA) | CLASS_BIT(SIGN_STOP));
}

bool noun_add_of_last_kin(struct relating *relating, const struct memory *memory,
                          const struct noun *noun, const struct rule *rule, int at,
                          struct argument holder, struct argument complement)
{
    const struct bridged owner = memory->kin_owner;
    if (owner.entity == NO_INDEX || holder.at < 0 ||
        outline_at(&relating->outline, holder.at)->entity == owner.entity ||
        !noun_is_of_last_kin(&relating->outline, memory, noun, complement.at))
        return false;
    relate_add(relating, &(struct found){.rule = rule,
                                         .left = holder,
                                         .right = NO_ARGUMENT,
                                         .trigger = at,
                                         .role = -1,
                                         .right_entity = owner.entity,
                                         .percent = owner.percent});
    return true;
}

struct bridged noun_bridged_owner(const struct relating *relating, uint32_t relations_before,
                                  struct argument holder)
{
    const struct bridged nobody = {.entity = NO_INDEX};
    const struct dossier_builder *builder = &relating->work->builder;
    if (holder.at < 0 || builder->relations.count == relations_before)
        return nobody;
    const struct relation *last = &builder->relations.items[builder->relations.count - 1];
    uint32_t kin = outline_at(&relating->outline, holder.at)->entity;
    if (relate_is_guess(last->confidence) || (last->subject != kin && last->object != kin))
        return nobody;
    return (struct bridged){.entity = last->subject == kin ? last->object : last->subject,
                            .percent = last->confidence};
}
