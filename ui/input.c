#include "config.h"

#include "ui/input.h"

#include <string.h>

#include "text/utf8.h"
#include "ui/keys.h"

#define PASTE_LIMIT ((size_t)1 << 20)
#define PARAMETERS  4

/* One step of decoding: how many bytes were used (0: more are needed) and what they are. */
struct step {
    size_t used;
    struct event event;
};

unsigned char *input_room(struct input *input, size_t *room)
{
    if (input->begin > 0) {
        memmove(input->bytes, input->bytes + input->begin, input->end - input->begin);
        input->end -= input->begin;
        input->begin = 0;
    }
    *room = INPUT_CAPACITY - input->end;
    return input->bytes + input->end;
}

void input_added(struct input *input, size_t count)
{
    input->end += count;
}

void input_release(struct input *input)
{
    buffer_release(&input->paste);
}

bool input_waits(const struct input *input)
{
    return input->begin < input->end;
}

static struct step key_step(size_t used, uint32_t key)
{
    return (struct step){used, {.kind = key ? EVENT_KEY : EVENT_NONE, .key = key}};
}

/* CSI number ~ and CSI letter, SS3 letter. */
static uint32_t key_of_number(unsigned number)
{
    static const uint32_t keys[] = {
        [1] = KEY_CODE_HOME,     [2] = KEY_CODE_INSERT,  [3] = KEY_CODE_DELETE,
        [4] = KEY_CODE_END,      [5] = KEY_CODE_PAGE_UP, [6] = KEY_CODE_PAGE_DOWN,
        [7] = KEY_CODE_HOME,     [8] = KEY_CODE_END,     [11] = KEY_CODE_F1,
        [12] = KEY_CODE_F1 + 1,  [13] = KEY_CODE_F1 + 2, [14] = KEY_CODE_F1 + 3,
        [15] = KEY_CODE_F1 + 4,  [17] = KEY_CODE_F1 + 5, [18] = KEY_CODE_F1 + 6,
        [19] = KEY_CODE_F1 + 7,  [20] = KEY_CODE_F1 + 8, [21] = KEY_CODE_F1 + 9,
        [23] = KEY_CODE_F1 + 10, [24] = KEY_CODE_F12,
    };
    return number < sizeof keys / sizeof keys[0] ? keys[number] : 0;
}

static uint32_t key_of_letter(unsigned char letter)
{
    switch (letter) {
    case 'A':
        return KEY_CODE_UP;
    case 'B':
        return KEY_CODE_DOWN;
    case 'C':
        return KEY_CODE_RIGHT;
    case 'D':
        return KEY_CODE_LEFT;
    case 'H':
        return KEY_CODE_HOME;
    case 'F':
        return KEY_CODE_END;
    case 'M':
        return KEY_CODE_ENTER;
    case 'Z':
        return KEY_CODE_BACK_TAB;
    case 'P':
    case 'Q':
    case 'R':
    case 'S':
        return KEY_CODE_F1 + (uint32_t)(letter - 'P');
    default:
        return 0;
    }
}

static struct step mouse_step(size_t used, const unsigned *p, bool press)
{
    struct step step = {used, {.kind = EVENT_NONE}};
    unsigned button = p[0] & ~28u; /* without shift, alt, control */
    if (!press || (p[0] & 32) || p[1] == 0 || p[2] == 0)
        return step;
    if (button <= 2)
        step.event.mouse_button = (uint8_t)button;
    else if (button == 64 || button == 65)
        step.event.mouse_button = (uint8_t)(MOUSE_WHEEL_UP + (button - 64));
    else
        return step;
    step.event.kind = EVENT_MOUSE;
    step.event.col = (int)p[1] - 1;
    step.event.row = (int)p[2] - 1;
    return step;
}

static struct step csi_step(struct input *input, size_t used, const unsigned *p, unsigned count,
                            unsigned char mark, unsigned char final)
{
    if (mark == '<' && (final == 'M' || final == 'm') && count == 3)
        return mouse_step(used, p, final == 'M');
    if (mark != 0)
        return key_step(used, 0);
    /* a cursor report; F3 with a modifier has the same form, and is not used */
    if (final == 'R' && count == 2 && p[0] > 0 && p[1] > 0)
        return (struct step){used,
                             {.kind = EVENT_CURSOR, .row = (int)p[0] - 1, .col = (int)p[1] - 1}};
    if (final == '~' && p[0] == 200) {
        input->pasting = true;
        buffer_clear(&input->paste);
        return key_step(used, 0);
    }
    return key_step(used, final == '~' ? key_of_number(p[0]) : key_of_letter(final));
}

