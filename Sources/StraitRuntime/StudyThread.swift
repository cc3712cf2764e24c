import StraitAnalytics
import StraitModel
import StraitState

extension SideThread<StudyJob> {
  /// A thread that makes studies; the state drops one that is stale by the time that it is there.
  static func studies() -> SideThread {
    SideThread { job in
      [.studied(job.key, Study(job.key.subject, on: job.board, asOf: job.key.asOf))]
    }
  }

  /// Has studies of a board made, in place of those that wait.
  func begin(_ keys: [StudyKey], on board: Board) {
    replace(with: keys.map { StudyJob(key: $0, board: board) })
  }
}

/// A study that is to be made of a board.
struct StudyJob {
  /// Which study.
  var key: StudyKey
  /// Of which board.
  var board: Board
}
