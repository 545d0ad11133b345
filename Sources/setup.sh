#!/bin/sh
# Installs what the build needs and is missing, or says in one sentence what to install.
command -v swift >/dev/null 2>&1 || {
  echo "Please install the Swift 6 toolchain first: the command \"swift\" was not found." >&2
  exit 1
}
needed="libedit-dev libbsd-dev libncurses-dev pkg-config"
static() { [ -n "$(find /usr/lib -name "$1.a" -print -quit 2>/dev/null)" ]; }
have() { [ -f /usr/include/histedit.h ] && command -v pkg-config >/dev/null 2>&1 &&
  pkg-config --exists libedit && static libtinfo && static libbsd && static libmd; }
have && exit 0
if [ "$(id -u)" = 0 ]; then as=""; elif sudo -n true 2>/dev/null; then as="sudo -n"; else as="no"; fi
if [ "$as" != no ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing $needed ..." >&2
  # apt says what failed in many lines; the one that helps is below.
  install() { DEBIAN_FRONTEND=noninteractive $as apt-get install -y -q $needed >/dev/null 2>&1; }
  install || { $as apt-get update -q >/dev/null 2>&1 && install; }
fi
have && exit 0
echo "Please install these packages and try again: sudo apt-get install $needed" >&2
exit 1
