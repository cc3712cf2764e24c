// What is called of libarchive and zlib, as tables that are filled when the first packed file comes.
//
// Linked in the usual way, libarchive brings a dozen libraries into every start of the program. So
// the two are opened by name when they are wanted, and the declarations stand here, not in their
// headers; a test compares them with those headers.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct archive;
struct archive_entry;

// Of libarchive, as in archive.h and archive_entry.h.
struct strait_archive_calls {
  struct archive *(*archive_read_new)(void);
  int (*archive_read_support_format_zip)(struct archive *);
  int (*archive_read_open_fd)(struct archive *, int, size_t);
  int (*archive_read_next_header)(struct archive *, struct archive_entry **);
  ssize_t (*archive_read_data)(struct archive *, void *, size_t);
  const char *(*archive_error_string)(struct archive *);
  int (*archive_read_free)(struct archive *);
  const char *(*archive_entry_pathname_utf8)(struct archive_entry *);
  const char *(*archive_entry_pathname)(struct archive_entry *);
  mode_t (*archive_entry_filetype)(struct archive_entry *);
};

#define STRAIT_ARCHIVE_NAMES(NAME)                                                             \
  NAME(archive_read_new) NAME(archive_read_support_format_zip) NAME(archive_read_open_fd)      \
  NAME(archive_read_next_header) NAME(archive_read_data) NAME(archive_error_string)            \
  NAME(archive_read_free) NAME(archive_entry_pathname_utf8) NAME(archive_entry_pathname)       \
  NAME(archive_entry_filetype)

// The state of zlib, as z_stream in zlib.h.
typedef struct {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *(*zalloc)(void *, unsigned, unsigned);
  void (*zfree)(void *, void *);
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
} strait_z_stream;

// Of zlib, as in zlib.h.
struct strait_zlib_calls {
  int (*inflateInit2_)(strait_z_stream *, int, const char *, int);
  int (*inflate)(strait_z_stream *, int);
  int (*inflateReset)(strait_z_stream *);
  int (*inflateEnd)(strait_z_stream *);
  int (*compress2)(uint8_t *, unsigned long *, const uint8_t *, unsigned long, int);
  int (*uncompress)(uint8_t *, unsigned long *, const uint8_t *, unsigned long);
};

#define STRAIT_ZLIB_NAMES(NAME)                                         \
  NAME(inflateInit2_) NAME(inflate) NAME(inflateReset) NAME(inflateEnd) \
  NAME(compress2) NAME(uncompress)
