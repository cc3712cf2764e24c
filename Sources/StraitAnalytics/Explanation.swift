public import StraitModel

/// A figure taken apart: what it is the sum of, by which rule, and what is missing from it.
///
/// The printed parts, with the line for rounding, add up to the printed figure exactly; that is what
/// ``Amount`` is for. `docs/METHODS.md` says which figure has which parts.
public struct Explanation: Hashable, Sendable {
  /// A record that a part or a remark leads to.
  public enum Subject: Hashable, Sendable {
    case event(String)
    case poll(String)
    case issue(String)
    case lever(String)
    case link(String)
    case judgment(String)

    /// The id of the record.
    public var id: String {
      switch self {
      case .event(let id), .poll(let id), .issue(let id), .lever(let id), .link(let id),
        .judgment(let id):
        id
      }
    }
  }

  /// How an event comes to what it adds to a stock or to a sum.
  public struct Act: Hashable, Sendable {
    /// Its value and who set it.
    public var value: EventValue
    /// What it weighs, 0…1.
    public var weight: Double
    /// Its age on the day of the figure.
    public var days: Int
    /// How much of it is left, 0…1; nil in a sum without decay.
    public var decay: Double?
    /// What it is divided by, in a mean; nil in a sum.
    public var divisor: Double?
    /// True in what is taken away from another figure.
    public var isSubtracted = false
    /// True where somebody disputes it.
    public var isDisputed: Bool

    /// The product as it is written: `−7.0 × 1 × 0.837680 (23 d, code 172)`, and in a mean
    /// `−7.0 × 1 ÷ 12 (code 172)`.
    public var words: String {
      var product =
        "\(Amount(value.value, decimals: 1).signed) × \(Amount(weight, decimals: 4).trimmed)"
      if let decay { product += " × \(Amount(decay, decimals: 6))" }
      if let divisor { product += " ÷ \(Amount(divisor, decimals: 4).trimmed)" }
      let facts = [
        isSubtracted ? "taken away" : nil, decay == nil ? nil : "\(days) d", value.words,
        isDisputed ? "disputed" : nil,
      ]
      return product + " (" + facts.compactMap(\.self).joined(separator: ", ") + ")"
    }
  }

  /// One of the things that add up.
  public struct Part: Hashable, Sendable {
    /// What it adds.
    public var amount: Amount
    /// Its date; empty where it has none.
    public var date: String
    /// What it is.
    public var title: String
    /// The record behind it.
    public var subject: Subject?
    /// How an event of a stock comes to its amount.
    public var act: Act?
    /// How another record comes to its amount: `39.4 × 0.214000`.
    public var factors: String?

    /// The product that makes the amount, in words; empty where the amount is a count.
    public var product: String { act?.words ?? factors ?? "" }
  }

  /// A remark with a name.
  public struct Remark: Hashable, Sendable {
    /// What it is about, in one or two words.
    public var name: String
    /// What there is to say.
    public var text: String
    /// The record that it speaks of.
    public var subject: Subject?
  }

  /// Something that the figure was computed with.
  public struct Parameter: Hashable, Sendable {
    /// Its name, in one or two words.
    public var name: String
    /// Its value.
    public var value: String
    /// Who set it, by the key of `board.yaml` where there is one.
    public var source: String
  }

  /// Which figure.
  public var figure: FigureID
  /// What it is, in a line.
  public var title: String
  /// The day asked for.
  public var asOf: Day
  /// The day that the figure is of.
  public var day: Day
  /// The figure; nil where there is none.
  public var amount: Amount?
  /// Why there is no figure.
  public var absence: String?
  /// What it counts or measures.
  public var unit: String
  /// The rule by which the parts make the figure.
  public var rule: String
  /// What adds up to the figure.
  public var parts: [Part] = []
  /// What else one must know to read it.
  public var remarks: [Remark] = []
  /// What it was computed with.
  public var parameters: [Parameter] = []
  /// What is missing, or not as firm as the rest.
  public var gaps: [Remark] = []

  /// What the rounded parts lack to make the rounded figure.
  public var rounding: Amount {
    let whole = amount ?? Amount(units: 0)
    let sum = parts.reduce(0) { $0 + $1.amount.units }
    return Amount(units: whole.units - (amount == nil ? 0 : sum), decimals: whole.decimals)
  }

