// Has the folder Intents compiled into the program. Folders are inputs as well as files, or a new
// file would go unnoticed.

import Foundation
import PackagePlugin

@main
struct CompileContent: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let intents = context.package.directoryURL.appending(path: "Intents")
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedContent.swift")
    return [
      .buildCommand(
        displayName: "Compiling the content of Intents",
        executable: try context.tool(named: "compile-content").url,
        arguments: [intents.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: try everything(below: intents),
        outputFiles: [output])
    ]
  }

  /// The folder, and every folder and file in it.
  private func everything(below folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).sorted()
    return [folder] + names.map { folder.appending(path: $0) }
  }
}
