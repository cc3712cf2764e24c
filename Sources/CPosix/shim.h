// The Glibc module leaves these headers out.
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/timerfd.h>

#include "terminal_restore.h"
#include "write_shut.h"

// The wide-character header declares this for X/Open programs only, and Swift is not one.
#include <wchar.h>
extern int wcwidth(wchar_t character);

// The C library declares these only to those who ask for the X/Open extensions.
extern int posix_openpt(int);
extern int grantpt(int);
extern int unlockpt(int);
extern char *ptsname(int);

// A C global that may change; Swift 6 refuses it, but not a call.
extern char **environ;
static inline char **strait_environment(void) { return environ; }

// Function-like macros are not imported.
#include <sys/wait.h>
static inline int strait_has_exited(int status) { return WIFEXITED(status); }
static inline int strait_exit_status(int status) { return WEXITSTATUS(status); }
static inline int strait_has_stopped(int status) { return WIFSTOPPED(status); }
