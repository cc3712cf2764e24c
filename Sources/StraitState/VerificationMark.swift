public import StraitModel

extension Verification {
  /// What stands beside a figure that is not fully verified: `~` where a detail is not in the source
  /// or it was derived from other figures, `?` where nobody has read the source.
  public var mark: String {
    switch self {
    case .verified: ""
    case .partly, .derived: "~"
    case .unverified: "?"
    }
  }
}
