#pragma once

#include <stddef.h>
#include <stdint.h>

#include "libraries.h"

// A packed file that is being read, of one of the two kinds.
typedef struct strait_unpacking strait_unpacking;

// What a call came to.
enum {
  strait_unpack_more = 1,
  strait_unpack_end = 0,
  strait_unpack_damaged = -1,
};

// Opens a zip file; NULL if there is no memory or no library, of which `missing` then tells the name.
strait_unpacking *strait_zip_open(int descriptor, const char **missing);

// Goes to the next file inside, and tells its name.
int strait_zip_next(strait_unpacking *unpacking, const char **name);

// Reads of the present file: how many bytes, 0 at its end, or strait_unpack_damaged.
long strait_zip_read(strait_unpacking *unpacking, void *bytes, size_t count);

// Begins a stream of gzip; NULL as above. It is fed with `strait_gzip_feed`.
strait_unpacking *strait_gzip_open(const char **missing);

// How many bytes the stream has been given and not taken yet.
size_t strait_gzip_waiting(const strait_unpacking *unpacking);

// Gives the stream bytes, which stay where they are until they are taken.
void strait_gzip_feed(strait_unpacking *unpacking, const void *bytes, size_t count);

// Unpacks as much as there is: how many bytes, or strait_unpack_damaged. Checksums are compared.
long strait_gzip_read(strait_unpacking *unpacking, void *bytes, size_t count);

// True if what was taken ends where a file ends, so that nothing is cut off.
int strait_gzip_is_whole(const strait_unpacking *unpacking);

// What is wrong, in the words of the library.
const char *strait_unpack_error(const strait_unpacking *unpacking);

// Ends it.
void strait_unpack_close(strait_unpacking *unpacking);

// Packs bytes in the form of zlib, quickly rather than tightly: how many they are then, or -1 where
// they are not fewer or there is no library.
long strait_pack(const void *bytes, size_t count, void *packed, size_t room);

// Unpacks what was packed, of which one knows how much it is; 0, or -1 if it is anything else.
int strait_unpack(const void *packed, size_t count, void *bytes, size_t room);
