#include "write_shut.h"

#include <errno.h>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// Rights that the headers of a build may be too old to name; a kernel that has them has these bits.
#define MAY_REFER (1ULL << 13)
#define MAY_TRUNCATE (1ULL << 14)

int strait_shut_writing(void) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return 0;
  struct landlock_ruleset_attr rights = {
      .handled_access_fs = LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                           LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                           LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                           LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                           LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM,
  };
  if (version >= 2) rights.handled_access_fs |= MAY_REFER;
  if (version >= 3) rights.handled_access_fs |= MAY_TRUNCATE;
  // A right that is handled and that no rule gives is denied everywhere.
  long rules = syscall(SYS_landlock_create_ruleset, &rights, sizeof rights, 0);
  if (rules < 0) return -1;
  long failed = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (!failed) failed = syscall(SYS_landlock_restrict_self, (int)rules, 0);
  int number = errno;
  close((int)rules);
  errno = number;
  return failed ? -1 : 1;
}
