// For newlocale.
#define _GNU_SOURCE
#include "unpack.h"

#include <dlfcn.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <sys/stat.h>

static struct strait_archive_calls archive_calls;
static struct strait_zlib_calls zlib_calls;
static const char *archive_absent, *zlib_absent;
static pthread_once_t archive_once = PTHREAD_ONCE_INIT, zlib_once = PTHREAD_ONCE_INIT;

struct name {
  const char *name;
  size_t offset;
};

#define ARCHIVE_NAME(name) {#name, offsetof(struct strait_archive_calls, name)},
#define ZLIB_NAME(name) {#name, offsetof(struct strait_zlib_calls, name)},
static const struct name archive_names[] = {STRAIT_ARCHIVE_NAMES(ARCHIVE_NAME)};
static const struct name zlib_names[] = {STRAIT_ZLIB_NAMES(ZLIB_NAME)};
#define COUNT(array) (sizeof(array) / sizeof *(array))
_Static_assert(COUNT(archive_names) * sizeof(void *) == sizeof archive_calls, "all are named");
_Static_assert(COUNT(zlib_names) * sizeof(void *) == sizeof zlib_calls, "all are named");

// Fills a table; gives the name of what is not there, or NULL.
static const char *fill(const char *library, const struct name *names, size_t count, void *calls) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return library;
  for (size_t i = 0; i < count; i++) {
    void *function = dlsym(handle, names[i].name);
    if (!function) return names[i].name;
    *(void **)((char *)calls + names[i].offset) = function;
  }
  return NULL;
}

static void open_archive(void) {
  archive_absent =
      fill("libarchive.so.13", archive_names, COUNT(archive_names), &archive_calls);
}

static void open_zlib(void) {
  zlib_absent = fill("libz.so.1", zlib_names, COUNT(zlib_names), &zlib_calls);
}

struct strait_unpacking {
  struct archive *zip;
  strait_z_stream gzip;
  const char *error;
  // Where a stream of gzip stands: 0 between two files, 1 inside of one, 2 in what follows the last.
  int place;
};

// As in archive.h and zlib.h.
enum { archive_ok = 0, archive_eof = 1, archive_warn = -20 };
enum { z_no_flush = 0, z_ok = 0, z_stream_end = 1, z_buf_error = -5 };

strait_unpacking *strait_zip_open(int descriptor, const char **missing) {
  pthread_once(&archive_once, open_archive);
  *missing = archive_absent;
  strait_unpacking *new = archive_absent ? NULL : calloc(1, sizeof *new);
  if (!new) return NULL;
  new->zip = archive_calls.archive_read_new();
  if (!new->zip || archive_calls.archive_read_support_format_zip(new->zip) != archive_ok ||
      archive_calls.archive_read_open_fd(new->zip, descriptor, 64 << 10) != archive_ok)
    new->error = new->zip ? archive_calls.archive_error_string(new->zip) : "out of memory";
  return new;
}

static int next_entry(strait_unpacking *unpacking, const char **name) {
  struct archive_entry *entry;
  for (;;) {
    int result = archive_calls.archive_read_next_header(unpacking->zip, &entry);
    if (result == archive_eof) return strait_unpack_end;
    if (result < archive_warn) return strait_unpack_damaged;
    if (archive_calls.archive_entry_filetype(entry) != S_IFDIR) break;
  }
  *name = archive_calls.archive_entry_pathname_utf8(entry);
  if (!*name) *name = archive_calls.archive_entry_pathname(entry);
  if (!*name) *name = "?";
  return strait_unpack_more;
}

int strait_zip_next(strait_unpacking *unpacking, const char **name) {
  if (unpacking->error) return strait_unpack_damaged;
  // libarchive gives a name in the characters of the locale, and none where they lack its letters.
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", NULL);
  locale_t before = utf8 ? uselocale(utf8) : NULL;
  int result = next_entry(unpacking, name);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return result;
}

long strait_zip_read(strait_unpacking *unpacking, void *bytes, size_t count) {
  ssize_t result = archive_calls.archive_read_data(unpacking->zip, bytes, count);
  // A warning of libarchive is here a checksum or a length that differs.
  return result < 0 ? strait_unpack_damaged : result;
}

strait_unpacking *strait_gzip_open(const char **missing) {
  pthread_once(&zlib_once, open_zlib);
  *missing = zlib_absent;
  strait_unpacking *new = zlib_absent ? NULL : calloc(1, sizeof *new);
  if (!new) return NULL;
  // 15 bits of window, and 16 for the form of gzip with its checksum.
  if (zlib_calls.inflateInit2_(&new->gzip, 15 + 16, "1.2.0", sizeof new->gzip) != z_ok) {
    free(new);
    return NULL;
  }
  return new;
}

size_t strait_gzip_waiting(const strait_unpacking *unpacking) { return unpacking->gzip.avail_in; }

void strait_gzip_feed(strait_unpacking *unpacking, const void *bytes, size_t count) {
  unpacking->gzip.next_in = bytes;
  unpacking->gzip.avail_in = (unsigned)count;
}

long strait_gzip_read(strait_unpacking *unpacking, void *bytes, size_t count) {
  strait_z_stream *stream = &unpacking->gzip;
  stream->next_out = bytes;
  stream->avail_out = (unsigned)count;
  while (stream->avail_out && stream->avail_in) {
    if (unpacking->place == 0 && stream->total_in && *stream->next_in == 0) unpacking->place = 2;
    // Some tools fill the last block of a file with zeros.
    if (unpacking->place == 2) {
      if (*stream->next_in) {
        unpacking->error = "something else follows the packed file";
        return strait_unpack_damaged;
      }
      stream->next_in++;
      stream->avail_in--;
      continue;
    }
    unpacking->place = 1;
    int result = zlib_calls.inflate(stream, z_no_flush);
    if (result == z_stream_end) {
      unpacking->place = 0;
      unsigned long taken = stream->total_in;
      zlib_calls.inflateReset(stream);
      // The reset begins to count anew; here the count says that there was a file before.
      stream->total_in = taken;
    } else if (result != z_ok && result != z_buf_error) {
      unpacking->error = stream->msg ? stream->msg : "damaged";
      return strait_unpack_damaged;
    }
  }
  return (long)(count - stream->avail_out);
}

int strait_gzip_is_whole(const strait_unpacking *unpacking) { return unpacking->place != 1; }

const char *strait_unpack_error(const strait_unpacking *unpacking) {
  const char *error = unpacking->error;
  if (!error && unpacking->zip) error = archive_calls.archive_error_string(unpacking->zip);
  return error ? error : "damaged";
}

void strait_unpack_close(strait_unpacking *unpacking) {
  if (!unpacking) return;
  if (unpacking->zip)
    archive_calls.archive_read_free(unpacking->zip);
  else
    zlib_calls.inflateEnd(&unpacking->gzip);
  free(unpacking);
}

long strait_pack(const void *bytes, size_t count, void *packed, size_t room) {
  pthread_once(&zlib_once, open_zlib);
  unsigned long size = room;
  if (zlib_absent || zlib_calls.compress2(packed, &size, bytes, count, 1) != z_ok) return -1;
  return size < count ? (long)size : -1;
}

int strait_unpack(const void *packed, size_t count, void *bytes, size_t room) {
  pthread_once(&zlib_once, open_zlib);
  unsigned long size = room;
  if (zlib_absent || zlib_calls.uncompress(bytes, &size, packed, count) != z_ok) return -1;
  return size == room ? 0 : -1;
}
