import StraitAnalytics
import StraitCanvas
public import StraitModel

extension AppState {
  /// True where the desk is set to a day that is over.
  public var isInThePast: Bool { asOf < today }

  /// True where the faults of the files are not listed, as the desk is set to a day before them.
  ///
  /// Those of a reading that waits are: whoever is writing just now wants to know.
  public var hidesFaults: Bool { isInThePast && held == nil && !diagnostics.isEmpty }

  /// The day that the prompt names so far, or why it names none; nil while something else is typed.
  public var typedDay: Result<Day, DayFault>? {
    guard let prompt, prompt.purpose == .day else { return nil }
    do throws(DayEntry.Fault) {
      return .success(try DayEntry.day(prompt.text, shown: asOf, today: today) ?? today)
    } catch {
      return .failure(DayFault(text: error.text))
    }
  }

  /// Why what was typed is no day, in words.
  public struct DayFault: Error, Hashable, Sendable {
    /// The words.
    public var text: String
  }

  // MARK: - A day by its name

  /// Asks for the day that the desk is to be set to.
  mutating func startDay() -> [Effect] {
    prompt = Prompt(text: "", before: "", purpose: .day)
    return pause()
  }

  /// Takes a key while a day is typed.
  mutating func typeDay(_ key: Key) {
    switch key {
    case .enter:
      guard case .success(let day) = typedDay else {
        prompt?.isRefused = true
        return
      }
      prompt = nil
      jump(to: day)
    case .escape: prompt = nil
    default:
      prompt?.isRefused = false
      if prompt?.take(key) == .emptied { prompt = nil }
    }
  }

  /// Sets the desk to a day that was named, and keeps the day before for *back*.
  private mutating func jump(to day: Day) {
    guard day != asOf else {
      notice = day == today ? "this is today" : "the desk is at \(day) already"
      return
    }
    var before = visit
    before.bringsItsDay = true
    history.append(before)
    replay.steps = []
    set(day)
  }

  // MARK: - Steps

  /// Moves the desk by days; a hand on the days stops a replay.
  mutating func step(by days: Int) -> [Effect] {
    let effects = pause()
    advance(to: asOf + days)
    return effects
  }

  /// Moves the desk to the day of the event before or after.
  mutating func stepToEvent(_ direction: Int) -> [Effect] {
    let effects = pause()
    let (shown, today) = (asOf, today)
    let days = (snapshot?.board.events ?? []).map(\.date.last)
    let day =
      direction > 0
      ? days.filter { $0 > shown && $0 <= today }.min() : days.filter { $0 < shown }.max()
    if let day {
      advance(to: day)
    } else if direction > 0, isInThePast {
      notice = "no later event up to today; @ and Enter lead to today"
    } else {
      notice = direction > 0 ? "no later event: this is today" : "no earlier event on the board"
    }
    return effects
  }

  /// Moves the desk to a day, not beyond today, and marks what the days between brought.
  private mutating func advance(to target: Day) {
    let day = min(max(target, DayEntry.first), max(today, asOf))
    guard day != asOf else {
      notice = target > day ? "this is today; nothing later is known" : "there is no earlier day"
      return
    }
    let (before, isForward) = (desk?.board, day > asOf)
    followNewest()
    set(day, redraws: false)
    if isForward, let before, let after = desk?.board {
      let known = Set(before.events.lazy.map(\.id))
      replay.steps.append(
        Replay.Step(
          day: day,
          changes: Changes.between(before, after),
          events: after.events.map(\.id).filter { !known.contains($0) }
        )
      )
      replay.steps.removeAll { day - $0.day >= Replay.markedDays }
    } else {
      replay.steps = []
    }
    fresh = replay.steps.reduce(into: []) { $0.formUnion($1.changes) }
    rebuild()
  }

  /// Sets the desk to a day; at today the place says nothing of a day.
  private mutating func set(_ day: Day, redraws: Bool = true) {
    visit.place.asOf = day == today ? nil : day
    cut()
    guard redraws else { return }
    fresh = []
    rebuild()
  }

  /// Whoever stands at the newest row of a list of events goes on to do so.
  private mutating func followNewest() {
    guard visit.place.around == nil else { return }
    for kind in [Section.Kind.events, .timeline, .latest] where visit.cursors[kind]?.index == 0 {
      visit.cursors[kind]?.id = nil
    }
  }

  // MARK: - Playing

  /// Lets the days pass, or stops them; at today it turns a page, as there is nothing to play.
  mutating func playOrPause() -> [Effect] {
    guard desk != nil, isInThePast else { return run(.pageDown) }
    if replay.isPlaying { return pause() }
    // At the end of its days a replay begins again.
    if let range = replay.range, asOf == range.upperBound { advance(to: range.lowerBound) }
    replay.isPlaying = true
    return [.tick(milliseconds: replay.speed.milliseconds)]
  }

  /// Sets the desk to the first of some days, and plays to the last.
  mutating func play(_ range: ClosedRange<Day>) -> [Effect] {
    let last = min(range.upperBound, today)
    guard range.lowerBound < last else {
      notice = "a replay begins before it ends, and before today"
      return []
    }
    replay.range = range.lowerBound...last
    replay.steps = []
    // The cursors of today would stand in the middle of lists that are in another order then.
    visit.cursors = [:]
    set(range.lowerBound)
    replay.isPlaying = true
    return [.tick(milliseconds: replay.speed.milliseconds)]
  }

  /// Lets one day pass.
  mutating func tick() -> [Effect] {
    guard replay.isPlaying else { return [] }
    advance(to: asOf + 1)
    guard isInThePast, asOf != replay.range?.upperBound else {
      notice = isInThePast ? "the replay ends here; Space plays it again" : "the replay is at today"
      return pause()
    }
    return [.tick(milliseconds: replay.speed.milliseconds)]
  }

  /// Stops the days from passing by themselves.
  mutating func pause() -> [Effect] {
    guard replay.isPlaying else { return [] }
    replay.isPlaying = false
    return [.stopTicking]
  }

  /// Makes the days pass faster or slower.
  mutating func changeSpeed(_ direction: Int) -> [Effect] {
    let speeds = Replay.Speed.allCases
    let index = (speeds.firstIndex(of: replay.speed) ?? 0) + direction
    if speeds.indices.contains(index) { replay.speed = speeds[index] }
    // While it plays the title bar tells how fast, and a notice would hide what happens.
    if replay.isPlaying { return [.tick(milliseconds: replay.speed.milliseconds)] }
    let bound = speeds.indices.contains(index) ? "" : direction > 0 ? ", the most" : ", the least"
    let unit = replay.speed == .one ? "day" : "days"
    notice = "\(replay.speed.rawValue) \(unit) a second\(bound)"
    return []
  }
}
