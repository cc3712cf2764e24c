// Shuts the file system against this process.
#ifndef STRAIT_WRITE_SHUT_H
#define STRAIT_WRITE_SHUT_H

/// From here on the process and its children can change nothing in the file system: no file can be
/// opened for writing, made, removed, renamed or cut short. What is open already stays open.
///
/// Returns 1 if the kernel holds it (Landlock, Linux 5.13 and later), 0 if this kernel has no such
/// thing, -1 with `errno` if it refused. It cannot be taken back.
int strait_shut_writing(void);

#endif
