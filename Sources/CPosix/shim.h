// The Glibc module leaves these headers out.
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/timerfd.h>

#include "terminal_restore.h"
