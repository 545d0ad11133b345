// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sciatica",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // Floor 0: numbers as letters, what was compiled, libedit.
    .target(name: "Letters"),
    .target(name: "Shipped", plugins: ["CompileContent"]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    // Floor 1
    .target(name: "Text", dependencies: ["Letters"]),
    .target(name: "Matching", dependencies: ["Letters"]),
    .target(
      name: "CTerminal", dependencies: ["CLibEdit"], linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["CTerminal"]),
    // Floor 2
    .target(name: "Knowledge", dependencies: ["Text"]),
    .target(name: "Understanding", dependencies: ["Matching", "Knowledge"]),
    .target(name: "Reasoning", dependencies: ["Knowledge"]),
    .target(
      name: "Content", dependencies: ["Knowledge", .product(name: "Yams", package: "Yams")]),
    // Floors 3 to 5
    .target(name: "Dialogue", dependencies: ["Understanding", "Reasoning"]),
    .target(name: "Presentation", dependencies: ["Dialogue"]),
    .target(name: "Audit", dependencies: ["Content", "Presentation"]),
    // Floor 6: the only ones that touch files, the clock and the environment.
    .target(name: "Folders", dependencies: ["Content"]),
    .executableTarget(
      name: "sciatica",
      dependencies: [
        "Audit", "Content", "Folders", "Presentation", "Shipped", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "compile-content", dependencies: ["Content", "Folders", "Understanding"]),
    .plugin(
      name: "CompileContent", capability: .buildTool(), dependencies: ["compile-content"],
      path: "Sources/CompileContent"),
    .executableTarget(
      name: "bench",
      dependencies: ["Audit", "CPty", "Content", "Folders", "Matching", "Understanding"]),
    .executableTarget(
      name: "c-prompt", dependencies: ["CLibEdit"], path: "Tests/CPrompt",
      linkerSettings: [.linkedLibrary("edit")]),
    // Tests
    .target(name: "CPty", path: "Tests/CPty"),
    .target(name: "TestSupport", dependencies: ["CPty"], path: "Tests/TestSupport"),
    .executableTarget(
      name: "terminal-demo", dependencies: ["Terminal"], path: "Tests/TerminalDemo"),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport", "terminal-demo"]),
    .testTarget(name: "TextTests", dependencies: ["Letters", "Text"]),
    .testTarget(name: "MatchingTests", dependencies: ["Matching"]),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: ["Content", "Folders", "TestSupport", "Understanding"]),
    .testTarget(
      name: "ContentTests", dependencies: ["Content", "Folders", "Knowledge", "TestSupport"],
      exclude: ["Faults", "Valid"]),
    .testTarget(
      name: "DialogueTests", dependencies: ["Dialogue"],
      exclude: ["DoesNotCompile", "policy-table.txt"]),
    .testTarget(name: "PresentationTests", dependencies: ["Presentation"]),
    .testTarget(
      name: "ReasoningTests", dependencies: ["Folders", "Reasoning", "TestSupport"]),
    .testTarget(
      name: "AuditTests",
      dependencies: [
        "Audit", "Folders", "Shipped", "TestSupport", .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Patients", "TranscriptFaults", "Messages", "not-visited.txt"]),
    .testTarget(name: "ProgramTests", dependencies: ["TestSupport", "sciatica"]),
  ],
  swiftLanguageModes: [.v6]
)
