#include "ui/glyphs.h"

static const struct glyphs lines = {
    .horizontal = "─",
    .vertical = "│",
    .tee_down = "┬",
    .tee_up = "┴",
    .cross = "┼",
    .tee_right = "├",
    .tee_left = "┤",
    .corner_top_left = "┌",
    .corner_top_right = "┐",
    .corner_bottom_left = "└",
    .corner_bottom_right = "┘",
    .ellipsis = "…",
    .to = "→",
    .from = "←",
    .both = "↔",
    .up = "↑",
    .down = "↓",
    .marker = "▌",
    .bullet = "•",
    .paragraph = "¶",
    .strip = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"},
};

static const struct glyphs ascii_only = {
    .horizontal = "-",
    .vertical = "|",
    .tee_down = "+",
    .tee_up = "+",
    .cross = "+",
    .tee_right = "+",
    .tee_left = "+",
    .corner_top_left = "+",
    .corner_top_right = "+",
    .corner_bottom_left = "+",
    .corner_bottom_right = "+",
    .ellipsis = "~",
    .to = "->",
    .from = "<-",
    .both = "<>",
    .up = "^",
    .down = "v",
    .marker = ">",
    .bullet = "*",
    .paragraph = "p",
    .strip = {" ", ".", ":", "-", "-", "=", "=", "#", "#"},
};

const struct glyphs *glyphs_choose(bool ascii)
{
    return ascii ? &ascii_only : &lines;
}
