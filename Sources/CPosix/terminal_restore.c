#define _GNU_SOURCE
#include "terminal_restore.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { signal_count = 7, capacity = 1024, log_limit = 64 * 1024 };
static const int fatal_signals[signal_count] = {
  SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS, SIGABRT,
};

// All that the handler needs is laid out beforehand: it must not allocate.
static struct sigaction previous[signal_count];
static stack_t previous_stack;
static char stack[64 * 1024];
static char restore_bytes[capacity];
static size_t restore_count;
static struct termios restore_modes;
static int has_modes, terminal_descriptor = -1, error_descriptor = -1, log_descriptor = -1;
static int keeps_previous;
static volatile sig_atomic_t is_armed;

static void write_all(int output, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(output, bytes, count);
    if (written <= 0) {
      if (written < 0 && errno == EINTR) continue;
      return;
    }
    bytes += written;
    count -= (size_t)written;
  }
}

// The length of a sequence at `bytes` that a terminal could take for an instruction or that turns the
// direction of the text: C0 but newline and tab, DEL, C1, U+200E..200F, U+202A..202E, U+2066..2069.
static size_t unsafe_length(const unsigned char *bytes, size_t count) {
  unsigned char first = bytes[0];
  if (first < 0x20) return first == '\n' || first == '\t' ? 0 : 1;
  if (first == 0x7F || (first >= 0x80 && first < 0xC0)) return 1;
  if (count >= 2 && first == 0xC2 && bytes[1] < 0xA0) return 2;
  if (count >= 3 && first == 0xE2 && bytes[1] == 0x80
      && (bytes[2] == 0x8E || bytes[2] == 0x8F || (bytes[2] >= 0xAA && bytes[2] <= 0xAE)))
    return 3;
  if (count >= 3 && first == 0xE2 && bytes[1] == 0x81 && bytes[2] >= 0xA6 && bytes[2] <= 0xA9)
    return 3;
  return 0;
}

static size_t character_length(unsigned char first) {
  return first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF8 ? 4 : 1;
}

void strait_restore_print(int log, int output) {
  unsigned char bytes[4096];
  off_t place = 0;
  while (place < log_limit) {
    ssize_t count = pread(log, bytes, sizeof bytes, place);
    if (count <= 0) return;
    size_t length = (size_t)count, index = 0, kept = 0;
    while (index < length) {
      size_t size = character_length(bytes[index]);
      // A character that the end of the buffer cuts is read again with the next.
      if (index + size > length && length == sizeof bytes) break;
      size_t unsafe = unsafe_length(bytes + index, length - index);
      if (unsafe > 0) {
        index += unsafe;
        continue;
      }
      // A lead byte counts only with its continuation bytes behind it: an escape may stand there.
      size_t whole = 1;
      while (whole < size && index + whole < length && (bytes[index + whole] & 0xC0) == 0x80)
        whole += 1;
      if (whole == size) {
        memmove(bytes + kept, bytes + index, size);
        kept += size;
      }
      index += whole;
    }
    write_all(output, (const char *)bytes, kept);
    place += (off_t)index;
  }
}

static void on_fatal_signal(int number) {
  if (is_armed) {
    is_armed = 0;
    write_all(terminal_descriptor, restore_bytes, restore_count);
    if (has_modes) tcsetattr(terminal_descriptor, TCSANOW, &restore_modes);
    if (error_descriptor >= 0) dup2(error_descriptor, STDERR_FILENO);
    if (log_descriptor >= 0) strait_restore_print(log_descriptor, STDERR_FILENO);
  }
  for (int index = 0; index < signal_count; index += 1) {
    if (fatal_signals[index] != number) continue;
    struct sigaction next = {.sa_handler = SIG_DFL};
    if (keeps_previous) next = previous[index];
    sigaction(number, &next, NULL);
  }
  raise(number);
}

void strait_restore_arm(
  int terminal, const void *bytes, size_t count, const struct termios *modes, int standard_error,
  int log, int keep_previous) {
  if (is_armed) strait_restore_disarm();
  restore_count = count < capacity ? count : capacity;
  memcpy(restore_bytes, bytes, restore_count);
  has_modes = modes != NULL;
  if (modes) restore_modes = *modes;
  terminal_descriptor = terminal;
  error_descriptor = standard_error;
  log_descriptor = log;
  keeps_previous = keep_previous;

  // A stack that overflowed cannot carry its own handler.
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&own, &previous_stack);
  struct sigaction action = {.sa_handler = on_fatal_signal, .sa_flags = SA_ONSTACK};
  sigfillset(&action.sa_mask);
  is_armed = 1;
  for (int index = 0; index < signal_count; index += 1)
    sigaction(fatal_signals[index], &action, &previous[index]);
}

void strait_restore_disarm(void) {
  if (!is_armed) return;
  for (int index = 0; index < signal_count; index += 1)
    sigaction(fatal_signals[index], &previous[index], NULL);
  sigaltstack(&previous_stack, NULL);
  is_armed = 0;
}

int strait_open_nameless(void) { return memfd_create("straitwatch", MFD_CLOEXEC); }
