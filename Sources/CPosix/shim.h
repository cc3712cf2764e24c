// The Glibc module leaves these headers out.
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/timerfd.h>

#include "terminal_restore.h"

// The wide-character header declares this for X/Open programs only, and Swift is not one.
#include <wchar.h>
extern int wcwidth(wchar_t character);

// The C library declares these only to those who ask for the X/Open extensions.
extern int posix_openpt(int);
extern int grantpt(int);
extern int unlockpt(int);
extern char *ptsname(int);
