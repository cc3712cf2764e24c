import ArgumentParser
import StraitModel

/// By which day the records had to be entered.
struct KnownByOption: ParsableArguments {
  @Option(
    name: .customLong("known-by"),
    help: ArgumentHelp(
      "Leave out events that were entered after that day; one that does not say counts from its own.",
      valueName: "date"
    ),
    transform: BoardOptions.day
  )
  var day: Day?

  /// The day, or that of a place.
  ///
  /// - Throws: where both are given and differ.
  func day(orOf place: Day?) throws(CommandFault) -> Day? {
    if let day, let place, day != place {
      throw CommandFault("--known-by \(day) and the place's known-by=\(place) do not agree")
    }
    return day ?? place
  }
}
