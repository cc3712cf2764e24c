// What stands beside the data.
extension NewBoard {
  var readme: String {
    """
    # A board of straitwatch

    This folder is a board, in plain files: \(sides[0].name.text) – \(sides[1].name.text).

    | file | one record is |
    | --- | --- |
    | `board.yaml` | the board: its sides, its tracks, its rules |
    | `issues/<id>.md` | one issue, with each side's view and the desk's own judgment |
    | `events.csv` | one dated event |
    | `sources.csv` | one source |
    | `polls.csv` | one published figure |
    | `levers/<id>.md` | one thing that policy can pull |
    | `calendar.csv` | one date to come, or that returns |
    | `indicators.yaml` | one indicator of a scenario |
    | `judgments.yaml` | one key judgment |

    `straitwatch check .` tells what is wrong here, in which line, and how to mend it.
    `straitwatch .` opens the board and follows every change of a file.
    `straitwatch schema board` prints what an editor needs to complete the keys of `board.yaml`.

    The files whose names begin with `example-` say nothing about anything; copy them, then delete them.
    The names of the two states are suggestions of the program and take no position.

    """
  }

  /// What editors and spreadsheets leave beside the files that they have open.
  var ignored: String {
    """
    # What editors and spreadsheets leave beside the files that they have open.
    *~
    .*.sw?
    .~lock.*
    ~$*
    .DS_Store

    """
  }
}
