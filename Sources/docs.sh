#!/bin/sh
# Makes the documentation of every module with the tools of the Swift toolchain alone; a warning is
# an error. Needs modules that were built: sh Sources/docs.sh BUILD-FOLDER OUTPUT-FOLDER
set -eu

build=$1
output=$2
tools=$(dirname "$(readlink -f "$(command -v swift)")")
modules="Letters Text Knowledge Matching Understanding Reasoning Dialogue Presentation Content Audit
Folders Terminal sciatica"

mkdir -p "$output"
for module in $modules; do
  graphs=$(mktemp -d)
  "$tools/swift-symbolgraph-extract" -module-name "$module" -minimum-access-level public \
    -target "$(uname -m)-unknown-linux-gnu" -output-dir "$graphs" -I "$build/Modules" \
    -I "$build/CTerminal.build" -I .build/checkouts/Yams/Sources/CYaml/include \
    -I Sources/CLibEdit
  # The guides belong to the program.
  guides=
  if [ "$module" = sciatica ]; then guides=Sources/sciatica/sciatica.docc; fi
  # shellcheck disable=SC2086
  "$tools/docc" convert $guides --fallback-display-name "$module" \
    --fallback-bundle-identifier "sciatica.$module" --additional-symbol-graph-dir "$graphs" \
    --output-path "$output/$module.doccarchive" --warnings-as-errors
  rm -r "$graphs"
done
echo "$output"