/* Bytes of a control sequence; at is after "ESC [". */
static struct step decode_csi(struct input *input, const unsigned char *b, size_t n, bool late)
{
    unsigned p[PARAMETERS] = {0}, count = 0;
    unsigned char mark = 0;
    size_t at = 2;
    if (at < n && b[at] == '[') /* linux: CSI [ A to E for F1 to F5 */
        return at + 1 < n ? key_step(4, b[at + 1] >= 'A' && b[at + 1] <= 'E'
                                            ? KEY_CODE_F1 + (uint32_t)(b[at + 1] - 'A')
                                            : 0)
                          : key_step(late ? n : 0, 0);
    if (at < n && b[at] >= '<' && b[at] <= '?')
        mark = b[at++];
    for (; at < n && b[at] >= 0x20 && b[at] < 0x40; at++) {
        if (b[at] >= '0' && b[at] <= '9') {
            count = count == 0 ? 1 : count;
            if (count <= PARAMETERS && p[count - 1] < 100000)
                p[count - 1] = p[count - 1] * 10 + (unsigned)(b[at] - '0');
        } else if (b[at] == ';') {
            count = count == 0 ? 2 : count + 1;
        }
    }
    if (at < n)
        return csi_step(input, at + 1, p, count < PARAMETERS ? count : PARAMETERS, mark, b[at]);
    return key_step(late || n > 64 ? n : 0, 0);
}

static struct step decode_escape(struct input *input, const unsigned char *b, size_t n, bool late)
{
    if (n == 1)
        return late ? key_step(1, KEY_CODE_ESCAPE) : key_step(0, 0);
    if (b[1] == '[' && (n > 2 || !late))
        return decode_csi(input, b, n, late);
    if (b[1] == 'O' && n > 2)
        return key_step(3, key_of_letter(b[2]));
    if (b[1] == 'O' && !late)
        return key_step(0, 0);
    if (b[1] == KEY_CODE_ESCAPE)
        return key_step(1, KEY_CODE_ESCAPE);
    struct utf8_char c = utf8_decode((const char *)b, n, 1);
    return key_step(1 + c.len_bytes, c.cp | KEY_ALT);
}

static struct step decode_char(const unsigned char *b, size_t n, bool late)
{
    static const unsigned char need[16] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4};
    if (b[0] == 0)
        return key_step(1, 0);
    if (n < need[b[0] >> 4] && !late)
        return key_step(0, 0);
    struct utf8_char c = utf8_decode((const char *)b, n, 0);
    if (c.cp == 8) /* terminals disagree about what Backspace sends */
        c.cp = KEY_CODE_BACKSPACE;
    return key_step(c.len_bytes, c.valid ? c.cp : 0);
}

/* Everything up to the end mark belongs to the paste. */
static struct step decode_paste(struct input *input, const unsigned char *b, size_t n)
{
    static const char mark[] = "\x1b[201~";
    const unsigned char *end = memmem(b, n, mark, sizeof mark - 1);
    size_t take = end ? (size_t)(end - b) : n >= sizeof mark ? n - (sizeof mark - 2) : 0;
    if (input->paste.len + take <= PASTE_LIMIT)
        buffer_add(&input->paste, b, take);
    if (!end)
        return key_step(take, 0);
    input->pasting = false;
    return (struct step){
        take + sizeof mark - 1,
        {.kind = EVENT_PASTE, .paste = buffer_str(&input->paste), .paste_len = input->paste.len}};
}

struct event input_next(struct input *input, bool late)
{
    while (input->begin < input->end) {
        const unsigned char *b = input->bytes + input->begin;
        size_t n = input->end - input->begin;
        struct step step;
        if (input->pasting)
            step = decode_paste(input, b, n);
        else if (b[0] == KEY_CODE_ESCAPE)
            step = decode_escape(input, b, n, late);
        else
            step = decode_char(b, n, late);
        if (step.used == 0)
            break;
        input->begin += step.used;
        if (step.event.kind != EVENT_NONE)
            return step.event;
    }
    return (struct event){.kind = EVENT_NONE};
}
