import StraitAnalytics
import StraitCanvas
import StraitModel

extension AppState {
  /// Gathers the days of the archive otherwise.
  mutating func nextPeriod() {
    guard visit.place.screen == .archive else {
      notice = "days are gathered on the archive; 0 leads there"
      return
    }
    let shown = content.sections.first { $0.kind == .chart }?.period ?? .month
    visit.place.period = shown.next
    rebuild()
    notice = "by \(shown.next.rawValue)"
  }

  /// Shows the tension of machine-coded events in place of their mean, and back; where what precedes
  /// what is tested, tests them in place of the log.
  ///
  /// From another screen it leads there, so that it stands beside that of the curated log.
  mutating func toggleArchiveTension() {
    if visit.place.screen == .archive {
      visit.place.showsArchiveTension.toggle()
    } else if visit.place.screen == .measured {
      visit.place.testsArchive.toggle()
      visit.cursors = [:]
    } else {
      go(to: .archive)
      visit.place.showsArchiveTension = true
    }
    rebuild()
  }

  /// Turns the page where the cursor leaves it.
  ///
  /// True at the end of a page where there is another, which is then turned to.
  mutating func turnsPage(from index: Int, by rows: Int, in section: Section) -> Bool {
    // To the first or the last row means that of the page.
    guard section.kind == .coded, case .archiveDays = visit.place.screen, abs(rows) < 1_000_000
    else { return false }
    if rows > 0, index == section.rows.count - 1, visit.place.page + 1 < section.pages {
      turn(to: visit.place.page + 1, atEnd: false)
      return true
    }
    if rows < 0, index == 0, visit.place.page > 0 {
      turn(to: visit.place.page - 1, atEnd: true)
      return true
    }
    return false
  }

  private mutating func turn(to page: Int, atEnd: Bool) {
    visit.place.page = page
    visit.cursors[.coded] = nil
    visit.entersAtEnd = atEnd
    rebuild()
  }

  /// Puts the cursors of both charts on the same period: that of the one that has the keys.
  mutating func shareArchiveCursor() {
    guard visit.place.screen == .archive else { return }
    let isSecond = focusedSection?.kind == .flow
    let (from, to): (Section.Kind, Section.Kind) = isSecond ? (.flow, .chart) : (.chart, .flow)
    if let cursor = visit.cursors[from] { visit.cursors[to] = cursor }
  }

  // MARK: - The filter

  /// Asks which rows are to be shown.
  mutating func startArchiveFilter() {
    if case .archiveRow = visit.place.screen {
      notice = "no rows to filter on this screen"
      return
    }
    let text = visit.place.filter
    prompt = Prompt(text: text.isEmpty ? "" : text + " ", before: text, purpose: .archive)
  }

  /// Takes a key while a filter is typed.
  ///
  /// A filter is taken as a whole by Enter: half of one would ask the archive for what nobody wants.
  mutating func typeArchiveFilter(_ key: Key) {
    guard var typed = prompt, let board = desk?.board else {
      prompt = nil
      return
    }
    switch key {
    case .enter:
      guard (try? ArchiveFilter(typed.text, on: board)) != nil else {
        prompt?.isRefused = true
        return
      }
      prompt = nil
      let text = ArchiveFilter.terms(of: typed.text).map(\.text).joined(separator: " ")
      if text != visit.place.filter {
        visit.place.page = 0
        visit.cursors[.coded] = nil
      }
      setFilter(text)
    case .escape: prompt = nil
    case .tab:
      typed.text = ArchiveFilter.completed(typed.text, on: board)
      typed.isRefused = false
      prompt = typed
    default:
      typed.isRefused = false
      if typed.take(key) == .emptied { prompt = nil } else { prompt = typed }
    }
  }

  /// What the last word of a filter that is being typed may become.
  public var archiveCompletions: [String] {
    guard let prompt, let board = desk?.board else { return [] }
    return ArchiveFilter.completions(of: prompt.text, on: board)
  }

  /// Why what was typed is no filter; nil while it is one.
  public var typedFilterFault: ArchiveFilter.Fault? {
    guard let prompt, let board = desk?.board else { return nil }
    do throws(ArchiveFilter.Fault) {
      _ = try ArchiveFilter(prompt.text, on: board)
      return nil
    } catch {
      return error
    }
  }
}
