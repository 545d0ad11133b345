// Programs under a pseudo-terminal, for tests: every call returns at once or within its time.
#ifndef CPTY_H
#define CPTY_H

#include <stddef.h>

typedef struct {
  int master;
  int pid;
  // The modes that the terminal had before the program started.
  unsigned char modes[64];
} cpty_session;

// 0, or errno. The program leads a session whose terminal is the pty.
int cpty_start(cpty_session *session, char *const arguments[], char *const environment[],
               int columns, int rows);
// Bytes read, 0 when none came in time, -1 when no program holds the terminal any more.
long cpty_read(const cpty_session *session, void *bytes, size_t count, int milliseconds);
// Bytes taken, 0 when the terminal is full, -1 on an error.
long cpty_write(const cpty_session *session, const void *bytes, size_t count);
void cpty_resize(const cpty_session *session, int columns, int rows);
// 1 when the terminal's modes are those it started with.
int cpty_modes_as_found(const cpty_session *session);
// 1 once the program has ended: with an exit code, or minus the signal that killed it.
int cpty_ended(const cpty_session *session, int *code);
void cpty_signal(const cpty_session *session, int number);
// Kills the program if it still runs, and lets go of the terminal.
void cpty_finish(cpty_session *session);

#endif
