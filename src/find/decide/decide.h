/*
 * Deciding which proposals are names. The order of strength is written in one place,
 * decide_score.c; decide.c chooses among what overlaps; decide_document.c and decide_brand.c use
 * what one place of the article knows in the others before that, decide_spread.c what was chosen
 * after; decide_foreign.c turns away what other languages make look like names.
 *
 * A long text is decided part by part, so that what nobody will call a name need not be kept until
 * its end. A part knows what those before it have said; what stands in later ones it does not know.
 */
#ifndef FIND_DECIDE_H
#define FIND_DECIDE_H

#include "find/names/name_parts.h"
#include "find/names/name_table.h"
#include "find/propose.h"

/* The tagger's span that overlaps a candidate which is not one itself. */
enum tagged { TAGGED_NONE, TAGGED_OTHER_TYPE, TAGGED_LONGER, TAGGED_SHORTER, TAGGED_CROSSING };

/* Whether the string is a part of a longer name: a surname, a brand. */
enum part_of { PART_OF_NONE, PART_OF_SAME_TYPE, PART_OF_OTHER_TYPE };

/* A span and a type with all who say so. */
struct candidate {
    uint32_t begin, end;
    uint32_t name;          /* of the decision's strings; NO_INDEX: nobody has asked */
    int32_t score;          /* above 0: a name; hundredths of a logit */
    uint64_t families;      /* bit 1 << enum rule_family (decide_evidence.h) */
    uint64_t marks;         /* bit 1 << enum edge_mark */
    uint64_t elsewhere;     /* the same: those of the string at other places */
    uint32_t id;            /* of its name in a lexicon, or NO_INDEX */
    uint16_t witnesses;     /* bit 1 << enum witness */
    uint16_t repeats;       /* other places where the string is a candidate */
    uint8_t type;           /* enum entity_type */
    uint8_t confidence;     /* of its strongest proposal */
    uint8_t likelihood;     /* what the tagger gives this span and type, 0 to 100 */
    uint8_t tagged;         /* enum tagged: what the tagger sees here instead */
    uint8_t rival;          /* the most that the tagger gives this span as another type, 0 to 100 */
    uint8_t longer;         /* the most that it gives a longer span around this one */
    uint8_t shorter;        /* the most that it gives a span inside this one or crossing it */
    uint8_t same_elsewhere; /* what it gives the string elsewhere as this type, on the average */
    uint8_t other_elsewhere; /* what it gives the string elsewhere as the likeliest other type */
    uint8_t part;            /* enum part_of */
    uint8_t style;           /* how the sentence reads: enum tagger_style */
    bool han;                /* ideographs alone */
    bool term;               /* the text defines the string as a term: no name */
    bool ambiguous;          /* known only from an ambiguous row of a lexicon */
    bool chosen;
    const char *value;
    const char *rule; /* of the strongest witness */
};

/* The family of a rule id that was asked for before: by its address, or some steps behind. */
struct known_family {
    const char *rule;
    uint32_t family;
};
#define KNOWN_FAMILIES 128u
#define FAMILY_STEPS   8u

typedef VEC(struct candidate) candidate_vec;

/* What is known of a string: a candidate's, or a part of a name that may stand for it. */
struct known_string {
    /* what the tagger says of it as each core type, summed over the places where anybody sees it */
    uint32_t likelihood[ENTITY_EVENT + 1];
    uint16_t tagged[ENTITY_EVENT + 1]; /* where it proposes the type itself */
    uint16_t places;                   /* where the string is a candidate of any type */
    uint32_t last;                     /* begin of the last place */
    uint64_t marks, again;             /* bit 1 << enum edge_mark: at a place, at two or more */
    uint16_t form_types;               /* bit 1 << type as which its short forms are known */
    uint8_t parts_of;                  /* bit 1 << type of each name whose parts are known */
    uint8_t part_types;                /* bit 1 << type of each name that it is a part of */
    bool term;                         /* the text defines it as a term */
    bool brand, surname;               /* of a company, of a person that the text names in full */
    bool spreads;                      /* a name wherever it stands: it is in the form lexicon */
};

struct decision {
    struct work *work;
    bool foreign;             /* the article is in a language that the finding does not know */
    candidate_vec candidates; /* of this part; sorted by begin, the longer first */
    candidate_vec spread;     /* names of this part that only another place has shown; sorted */
    struct known_family families[KNOWN_FAMILIES + FAMILY_STEPS];

    /* what is known from this part and those before */
    struct name_table names;          /* of all strings */
    VEC(struct known_string) strings; /* for each of them */
    struct lexicon *form_lexicon;     /* chosen names and their short forms; NULL: none yet */
};

/* The number of a string, which may be a new one, in names and strings. */
uint32_t decide_string(struct decision *decision, const char *text, size_t len);
/* What is known of a string, which may be a new one; valid until another string is added. */
struct known_string *decide_known(struct decision *decision, const char *text, size_t len);

/* Makes candidates of the proposals that are not decided and scores them: all but the choice. */
void decide_judge(struct decision *decision);
void decide_release(struct decision *decision);

/* The family of a rule id, enum rule_family. */
uint32_t decide_family(const char *rule);

/* What holds of a candidate of a core type: of enum decide_evidence. */
struct evidence_list {
    uint16_t items[128];
    uint32_t count;
};
struct evidence_list decide_evidence_of(const struct candidate *candidate);

/* The score of one candidate by what is known of it. */
int32_t decide_score(const struct candidate *candidate);

/* Makes the brands of companies that are named in full companies, and the surnames of persons
 * persons. Before sharing. */
void decide_brands(struct decision *decision);
/* The full name of a company that the article goes on to call by its brand is one, however rarely
 * it stands in full. After scoring. */
void decide_uphold_brands(struct decision *decision);

/* The length of a company's name in Latin letters without the designators at its end; 0 when there
 * is no brand in it. */
size_t decide_brand_len(const struct decision *decision, const char *name, size_t len);
/* The surname in the full name of a person in Latin letters; of length 0 when it has none that
 * stands by itself. */
struct name_part decide_surname(const char *name, size_t len);

/* Counts for each candidate how the tagger sees the same string elsewhere in the article, and gives
 * unknown capitals the type of the name that they are a part of. Before scoring. */
void decide_share(struct decision *decision);

/* Strikes out names that hold an ideograph before a name of the article, and descriptions before
 * one. After scoring. */
void decide_strike_edges(struct decision *decision);

/* Finds the other occurrences of chosen names, and their short forms, in sentences that are not
 * decided: where a candidate stands it is chosen, elsewhere it is of `spread`. */
void decide_spread(struct decision *decision);

/* Marks as chosen what holds among overlapping candidates. */
void decide_choose(struct decision *decision);

/* Whether there is kana in it: Japanese words are no Chinese name; の alone is fashionable in
 * brands. */
bool decide_is_japanese(const char *text, const struct proposal *proposal);

/* Of an article in a language that the finding does not know: whether the proposal of a rule of
 * this family (enum rule_family) is a guess by how English or Chinese names look. Not a guess are
 * capitalised words in the midst of a sentence; of amounts a number with one word. */
bool decide_is_guess(const char *text, const struct proposal *proposal, uint32_t family);

/* Joins b into a, of the same span and type. */
void decide_join(struct candidate *a, const struct candidate *b);

#endif
