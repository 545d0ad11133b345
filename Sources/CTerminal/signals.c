// Signals as bytes in a pipe, and the terminal put back as it was found, however the program ends.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static const int told[] = {SIGINT, SIGWINCH, SIGCONT};
static const int deadly[] = {SIGTERM, SIGHUP, SIGQUIT};
enum { TOLD = 3, DEADLY = 3 };

static int wake[2] = {-1, -1};
static struct termios found;
static volatile sig_atomic_t kept, reading;
static struct sigaction before[TOLD + DEADLY];

static void restore(void) {
  // In the background the terminal is someone else's: touching it would stop us for good.
  if (!kept || tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
  if (reading) {
    static const char leave[] = "\033[?2004l\n";
    int plain = reading == 2;
    ssize_t ignored = plain ? write(STDOUT_FILENO, "\n", 1)
                            : write(STDOUT_FILENO, leave, sizeof leave - 1);
    (void)ignored;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

static void tell(int number) {
  int saved = errno;
  unsigned char byte = number == SIGINT     ? CT_INTERRUPT
                       : number == SIGWINCH ? CT_RESIZED
                                            : CT_CONTINUED;
  ssize_t ignored = write(wake[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void die(int number) {
  restore();
  signal(number, SIG_DFL);
  // Blocked while this runs: it comes as soon as we return, and then kills with its own name.
  raise(number);
}

static void handle(int number, void (*handler)(int), struct sigaction *old) {
  struct sigaction action = {0};
  sigaction(number, NULL, old);
  if (old->sa_handler == SIG_IGN) return;  // as under nohup
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int ct_signals_open(void) {
  static int registered;
  if (wake[0] >= 0 || pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  kept = tcgetattr(STDIN_FILENO, &found) == 0;
  if (!registered) registered = atexit(restore) == 0;
  for (int i = 0; i < TOLD; i++) handle(told[i], tell, &before[i]);
  for (int i = 0; i < DEADLY; i++) handle(deadly[i], die, &before[TOLD + i]);
  return wake[0];
}

void ct_signals_close(void) {
  if (wake[0] < 0) return;
  for (int i = 0; i < TOLD; i++) sigaction(told[i], &before[i], NULL);
  for (int i = 0; i < DEADLY; i++) sigaction(deadly[i], &before[TOLD + i], NULL);
  restore();
  kept = 0;
  close(wake[0]);
  close(wake[1]);
  wake[0] = wake[1] = -1;
}

void ct_reading(int on) { reading = !on ? 0 : ct_understands_escapes() ? 1 : 2; }

void ct_forget_signals(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
}

int ct_wait(int milliseconds, int *signal) {
  struct pollfd waiting[2] = {{.fd = wake[0], .events = POLLIN},
                              {.fd = STDIN_FILENO, .events = POLLIN}};
  int ready = poll(waiting, 2, milliseconds);
  while (ready < 0 && errno == EINTR) ready = poll(waiting, 2, milliseconds);
  if (ready < 0) return -errno;
  unsigned char byte;
  if (waiting[0].revents && read(wake[0], &byte, 1) == 1) {
    *signal = byte;
    return CT_SIGNAL;
  }
  return waiting[1].revents ? CT_BYTES : CT_SILENCE;
}
