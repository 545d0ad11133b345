// libedit's calls by name: it sets its options by variadic functions, which Swift cannot call.
// Everything goes through the wide forms, so that no text depends on the locale's encoding.
#define _GNU_SOURCE
#include "CTerminal.h"

#include <histedit.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "a wide character is a scalar");

struct ct_editor {
  EditLine *edit;
  HistoryW *history;
  wchar_t *prompt;
  ct_callbacks on;
};

static ct_editor *owner(EditLine *edit) {
  void *self = NULL;
  el_wget(edit, EL_CLIENTDATA, &self);
  return self;
}

static wchar_t *wide(const uint32_t *scalars, size_t count) {
  wchar_t *text = malloc((count + 1) * sizeof *text);
  if (!text) return NULL;
  if (count > 0) memcpy(text, scalars, count * sizeof *text);
  text[count] = 0;
  return text;
}

static wchar_t *prompt(EditLine *edit) {
  static wchar_t none[1];
  wchar_t *text = owner(edit)->prompt;
  return text ? text : none;
}

static int key(EditLine *edit, wchar_t *character) {
  ct_editor *editor = owner(edit);
  uint32_t scalar = 0;
  int got = editor->on.key(editor->on.owner, &scalar);
  *character = (wchar_t)scalar;
  return got;
}

static unsigned char code(int answer) {
  switch (answer) {
    case CT_DRAWN: return CC_NORM;
    case CT_BEEP: return CC_ERROR;
    default: return CC_EOF;
  }
}

static unsigned char complete(EditLine *edit, wint_t key) {
  ct_editor *editor = owner(edit);
  (void)key;
  return code(editor->on.complete(editor->on.owner));
}

static unsigned char interrupt(EditLine *edit, wint_t key) {
  ct_editor *editor = owner(edit);
  (void)key;
  return code(editor->on.interrupt(editor->on.owner));
}

static unsigned char suspend(EditLine *edit, wint_t key) {
  ct_editor *editor = owner(edit);
  (void)key;
  return code(editor->on.suspend(editor->on.owner));
}

ct_editor *ct_editor_open(const char *name, int remembered) {
  HistEventW event;
  ct_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->edit = el_init(name, stdin, stdout, stderr);
  editor->history = history_winit();
  if (!editor->edit || !editor->history) {
    ct_editor_close(editor);
    return NULL;
  }
  history_w(editor->history, &event, H_SETSIZE, remembered);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  el_wset(editor->edit, EL_HIST, history_w, editor->history);
  el_wset(editor->edit, EL_CLIENTDATA, editor);
  return editor;
}

static void bind_key(EditLine *edit, const char *keys, const char *command) {
  el_set(edit, EL_BIND, keys, command, NULL);
}

static void bind_in_both(EditLine *edit, const char *keys, const char *command) {
  bind_key(edit, keys, command);
  el_set(edit, EL_BIND, "-a", keys, command, NULL);
}

void ct_editor_attach(ct_editor *editor, const ct_callbacks *callbacks) {
  EditLine *edit = editor->edit;
  editor->on = *callbacks;
  el_wset(edit, EL_PROMPT_ESC, prompt, 1);
  el_wset(edit, EL_GETCFN, key);
  el_wset(edit, EL_SIGNAL, 0);
  el_set(edit, EL_EDITOR, "emacs");
  // What other programs have taught people's fingers; a line of ~/.editrc beats it.
  bind_key(edit, "^W", "ed-delete-prev-word");
  bind_key(edit, "\\e[1;5C", "em-next-word");
  bind_key(edit, "\\e[1;5D", "ed-prev-word");
  el_source(edit, NULL);
  el_set(edit, EL_SETTY, "-d", "-isig", NULL);
  el_wset(edit, EL_ADDFN, L"chat-complete", L"Complete what was typed", complete);
  el_wset(edit, EL_ADDFN, L"chat-interrupt", L"Drop the line", interrupt);
  el_wset(edit, EL_ADDFN, L"chat-suspend", L"Stop the program", suspend);
  bind_key(edit, "^I", "chat-complete");
  bind_in_both(edit, "^C", "chat-interrupt");
  bind_in_both(edit, "^Z", "chat-suspend");
  const char *mode = NULL;
  if (el_get(edit, EL_EDITOR, &mode) == 0 && mode && strcmp(mode, "vi") == 0)
    bind_key(edit, "^R", "em-inc-search-prev");
}

void ct_editor_close(ct_editor *editor) {
  if (!editor) return;
  if (editor->edit) el_end(editor->edit);
  if (editor->history) history_wend(editor->history);
  free(editor->prompt);
  free(editor);
}

void ct_editor_prompt(ct_editor *editor, const uint32_t *scalars, size_t count) {
  free(editor->prompt);
  editor->prompt = wide(scalars, count);
}

void ct_editor_remember(ct_editor *editor, const uint32_t *scalars, size_t count) {
  HistEventW event;
  wchar_t *text = wide(scalars, count);
  if (text) history_w(editor->history, &event, H_ENTER, text);
  free(text);
}

const uint32_t *ct_editor_read(ct_editor *editor, int *count) {
  return (const uint32_t *)el_wgets(editor->edit, count);
}

void ct_editor_ready(ct_editor *editor, int on) {
  el_wset(editor->edit, EL_PREP_TERM, on);
}

const uint32_t *ct_editor_line(ct_editor *editor, int *count, int *before) {
  const LineInfoW *line = el_wline(editor->edit);
  *count = (int)(line->lastchar - line->buffer);
  *before = (int)(line->cursor - line->buffer);
  return (const uint32_t *)line->buffer;
}

void ct_editor_insert(ct_editor *editor, const uint32_t *scalars, size_t count) {
  wchar_t *text = wide(scalars, count);
  if (text) el_winsertstr(editor->edit, text);
  free(text);
}

void ct_editor_delete_before(ct_editor *editor, int count) {
  el_deletestr(editor->edit, count);
}

void ct_editor_move(ct_editor *editor, int by) { el_cursor(editor->edit, by); }

void ct_editor_resize(ct_editor *editor) { el_resize(editor->edit); }

void ct_editor_draw(ct_editor *editor) {
  el_wset(editor->edit, EL_REFRESH);
  fflush(stdout);
}

void ct_editor_print(ct_editor *editor, const char *bytes, size_t count) {
  (void)editor;
  fflush(stdout);
  ct_write_all(1, bytes, count);
}

void ct_stop_job(void) { kill(0, SIGTSTP); }