  init(
    _ figure: FigureID,
    on board: Board,
    asOf: Day,
    day: Day? = nil,
    unit: String,
    rule: String
  ) {
    self.figure = figure
    title = figure.title(on: board)
    self.asOf = asOf
    self.day = day ?? asOf
    self.unit = unit
    self.rule = rule
  }
}

extension Explanation {
  /// Takes a figure apart on a board that has been cut to a day; nil for a figure that the board has
  /// not, or that is a table and not a number.
  public init?(_ figure: FigureID, on board: Board, asOf day: Day) {
    guard figure.isOn(board) else { return nil }
    switch figure {
    case .chart(.tension(let direction, let scope)):
      self = .stock(figure, direction, scope, on: board, asOf: day)
    case .chart(.flow(let direction, let scope)):
      let month = PartialDate(Self.lastDay(of: scope, on: board, asOf: day), precision: .month)
      self = .month(figure, direction, scope, month, on: board, asOf: day)
    case .month(let direction, let scope, let month):
      self = .month(figure, direction, scope, month, on: board, asOf: day)
    case .turn(let direction, let scope, let month):
      self = .turn(figure, direction, scope, month, on: board, asOf: day)
    case .measure(let direction, let scope, let measure):
      self = .measure(figure, direction, scope, measure, on: board, asOf: day)
    case .asymmetry(let measure, let scope):
      self = .asymmetry(figure, measure, scope, on: board, asOf: day)
    case .pollLevel(let series, let part):
      self = .level(figure, of: series, part: part, house: nil, on: board, asOf: day)
    case .house(let series, let part, let house):
      self = .level(figure, of: series, part: part, house: house, on: board, asOf: day)
    case .pollTurn(let series, let poll):
      self = .pollTurn(figure, series, poll, on: board, asOf: day)
    case .ranking(let lever, let measure):
      self = .ranking(figure, lever, measure, on: board, asOf: day)
    case .weight(let criterion): self = .weight(figure, criterion, on: board, asOf: day)
    case .swap: self = .swap(figure, on: board, asOf: day)
    case .chart(.opinion(let series?)): self = .poll(figure, series, on: board, asOf: day)
    case .chart(.conflicts(let id)):
      let last = Quarter(day)
      let first = Quarter(number: last.number - IssueHeadline.quarters + 1)
      self = .conflicts(figure, id, from: first, through: last, on: board, asOf: day)
    case .quarter(let id, let quarter):
      self = .conflicts(figure, id, from: quarter, through: quarter, on: board, asOf: day)
    case .rank(let direction, let scope):
      self = .rank(figure, direction, scope, on: board, asOf: day)
    case .coded(let scope): self = .coded(figure, scope, on: board, asOf: day)
    case .level(let issue): self = .level(figure, issue, on: board, asOf: day)
    case .pollChange(let series): self = .pollChange(figure, series, on: board, asOf: day)
    case .clock(let lever): self = .clock(figure, lever, on: board, asOf: day)
    case .chart(.spillover): self = .links(figure, .spillover, .board, on: board, asOf: day)
    case .links(let kind, let scope): self = .links(figure, kind, scope, on: board, asOf: day)
    case .touched(let levers): self = .touched(figure, levers, on: board, asOf: day)
    case .indicator(let id): self = .indicator(figure, id, on: board, asOf: day)
    case .brier(let scope): self = .brier(figure, scope, on: board, asOf: day)
    case .measured(let name): self = .measured(figure, name, on: board, asOf: day)
    case .chart(.periods), .chart(.opinion(nil)), .chart(.calendar), .chart(.eventsByDay),
      .chart(.sourceBalance), .chart(.directionBalance), .chart(.measured), .chart(.correlations):
      return nil
    }
  }

  /// True for a figure that ``init(_:on:asOf:)`` takes apart where a board has it.
  public static func takesApart(_ figure: FigureID) -> Bool {
    switch figure {
    case .chart(.periods), .chart(.opinion(nil)), .chart(.calendar), .chart(.eventsByDay),
      .chart(.sourceBalance), .chart(.directionBalance), .chart(.measured), .chart(.correlations):
      false
    case .measure, .asymmetry, .pollLevel, .house, .pollTurn, .ranking, .weight, .swap: true
    case .chart, .rank, .month, .turn, .coded, .level, .quarter, .pollChange, .clock: true
    case .links, .touched, .indicator, .brier, .measured: true
    }
  }
}
