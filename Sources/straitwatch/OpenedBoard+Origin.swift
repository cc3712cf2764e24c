import ArgumentParser
import StraitData
import StraitModel
import StraitReport
import StraitState

extension OpenedBoard {
  /// What an export of this board says of where it comes from.
  ///
  /// The clock is asked, unless `SOURCE_DATE_EPOCH` stands in for it.
  func origin(within ceiling: TLP?, zone: String?) -> Provenance.Origin {
    Provenance.Origin(
      version: Straitwatch.configuration.version,
      second: ZoneClock.second,
      board: board.id,
      digest: loaded.digest,
      files: FileMarks(snapshot.files),
      ceiling: ceiling,
      today: today,
      zone: zone
    )
  }
}
