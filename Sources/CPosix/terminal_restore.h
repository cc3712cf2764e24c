// Gives the terminal back when the program dies of a fault.
//
// What runs then runs in a signal handler, on a stack of its own, perhaps with the heap broken: it may
// call only what POSIX lists as safe there. That is a promise which C can make and Swift cannot.
#ifndef STRAIT_TERMINAL_RESTORE_H
#define STRAIT_TERMINAL_RESTORE_H

#include <stddef.h>
#include <termios.h>

/// Installs handlers for SEGV, BUS, ILL, FPE, TRAP, SYS and ABRT.
///
/// On one of them `bytes` are written to `terminal`, `modes` (if any) are set, standard error is put
/// back to `standard_error` and what was written to `log` is copied there, made safe; then the signal
/// takes its course. Descriptors of -1 are left out. With `keep_previous` the handlers that were
/// there before come next, else the default action does. The bytes are copied; at most 1,024 are kept.
void strait_restore_arm(
  int terminal, const void *bytes, size_t count, const struct termios *modes, int standard_error,
  int log, int keep_previous);

/// Puts the former handlers back.
void strait_restore_disarm(void);

/// Copies what a file holds to a descriptor, from its beginning, without control and direction
/// characters, and at most 64 KiB of it.
void strait_restore_print(int log, int output);

/// Makes a file that has no name and is gone when it is closed; -1 if there is no room.
int strait_open_nameless(void);

#endif
