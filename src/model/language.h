/*
 * The language of an article: Chinese or English, which the finding knows, or another one, in which
 * what it finds is guesswork.
 */
#ifndef MODEL_LANGUAGE_H
#define MODEL_LANGUAGE_H

#include "model/article.h"

/* "zh", "en" or "zh+en" by the letters of the first 256 KiB; "und" (ISO 639-2: undetermined) where
 * Latin letters are the most and the little words among them are not English, or where
 * letters of other scripts (kana, Cyrillic) are over half as many as ideographs and Latin letters,
 * three of which count as one; "" without letters. Static. */
const char *language_of_article(const struct article *article);
/* article->language for a person to read: "und" tells nothing, it is "" too. */
const char *language_shown(const struct article *article);

#endif
