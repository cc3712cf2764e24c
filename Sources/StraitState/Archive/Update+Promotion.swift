import StraitCanvas
import StraitModel

/// From a machine-coded row to a line of the log, by questions that a person answers.
///
///     P ── which issue? ⏎ ──▸ c copy ── o print at the end ── w write? y ──▸ events.csv
///              Esc                         Esc                   any other key
extension AppState {
  /// The machine-coded row under the cursor, or of the screen.
  var currentArchiveRow: ArchiveRow? {
    if case .archiveRow(let id) = visit.place.screen {
      let request = ArchiveRequest.row(id, through: asOf, knownBy: visit.place.knownBy)
      guard case .row(let record) = archive[request] else { return nil }
      return record?.row
    }
    guard focusedSection?.kind == .coded, let id = currentRow.flatMap({ ArchiveRowID($0.id) })
    else { return nil }
    let days: ClosedRange<Day>? =
      if case .archiveDays(let days) = visit.place.screen { days } else { archivePeriodAtCursor }
    guard let days, let request = archiveRequest(page: visit.place.page, of: days),
      case .page(let page) = archive[request]
    else { return nil }
    return page.entries.first { $0.row.id == id }?.row
  }

  /// Asks to which issue the row under the cursor is to be put.
  mutating func startPromotion() -> [Effect] {
    guard let board = desk?.board, let row = currentArchiveRow else {
      notice = "no machine-coded row here; 0 leads to the archive"
      return []
    }
    let text = Promotion.found(row, on: board).first ?? ""
    prompt = Prompt(text: text, before: "", purpose: .promotion(row))
    return []
  }

  /// What may follow what was typed for an issue.
  public var promotionCompletions: [String] {
    guard let prompt, case .promotion(let row) = prompt.purpose, let board = desk?.board else {
      return []
    }
    return Promotion.issues(for: row, on: board).filter { $0.hasPrefix(prompt.text) }
  }

  /// Why the issue that was typed cannot have the row; nil while it can.
  public var promotionFault: Promotion.Fault? {
    guard let prompt, case .promotion(let row) = prompt.purpose, let board = desk?.board else {
      return nil
    }
    do throws(Promotion.Fault) {
      _ = try Promotion(row, to: prompt.text, on: board, today: today)
      return nil
    } catch {
      return error
    }
  }

  /// Takes a key while a row is put to an issue.
  mutating func typePromotion(_ key: Key) -> [Effect] {
    guard let prompt, let board = desk?.board else { return [] }
    switch prompt.purpose {
    case .promotion(let row):
      typeIssue(key, row, on: board)
      return []
    case .line(let promotion): return answer(key, promotion, on: board)
    case .writing(let promotion):
      self.prompt = nil
      guard key == .character("y") || key == .character("Y") else {
        notice = "nothing was written"
        return []
      }
      return [.keepRow(file: promotion.file, fields: promotion.fields)]
    case .filter, .day, .archive, .note: return []
    }
  }

  private mutating func typeIssue(_ key: Key, _ row: ArchiveRow, on board: Board) {
    guard var typed = prompt else { return }
    switch key {
    case .enter:
      guard let promotion = try? Promotion(row, to: typed.text, on: board, today: today) else {
        prompt?.isRefused = true
        return
      }
      prompt = Prompt(text: "", before: "", purpose: .line(promotion))
    case .escape: prompt = nil
    case .tab:
      let all = promotionCompletions
      if var common = all.first {
        for other in all.dropFirst() {
          common = String(zip(common, other).prefix { $0 == $1 }.map(\.0))
        }
        typed.text = common
      }
      typed.isRefused = false
      prompt = typed
    default:
      typed.isRefused = false
      if typed.take(key) == .emptied { prompt = nil } else { prompt = typed }
    }
  }

  private mutating func answer(_ key: Key, _ promotion: Promotion, on board: Board) -> [Effect] {
    prompt = nil
    switch key {
    case .character("c"), .character("C"):
      notice = "copied a line for \(promotion.file)"
      return [.copyRow(file: promotion.file, fields: promotion.fields)]
    case .character("o"), .character("O"):
      notice = "the line is printed when you leave"
      return [.printRowAtEnd(file: promotion.file, fields: promotion.fields)]
    case .character("w"), .character("W"):
      guard board.withheld == nil else {
        notice = "nothing can be added under a ceiling: the files are not told"
        return []
      }
      prompt = Prompt(text: "", before: "", purpose: .writing(promotion))
      return []
    default:
      notice = "nothing was made of the row"
      return []
    }
  }
}
