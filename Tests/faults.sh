#!/bin/sh
# Puts five deliberate faults in, one for each net of the proof, and shows that its own net catches
# it: the types (a clearance that anybody may make), the table (a row that recommends too early),
# the search (a fever that counts as a note), the flags (a wording lost) and the walks (a "go back"
# that lifts a danger sign). Each is a test whose name begins with "theFault".
cd "$(dirname "$0")/.." || exit 1
exec swift test -c release --disable-testable-imports --disable-xctest --filter theFault
