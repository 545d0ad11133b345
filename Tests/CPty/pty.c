// Starts programs under a pseudo-terminal and talks to them.
#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

// The part of the modes that programs set; what follows it in memory is padding.
static void modes_of(int fd, unsigned char *bytes) {
  struct termios modes;
  memset(&modes, 0, sizeof modes);
  tcgetattr(fd, &modes);
  memset(bytes, 0, 64);
  memcpy(bytes, &modes.c_iflag, sizeof modes.c_iflag);
  memcpy(bytes + 4, &modes.c_oflag, sizeof modes.c_oflag);
  memcpy(bytes + 8, &modes.c_cflag, sizeof modes.c_cflag);
  memcpy(bytes + 12, &modes.c_lflag, sizeof modes.c_lflag);
  memcpy(bytes + 16, modes.c_cc, sizeof modes.c_cc);
}

// Between fork and exec of a program with threads: nothing but system calls.
static void become(const char *name, char *const arguments[], char *const environment[]) {
  setsid();
  int terminal = open(name, O_RDWR);
  if (terminal < 0 || ioctl(terminal, TIOCSCTTY, 0) != 0) _exit(126);
  for (int fd = 0; fd < 3; fd++) dup2(terminal, fd);
  if (terminal > 2) close(terminal);
  for (int number = 1; number < 32; number++) signal(number, SIG_DFL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

int cpty_start(cpty_session *session, char *const arguments[], char *const environment[],
               int columns, int rows) {
  char name[128];
  session->pid = -1;
  session->master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (session->master < 0 || grantpt(session->master) != 0 || unlockpt(session->master) != 0 ||
      ptsname_r(session->master, name, sizeof name) != 0)
    return errno;
  cpty_resize(session, columns, rows);
  modes_of(session->master, session->modes);
  fcntl(session->master, F_SETFL, O_NONBLOCK);
  session->pid = fork();
  if (session->pid == 0) become(name, arguments, environment);
  return session->pid < 0 ? errno : 0;
}

long cpty_read(const cpty_session *session, void *bytes, size_t count, int milliseconds) {
  struct pollfd waiting = {.fd = session->master, .events = POLLIN};
  if (poll(&waiting, 1, milliseconds) <= 0) return 0;
  ssize_t got = read(session->master, bytes, count);
  if (got > 0) return got;
  return got < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

long cpty_write(const cpty_session *session, const void *bytes, size_t count) {
  ssize_t taken = write(session->master, bytes, count);
  if (taken >= 0) return taken;
  return errno == EINTR || errno == EAGAIN ? 0 : -1;
}

void cpty_resize(const cpty_session *session, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  ioctl(session->master, TIOCSWINSZ, &size);
}

int cpty_modes_as_found(const cpty_session *session) {
  unsigned char now[64];
  modes_of(session->master, now);
  return memcmp(now, session->modes, sizeof now) == 0;
}

int cpty_ended(const cpty_session *session, int *code) {
  int status;
  if (waitpid(session->pid, &status, WNOHANG) != session->pid) return 0;
  *code = WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
  return 1;
}

void cpty_signal(const cpty_session *session, int number) { kill(session->pid, number); }

void cpty_finish(cpty_session *session) {
  if (session->pid > 0) {
    kill(session->pid, SIGKILL);
    waitpid(session->pid, NULL, 0);
    session->pid = -1;
  }
  if (session->master >= 0) close(session->master);
  session->master = -1;
}
