// Names the one header of libedit that is used; everything that calls it stands in CTerminal.
#include <histedit.h>
