public import StraitCanvas
public import StraitState

/// Draws the desk: a pure function of the state and a size.
///
/// The same function draws the terminal, the text in a pipe and every picture. It knows no clock, no
/// file and no colour.
public func view(_ state: AppState, _ size: Size) -> Frame {
  guard state.size == size else {
    var resized = state
    _ = update(&resized, .resized(size))
    return view(resized, size)
  }
  var screen = ScreenDrawing(state)
  screen.draw()
  return screen.frame
}
