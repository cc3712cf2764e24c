import StraitCanvas
import StraitModel

/// What a reader must know who has nothing but the brief.
enum BriefMethods {
  /// How the figures are made and what they cannot tell; `docs/METHODS.md` has all of it.
  static func sentences(on board: Board, asOf day: Day) -> [String] {
    var sentences = [
      "The program writes no prose: titles, statements, reasons and accounts are the board's, "
        + "word for word; the rest are fixed sentences around figures.",
      "The brief tells what could be known at the end of \(day). A date known to a month or a year "
        + "counts at its end.",
      "Likelihood is in the words and ranges of ICD 203. It is a statement about the event; "
        + "how much is known is said apart, as confidence.",
      "Levels (0 none, 1 dormant, 2 latent, 3 strained, 4 acute, 5 crisis), changes and alerts are "
        + "the desk's own dated judgments. Without evidence a level is unknown.",
      "Tension is a stock of Goldstein values per direction that halves every "
        + "\(days(board.analysis.halfLifeDays)) days; below zero is conflict. It scores kinds of "
        + "events, not their size, over a log that is kept by hand.",
      "After a source stand two marks of the Admiralty scale: A–F for the source, 1–6 for the record. "
        + "F and 6 mean that it cannot be judged, never that it is bad. Then follows how far the "
        + "record was checked: verified, partly, derived, unverified.",
      "Poll figures of different wordings are never averaged, and none is compared across a break.",
    ]
    if let rule = board.inclusion { sentences.append("What is in the log: " + oneLine(rule)) }
    return sentences
  }

  private static func days(_ days: Double) -> String {
    days == days.rounded() ? String(Int(days)) : Figures.fixed(days)
  }
}
