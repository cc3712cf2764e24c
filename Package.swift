// swift-tools-version: 6.3
// One target is one layer; a target may import only what stands above it and is named in its row.
// docs/ARCHITECTURE.md draws the picture, and Tests/HouseTests holds the rules.
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func layer(
  _ name: String,
  _ dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies,
    exclude: exclude,
    swiftSettings: strict
  )
}

let package = Package(
  name: "straitwatch",
  products: [.executable(name: "straitwatch", targets: ["straitwatch"])],
  traits: [
    .trait(name: "Pictures", description: "Reports as PNG and PDF, by Pango and Cairo."),
    .default(enabledTraits: ["Pictures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // C shims: what Swift cannot import by itself.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CPosix", publicHeadersPath: "."),
    .target(name: "CPangoCairo", publicHeadersPath: "."),
    .target(name: "CScan", publicHeadersPath: "."),
    .target(name: "CArchive", publicHeadersPath: "."),

    // What is wrong with an input, and where.
    layer("StraitDiagnostics"),

    // The nouns of the domain, as values.
    layer("StraitModel", ["StraitDiagnostics"]),

    // Outside text, with its places, made safe.
    layer("StraitFormats", ["StraitDiagnostics", .product(name: "Yams", package: "Yams")]),

    // A folder becomes a board.
    layer(
      "StraitData",
      ["StraitDiagnostics", "StraitModel", "StraitFormats", "CPosix"],
      exclude: ["NewBoard/check-country-names.py"]
    ),

    // Machine-coded events: reading them, and the store.
    layer(
      "StraitArchive",
      [
        "StraitDiagnostics", "StraitModel", "StraitFormats", "CScan", "CArchive", "CPosix",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]
    ),

    // What one user has seen, and when.
    layer(
      "StraitSeen",
      [
        "StraitModel", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),

    // What the desk claims, as pure functions of the board.
    layer("StraitAnalytics", ["StraitModel"]),

    // An abstract terminal, and its encoders.
    layer(
      "StraitCanvas",
      ["StraitDiagnostics"],
      exclude: ["Width/generate-width-table.py", "Shapes/generate-box-table.py"]
    ),
    layer("StraitExport", ["StraitCanvas"]),
    layer("StraitPictures", ["StraitCanvas", "CPangoCairo"]),

    // What is on the desk, and how it is drawn.
    layer("StraitState", ["StraitModel", "StraitAnalytics", "StraitCanvas", "StraitDiagnostics"]),
    layer(
      "StraitScreens",
      ["StraitModel", "StraitAnalytics", "StraitCanvas", "StraitDiagnostics", "StraitState"]
    ),

    // What belongs to the user: themes and folders.
    layer("StraitConfig", ["StraitDiagnostics", "StraitFormats", "StraitCanvas", "StraitState"]),

    // What a reader away from the terminal gets.
    layer(
      "StraitReport",
      [
        "StraitDiagnostics", "StraitModel", "StraitFormats", "StraitAnalytics", "StraitCanvas",
        "StraitExport", "StraitState", "StraitScreens",
      ]
    ),

    // A real terminal, and the loop around it.
    .target(
      name: "StraitNcurses",
      dependencies: ["StraitCanvas", "CNcurses", "CPosix"],
      swiftSettings: strict
    ),
    .target(
      name: "StraitRuntime",
      dependencies: [
        "StraitDiagnostics", "StraitModel", "StraitAnalytics", "StraitData", "StraitSeen",
        "StraitConfig", "StraitCanvas", "StraitState", "StraitScreens", "CPosix",
      ],
      swiftSettings: strict
    ),

    // The program.
    .executableTarget(
      name: "straitwatch",
      dependencies: [
        "StraitDiagnostics", "StraitModel", "StraitFormats", "StraitData", "StraitArchive",
        "StraitSeen", "StraitAnalytics", "StraitCanvas", "StraitExport", "StraitState",
        "StraitScreens",
        "StraitConfig", "StraitReport", "StraitNcurses", "StraitRuntime",
        .byName(name: "StraitPictures", condition: .when(traits: ["Pictures"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    // Tests, a target for each layer.
    tests("StraitFormatsTests", ["StraitFormats", "StraitDiagnostics"]),
    tests("StraitDiagnosticsTests", ["StraitDiagnostics"]),
    tests("StraitModelTests", ["StraitModel", "StraitDiagnostics"]),
    tests(
      "StraitDataTests",
      ["StraitData", "StraitFormats", "StraitModel", "StraitDiagnostics"]
    ),
    tests(
      "StraitArchiveTests",
      [
        "StraitArchive", "StraitModel", "StraitDiagnostics", "CScan", "MakeEvents", "straitwatch",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    tests(
      "StraitSeenTests",
      [
        "StraitSeen", "StraitModel",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .executableTarget(
      name: "MakeEvents",
      dependencies: ["StraitModel"],
      path: "Tests/MakeEvents",
      swiftSettings: strict
    ),
    tests(
      "StraitAnalyticsTests",
      ["StraitAnalytics", "StraitModel", "StraitDiagnostics"]
    ),
    tests(
      "StraitStateTests",
      ["StraitState", "StraitModel", "StraitAnalytics", "StraitCanvas", "StraitDiagnostics"]
    ),
    tests("StraitCanvasTests", ["StraitCanvas", "CPosix"]),
    tests("StraitExportTests", ["StraitExport", "StraitCanvas"]),
    tests("StraitPicturesTests", ["StraitPictures", "StraitCanvas", "CPangoCairo"]),
    tests(
      "StraitConfigTests",
      ["StraitConfig", "StraitCanvas", "StraitFormats", "StraitDiagnostics"]
    ),
    tests(
      "StraitReportTests",
      [
        "StraitReport", "StraitAnalytics", "StraitFormats", "StraitModel", "StraitData",
        "StraitCanvas", "StraitExport", "StraitDiagnostics", "StraitState",
      ]
    ),
    tests(
      "StraitScreensTests",
      [
        "StraitScreens", "StraitState", "StraitModel", "StraitAnalytics", "StraitData",
        "StraitCanvas", "StraitDiagnostics", "StraitArchive", "MakeEvents",
      ],
      exclude: ["Goldens"]
    ),
    tests("StraitNcursesTests", ["StraitNcurses", "StraitCanvas", "CNcurses", "CPosix"]),
    tests(
      "StraitRuntimeTests",
      [
        "StraitRuntime", "StraitState", "StraitData", "StraitModel", "StraitCanvas",
        "StraitDiagnostics",
      ]
    ),
    .executableTarget(
      name: "EndingProbe",
      dependencies: ["StraitNcurses", "StraitCanvas"],
      path: "Tests/EndingProbe",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "WriteProbe",
      dependencies: ["StraitRuntime"],
      path: "Tests/WriteProbe",
      swiftSettings: strict
    ),
    .executableTarget(
      name: "BenchProbe",
      dependencies: ["StraitAnalytics", "StraitData", "StraitModel", "StraitDiagnostics"],
      path: "Tests/BenchProbe",
      swiftSettings: strict
    ),
    tests(
      "TerminalTests",
      [
        "straitwatch", "EndingProbe", "StraitCanvas", "StraitModel", "StraitData", "StraitState",
        "StraitScreens", "StraitRuntime", "CPosix",
      ]
    ),

    // The built program.
    tests("CommandTests", ["straitwatch", "WriteProbe", "MakeEvents"], exclude: ["Cases"]),

    // A page in a browser.
    tests("BrowserTests", ["StraitExport", "StraitCanvas"]),

    // The rules of the house.
    tests("HouseTests", []),
  ],
  swiftLanguageModes: [.v6]
)
