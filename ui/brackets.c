#include "ui/brackets.h"

#include <stdlib.h>
#include <string.h>

enum part { PART_NONE, PART_PASSES, PART_BEGINS, PART_ENDS };

void brackets_tie(struct brackets *brackets, int a, int b)
{
    brackets->tied[a][b] = brackets->tied[b][a] = a != b;
}

/* ---- the order of the rows ---- */

static int count_ties(const struct brackets *brackets, int row)
{
    int count = 0;
    for (int other = 0; other < brackets->rows; other++)
        count += brackets->tied[row][other];
    return count;
}

/* Of those tied to it that have no place yet, the one with the fewest ties; or -1. */
static int next_neighbour(const struct brackets *brackets, int row, const int *ties,
                          const bool *placed)
{
    int best = -1;
    for (int other = 0; other < brackets->rows; other++)
        if (brackets->tied[row][other] && !placed[other] && (best < 0 || ties[other] < ties[best]))
            best = other;
    return best;
}

/* Depth first, those with few ties first: who is tied to one alone stands next to it. */
static void choose_order(const struct brackets *brackets, int *rows)
{
    int stack[BRACKET_ROWS], ties[BRACKET_ROWS], depth = 0, row = 0;
    bool placed[BRACKET_ROWS] = {false};
    for (int i = 0; i < brackets->rows; i++)
        ties[i] = count_ties(brackets, i);
    for (int start = 0; start < brackets->rows; start++) {
        if (placed[start])
            continue;
        placed[start] = true;
        rows[start] = row++;
        stack[depth++] = start;
        while (depth > 0) {
            int next = next_neighbour(brackets, stack[depth - 1], ties, placed);
            if (next < 0) {
                depth--;
                continue;
            }
            placed[next] = true;
            rows[next] = row++;
            stack[depth++] = next;
        }
    }
}

void brackets_order(struct brackets *brackets, int rows[BRACKET_ROWS])
{
    bool before[BRACKET_ROWS][BRACKET_ROWS];
    memcpy(before, brackets->tied, sizeof before);
    choose_order(brackets, rows);
    for (int a = 0; a < brackets->rows; a++)
        for (int b = 0; b < brackets->rows; b++)
            brackets->tied[rows[a]][rows[b]] = before[a][b];
}

/* ---- lanes ---- */

static bool is_free(const uint8_t *lane, int from, int to)
{
    for (int row = from; row <= to; row++)
        if (lane[row] != PART_NONE)
            return false;
    return true;
}

/* In the innermost lane where nothing lies between the two rows; false: there is none. */
static bool place(struct brackets *brackets, int from, int to, int lanes_max)
{
    int lane = 0;
    while (lane < lanes_max && !is_free(brackets->parts[lane], from, to))
        lane++;
    if (lane >= lanes_max)
        return false;
    uint8_t *parts = brackets->parts[lane];
    memset(parts + from, PART_PASSES, (size_t)(to - from));
    parts[from] = PART_BEGINS;
    parts[to] = PART_ENDS;
    if (lane >= brackets->lanes)
        brackets->lanes = lane + 1;
    return true;
}

void brackets_place(struct brackets *brackets, int lanes_max)
{
    if (lanes_max > BRACKET_LANES)
        lanes_max = BRACKET_LANES;
    memset(brackets->parts, PART_NONE, sizeof brackets->parts);
    brackets->lanes = brackets->left_out = 0;
    for (int length = 1; length < brackets->rows; length++)
        for (int from = 0; from + length < brackets->rows; from++)
            if (brackets->tied[from][from + length])
                brackets->left_out += !place(brackets, from, from + length, lanes_max);
}

const char *brackets_glyph(const struct brackets *brackets, const struct glyphs *glyphs, int row,
                           int lane, bool *reaches)
{
    bool reached = *reaches;
    switch ((enum part)brackets->parts[lane][row]) {
    case PART_BEGINS:
        *reaches = true;
        return reached ? glyphs->tee_down : glyphs->corner_top_left;
    case PART_ENDS:
        *reaches = true;
        return reached ? glyphs->tee_up : glyphs->corner_bottom_left;
    case PART_PASSES:
        return reached ? glyphs->cross : glyphs->vertical;
    case PART_NONE:
        break;
    }
    return reached ? glyphs->horizontal : " ";
}
