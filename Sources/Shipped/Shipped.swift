// The content compiled into the program. The plugin CompileContent adds ShippedContent.swift; this
// file only gives the target a source, without which SwiftPM leaves it out.
