// Standard input and output as bytes, and what the C library knows of widths and terminals.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

int ct_locale(void) {
  static int known = -1;
  if (known < 0) {
    setlocale(LC_CTYPE, "");
    known = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!known) setlocale(LC_CTYPE, "C.UTF-8");
  }
  return known;
}

int ct_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int ct_is_terminal(int fd) { return isatty(fd); }

int ct_understands_escapes(void) {
  const char *name = getenv("TERM");
  return name && *name && strcmp(name, "dumb") != 0 && strcmp(name, "unknown") != 0;
}

void ct_size(int fd, int *columns, int *rows) {
  struct winsize size = {0};
  int known = ioctl(fd, TIOCGWINSZ, &size) == 0;
  *columns = known ? size.ws_col : 0;
  *rows = known ? size.ws_row : 0;
}

static void nothing(int number) { (void)number; }

void ct_survive_closed_pipes(void) {
  struct sigaction action = {0}, old;
  if (sigaction(SIGPIPE, NULL, &old) != 0 || old.sa_handler != SIG_DFL) return;
  // A handler that does nothing, not SIG_IGN, which the programs we start would inherit.
  action.sa_handler = nothing;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(SIGPIPE, &action, NULL);
}

static int again(int fd, short events) {
  if (errno == EINTR) return 1;
  if (errno != EAGAIN && errno != EWOULDBLOCK) return 0;
  struct pollfd waiting = {.fd = fd, .events = events};
  return poll(&waiting, 1, -1) >= 0 || errno == EINTR;
}

int ct_write_all(int fd, const void *bytes, size_t count) {
  const char *next = bytes;
  while (count > 0) {
    ssize_t written = write(fd, next, count);
    if (written < 0) {
      if (again(fd, POLLOUT)) continue;
      return errno;
    }
    next += written;
    count -= (size_t)written;
  }
  return 0;
}

int ct_is_closed_pipe(int error) { return error == EPIPE; }

long ct_read(int fd, void *bytes, size_t count) {
  for (;;) {
    ssize_t got = read(fd, bytes, count);
    if (got >= 0) return got;
    if (!again(fd, POLLIN)) return -errno;
  }
}
