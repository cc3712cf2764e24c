#include "pango_cairo.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>

static struct strait_pango calls;
static const char *absent;
static pthread_once_t once = PTHREAD_ONCE_INIT;

#define STRAIT_NAME(name) {#name, offsetof(struct strait_pango, name)},
static const struct {
  const char *name;
  size_t offset;
} names[] = {STRAIT_PANGO_NAMES(STRAIT_NAME)};
_Static_assert(
  sizeof names / sizeof *names * sizeof(void *) == sizeof(struct strait_pango),
  "every function is named");

static void open_once(void) {
  // The others are found through it, since it needs them itself.
  static const char library[] = "libpangocairo-1.0.so.0";
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (!handle) {
    absent = library;
    return;
  }
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    void *function = dlsym(handle, names[index].name);
    if (!function) {
      absent = names[index].name;
      return;
    }
    *(void **)((char *)&calls + names[index].offset) = function;
  }
}

const struct strait_pango *strait_pango_open(const char **missing) {
  pthread_once(&once, open_once);
  *missing = absent;
  return absent ? NULL : &calls;
}
