/* Addresses of links, made whole by the address of the page they stand in (RFC 3986, 5.2). */
#ifndef READ_ADDRESS_H
#define READ_ADDRESS_H

#include "model/buffer.h"

/*
 * Appends what the target means on the page of the base address: "../a" on "https://x.org/b/c/d" is
 * "https://x.org/b/a". A target that is whole already, or any target of a base without a scheme and
 * a host, is appended as it is.
 */
void address_resolve(struct buffer *out, const char *base, const char *target);

#endif
