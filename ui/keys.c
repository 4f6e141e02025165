#include "ui/keys.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"

static const struct {
    uint32_t key;
    const char *name;
} named_keys[] = {
    {KEY_CODE_UP, "Up"},
    {KEY_CODE_DOWN, "Down"},
    {KEY_CODE_LEFT, "Left"},
    {KEY_CODE_RIGHT, "Right"},
    {KEY_CODE_HOME, "Home"},
    {KEY_CODE_END, "End"},
    {KEY_CODE_PAGE_UP, "PgUp"},
    {KEY_CODE_PAGE_DOWN, "PgDn"},
    {KEY_CODE_INSERT, "Insert"},
    {KEY_CODE_DELETE, "Delete"},
    {KEY_CODE_BACK_TAB, "S-Tab"},
    {KEY_CODE_TAB, "Tab"},
    {KEY_CODE_ENTER, "Enter"},
    {KEY_CODE_ESCAPE, "Esc"},
    {KEY_CODE_BACKSPACE, "Backspace"},
    {' ', "Space"},
};

static const char *name_of(uint32_t key)
{
    for (size_t i = 0; i < sizeof named_keys / sizeof named_keys[0]; i++)
        if (named_keys[i].key == key)
            return named_keys[i].name;
    return NULL;
}

/* "M-" and the text; the hints of each screen are full of them, so without printf. */
static void write_name(char name[KEY_NAME_SIZE], bool alt, const char *text, size_t len)
{
    size_t at = alt ? 2 : 0, room = KEY_NAME_SIZE - 1 - at;
    memcpy(name, "M-", at);
    memcpy(name + at, text, len < room ? len : room);
    name[at + (len < room ? len : room)] = '\0';
}

void key_name(uint32_t key, char name[KEY_NAME_SIZE])
{
    bool alt = key & KEY_ALT;
    key &= ~KEY_ALT;
    const char *known = name_of(key);
    char text[4] = {'C', '-', (char)(key < 27 ? key + 96 : key + 64)};
    if (known)
        write_name(name, alt, known, strlen(known));
    else if (key >= KEY_CODE_F1 && key <= KEY_CODE_F12)
        snprintf(name, KEY_NAME_SIZE, "%sF%u", alt ? "M-" : "", key - KEY_CODE_F1 + 1);
    else if (key < 32)
        write_name(name, alt, text, 3);
    else
        write_name(name, alt, text, utf8_encode(key, text));
}

static uint32_t plain_key_by_name(const char *name)
{
    for (size_t i = 0; i < sizeof named_keys / sizeof named_keys[0]; i++)
        if (*named_keys[i].name == *name && strcmp(named_keys[i].name, name) == 0)
            return named_keys[i].key;
    if (name[0] == 'F' && name[1] >= '1' && name[1] <= '9') {
        char *end;
        long number = strtol(name + 1, &end, 10);
        return *end == '\0' && number <= 12 ? KEY_CODE_F1 + (uint32_t)number - 1 : 0;
    }
    if (name[0] == 'C' && name[1] == '-' && name[2] != '\0' && name[3] == '\0')
        return (name[2] >= 'a' && name[2] <= 'z') || (name[2] >= '@' && name[2] <= '_')
                   ? key_fold(KEY_CONTROL(name[2]))
                   : 0;
    size_t len = strlen(name);
    struct utf8_char c = utf8_decode(name, len, 0);
    return c.valid && c.len_bytes == len && c.cp > 32 ? c.cp : 0;
}

uint32_t key_by_name(const char *name)
{
    if (name[0] == 'M' && name[1] == '-' && name[2] != '\0') {
        uint32_t key = plain_key_by_name(name + 2);
        return key ? key | KEY_ALT : 0;
    }
    return plain_key_by_name(name);
}

uint32_t key_fold(uint32_t key)
{
    static const struct {
        uint32_t from, to;
    } typed[] = {
        {0x3010, '['},  {0x3011, ']'},          {0x300A, '<'},           {0x300B, '>'},
        {0x3001, '/'},  {0x3002, '.'},          {0x3000, ' '},           {0x2019, '\''},
        {0x2018, '\''}, {0x201C, '"'},          {0x201D, '"'},           {0x2014, '_'},
        {0x2026, '^'},  {0x00B7, '`'},          {0xFFE5, '$'},           {0x300C, '{'},
        {0x300D, '}'},  {'\n', KEY_CODE_ENTER}, {8, KEY_CODE_BACKSPACE},
    };
    if (key >= 0xFF01 && key <= 0xFF5E) /* full width forms of ASCII */
        return key - 0xFF01 + '!';
    for (size_t i = 0; i < sizeof typed / sizeof typed[0]; i++)
        if (typed[i].from == key)
            return typed[i].to;
    return key;
}
