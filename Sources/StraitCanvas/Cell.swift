/// One cell of a frame, in eight bytes.
///
///     glyph: a Unicode scalar, or, with the top bit set, an index into the frame's clusters
///     link:  an index into the frame's links, or 0 for none
///     role:  what it means
///     width: 1, 2 for the left half of a wide glyph, 0 for the right half
public struct Cell: Hashable, Sendable {
  /// The scalar, or the index of a cluster with the top bit set.
  public var glyph: UInt32
  /// The index of an address in the frame, or 0.
  public var link: UInt16
  /// What it means.
  public var role: Role
  /// The columns that its glyph takes: 1, 2, or 0 for the right half of a wide one.
  public var width: UInt8

  /// Makes a cell.
  @inlinable
  public init(glyph: UInt32, role: Role, width: UInt8 = 1, link: UInt16 = 0) {
    self.glyph = glyph
    self.link = link
    self.role = role
    self.width = width
  }

  /// A space of ordinary text.
  public static let blank = Cell(glyph: 0x20, role: .text)

  /// The bit that marks a glyph as the index of a cluster.
  @usableFromInline static let clusterBit: UInt32 = 0x8000_0000

  /// The index of its cluster, or nil for a single scalar.
  @inlinable public var cluster: Int? {
    glyph & Cell.clusterBit == 0 ? nil : Int(glyph & ~Cell.clusterBit)
  }
}
