import StraitState

extension Place {
  /// Reads a place from the command line.
  init(argument text: String) throws(CommandFault) {
    do {
      self = try Place(text)
    } catch {
      throw CommandFault(error.description)
    }
  }
}
