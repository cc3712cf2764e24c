import Glibc
import StraitCanvas

/// How a colour looks to eyes that lack one kind of cone.
///
/// Source: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
/// Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics
/// 15 (6), 2009: the matrices for a severity of 1.0, applied to linear light.
enum ColorVision: String, CaseIterable {
  case usual
  case protanopia
  case deuteranopia
  case tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// How far apart two colours look: the distance in CIE 1976 L*a*b*, where 2.3 can just be seen.
  func distance(_ one: Color, _ other: Color) -> Double {
    let squares = zip(lab(one), lab(other)).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }

  /// L*, a* and b* under D65 of what the eyes see.
  private func lab(_ color: Color) -> [Double] {
    let light = [color.red, color.green, color.blue].map { channel in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    func weighed(_ weights: [Double], _ values: [Double]) -> Double {
      weights[0] * values[0] + weights[1] * values[1] + weights[2] * values[2]
    }
    let seen = matrix.map { row in min(1, max(0, weighed(row, light))) }
    // To XYZ by the primaries of sRGB, as parts of its white.
    let parts = [
      weighed([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047,
      weighed([0.2126729, 0.7151522, 0.0721750], seen),
      weighed([0.0193339, 0.1191920, 0.9503041], seen) / 1.08883,
    ]
    let root = parts.map { part in
      part > 216.0 / 24389 ? cbrt(part) : (24389.0 / 27 * part + 16) / 116
    }
    return [116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])]
  }
}
