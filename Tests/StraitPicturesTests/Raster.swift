import Foundation
import Glibc

/// The pixels of a picture, read back by something else than what drew it.
struct Raster {
  /// A colour, 0xRRGGBB.
  typealias Pixel = UInt32

  let width: Int
  let height: Int
  private let pixels: [Pixel]

  subscript(x: Int, y: Int) -> Pixel { pixels[y * width + x] }

  /// A part of it, row by row.
  func block(x: Int, y: Int, width: Int, height: Int) -> [Pixel] {
    (y..<y + height).flatMap { row in (x..<x + width).map { self[$0, row] } }
  }

  /// Reads a PNG.
  init?(png bytes: [UInt8]) {
    let folder = FileManager.default.temporaryDirectory
    let file = folder.appending(path: "straitwatch-\(UUID().uuidString).png")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(bytes).write(to: file)) != nil, let library = dlopen("libcairo.so.2", RTLD_NOW)
    else { return nil }
    func function<Function>(_ name: String, as: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
    typealias Read = @convention(c) (UnsafePointer<CChar>) -> OpaquePointer?
    typealias Number = @convention(c) (OpaquePointer?) -> Int32
    typealias Bytes = @convention(c) (OpaquePointer?) -> UnsafePointer<UInt8>?
    typealias Destroy = @convention(c) (OpaquePointer?) -> Void
    guard let read = function("cairo_image_surface_create_from_png", as: Read.self),
      let status = function("cairo_surface_status", as: Number.self),
      let across = function("cairo_image_surface_get_width", as: Number.self),
      let down = function("cairo_image_surface_get_height", as: Number.self),
      let stride = function("cairo_image_surface_get_stride", as: Number.self),
      let data = function("cairo_image_surface_get_data", as: Bytes.self),
      let destroy = function("cairo_surface_destroy", as: Destroy.self)
    else { return nil }
    let surface = read(file.path)
    defer { destroy(surface) }
    guard status(surface) == 0, let start = data(surface) else { return nil }
    width = Int(across(surface))
    height = Int(down(surface))
    var pixels: [Pixel] = []
    for row in 0..<height {
      for column in 0..<width {
        // Blue comes first in memory.
        let pixel = start + row * Int(stride(surface)) + column * 4
        pixels.append([2, 1, 0].reduce(0 as Pixel) { $0 << 8 | Pixel(pixel[$1]) })
      }
    }
    self.pixels = pixels
  }

  /// Draws a page of a PDF, from 1, with Poppler.
  init?(pdf bytes: [UInt8], page: Int = 1, dotsAnInch: Int = 96) {
    let number = String(page)
    guard
      let output = Tool.run(
        ["pdftoppm", "-r", String(dotsAnInch), "-f", number, "-l", number],
        reading: bytes
      )
    else { return nil }
    // P6, two numbers and 255, each ended by one blank, then three bytes a pixel.
    var fields: [Int] = []
    var index = 3
    while fields.count < 3, index < output.count {
      let digits = output[index...].prefix { (0x30...0x39).contains($0) }
      guard let field = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      fields.append(field)
      index += digits.count + 1
    }
    guard fields.count == 3, output.count == index + fields[0] * fields[1] * 3 else { return nil }
    width = fields[0]
    height = fields[1]
    pixels = stride(from: index, to: output.count, by: 3).map { start in
      output[start..<start + 3].reduce(0 as Pixel) { $0 << 8 | Pixel($1) }
    }
  }

  /// How much ink a pixel of light ink on a dark page has, 0–1.
  func ink(_ x: Int, _ y: Int) -> Double {
    let pixel = self[x, y]
    let channels = [pixel >> 16, pixel >> 8, pixel].map { Double($0 & 255) }
    return channels.reduce(0, +) / 765
  }
}

/// Programs that read pictures.
enum Tool {
  /// Runs a program on a file and gives what it wrote; nil where it failed.
  ///
  /// The file is the last argument, where it says `-` nothing, since Poppler reads no pipe.
  static func run(_ arguments: [String], reading bytes: [UInt8]) -> [UInt8]? {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "straitwatch-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    guard (try? Data(bytes).write(to: file)) != nil else { return nil }
    let quoted = arguments.joined(separator: " ") + " " + file.path
    return shell(arguments[0] == "pdftotext" ? quoted + " -" : quoted)
  }

  /// Runs a line of shell and gives what it wrote; nil where it failed.
  static func shell(_ line: String) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? [UInt8](output) : nil
  }
}
