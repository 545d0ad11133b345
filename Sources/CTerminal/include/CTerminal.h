// What Swift cannot call: libedit's variadic setters, signals, poll, wcwidth and the terminal's
// modes. It decides nothing: which key does what is said in Terminal.
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stddef.h>
#include <stdint.h>

// ---- streams.c

// Reads the user's locale, and takes C.UTF-8 in place of one that is not UTF-8: libedit drops
// every letter beyond ASCII otherwise. 1 when the user's own was UTF-8.
int ct_locale(void);
// Cells that a scalar takes: 0, 1, 2, or -1 for what cannot be printed.
int ct_width(uint32_t scalar);
int ct_is_terminal(int fd);
// 1 when TERM names a terminal that can move its cursor.
int ct_understands_escapes(void);
// Columns and rows by ioctl; 0 where there is none.
void ct_size(int fd, int *columns, int *rows);
// Makes writing to a closed pipe an error in place of a death; a child program keeps its own way.
void ct_survive_closed_pipes(void);
// 0 when every byte was written, else errno.
int ct_write_all(int fd, const void *bytes, size_t count);
int ct_is_closed_pipe(int error);
// Waits for bytes; their number, 0 at the end, or -errno.
long ct_read(int fd, void *bytes, size_t count);

// ---- signals.c

// Keeps the terminal's modes as found, and has them put back at exit and before a deadly signal
// does its work. SIGINT, SIGWINCH and SIGCONT become bytes in a pipe, whose reading end is
// returned, or -1.
int ct_signals_open(void);
void ct_signals_close(void);
// Says whether a line is being read: a deadly signal then also ends bracketed paste and the row.
void ct_reading(int on);
void ct_forget_signals(void);

enum { CT_SILENCE = 0, CT_BYTES = 1, CT_SIGNAL = 2 };
// Waits for bytes on standard input or for a signal; a negative time is for ever. One of the
// three above (with the signal's number), or -errno.
int ct_wait(int milliseconds, int *signal);

// SIGINT, SIGWINCH and SIGCONT have other numbers elsewhere: these are what ct_wait gives.
enum { CT_INTERRUPT = 1, CT_RESIZED = 2, CT_CONTINUED = 3 };

// ---- editor.c

typedef struct ct_editor ct_editor;
typedef struct {
  void *owner;
  // 1 with a key, 0 at the end, -1 on an error.
  int (*key)(void *owner, uint32_t *key);
  // Each answers with one of the three below.
  int (*complete)(void *owner);
  int (*interrupt)(void *owner);
  int (*suspend)(void *owner);
} ct_callbacks;
enum { CT_DRAWN, CT_BEEP, CT_STOP };

ct_editor *ct_editor_open(const char *name, int remembered);
// Says who answers; reads ~/.editrc, then binds Tab, ^C and ^Z again, which it may have reset.
void ct_editor_attach(ct_editor *editor, const ct_callbacks *callbacks);
void ct_editor_close(ct_editor *editor);

// The prompt's scalars, U+0001 before and after what takes no cell.
void ct_editor_prompt(ct_editor *editor, const uint32_t *scalars, size_t count);
void ct_editor_remember(ct_editor *editor, const uint32_t *scalars, size_t count);
// The scalars of a line with its newline, valid until the next call; NULL when there is none.
const uint32_t *ct_editor_read(ct_editor *editor, int *count);

// The terminal ready for keys (1) or as it was before (0).
void ct_editor_ready(ct_editor *editor, int on);
// The line as typed so far, and how many of its scalars stand before the cursor.
const uint32_t *ct_editor_line(ct_editor *editor, int *count, int *before);
void ct_editor_insert(ct_editor *editor, const uint32_t *scalars, size_t count);
void ct_editor_delete_before(ct_editor *editor, int count);
void ct_editor_move(ct_editor *editor, int by);
void ct_editor_resize(ct_editor *editor);
// Draws prompt and line where the cursor stands, not where they stood before.
void ct_editor_draw(ct_editor *editor);
void ct_editor_print(ct_editor *editor, const char *bytes, size_t count);
// Stops the whole job, as ^Z does; returns when it goes on.
void ct_stop_job(void);

#endif
