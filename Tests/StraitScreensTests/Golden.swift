import Foundation
import StraitCanvas
import Testing

/// Compares a frame with the drawing of it that is kept in `Goldens`.
///
/// `UPDATE_GOLDENS=1` records, and still fails, so that nothing is recorded unseen.
func expectGolden(
  _ frame: Frame,
  named name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
  let file = folder.appending(path: "\(name).frame")
  let drawing = FrameDrawing.render(frame)
  let kept = try? String(contentsOf: file, encoding: .utf8)
  guard kept != drawing else { return }
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try drawing.write(to: file, atomically: true, encoding: .utf8)
    Testing.Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  Testing.Issue.record(
    "\(name) differs\(firstDifference(kept ?? "", drawing)); UPDATE_GOLDENS=1 records it anew",
    sourceLocation: sourceLocation
  )
}

private func firstDifference(_ kept: String, _ drawn: String) -> String {
  if kept.isEmpty { return ": no drawing is kept" }
  let kept = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let drawn = drawn.split(separator: "\n", omittingEmptySubsequences: false)
  for index in 0..<max(kept.count, drawn.count) {
    let left = index < kept.count ? kept[index] : "(nothing)"
    let right = index < drawn.count ? drawn[index] : "(nothing)"
    if left != right { return " in line \(index + 1):\n- \(left)\n+ \(right)" }
  }
  return ""
}
