// The least that a program with libedit does before its first prompt: what `bench startup` measures
// the assistant against. It reads lines until the end and answers none.
#include <histedit.h>
#include <locale.h>
#include <stdio.h>

static char *prompt(EditLine *edit) {
  (void)edit;
  return "you> ";
}

int main(void) {
  setlocale(LC_CTYPE, "");
  HistEvent event;
  History *past = history_init();
  EditLine *edit = el_init("c-prompt", stdin, stdout, stderr);
  if (!edit || !past) return 1;
  history(past, &event, H_SETSIZE, 500);
  el_set(edit, EL_PROMPT, prompt);
  el_set(edit, EL_EDITOR, "emacs");
  el_set(edit, EL_HIST, history, past);
  el_source(edit, NULL);
  int count;
  while (el_gets(edit, &count) && count > 0) continue;
  history_end(past);
  el_end(edit);
  return 0;
}
