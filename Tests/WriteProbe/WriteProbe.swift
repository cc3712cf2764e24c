import Glibc
import StraitRuntime

/// Shuts the file system against itself and then tries, in the folder that it is started in, all that
/// would change it; each attempt that goes through is told.
@main
struct WriteProbe {
  static func main() {
    print(Confinement.shutWriting(seconds: 60))
    let attempts: [(String, () -> Bool)] = [
      ("write", { open("kept", O_WRONLY) >= 0 }),
      ("append", { open("kept", O_WRONLY | O_APPEND) >= 0 }),
      ("cut", { truncate("kept", 0) == 0 }),
      ("make", { open("new", O_WRONLY | O_CREAT, 0o600) >= 0 }),
      ("folder", { mkdir("folder", 0o700) == 0 }),
      ("remove", { unlink("kept") == 0 }),
      ("rename", { rename("kept", "gone") == 0 }),
      ("link", { link("kept", "other") == 0 }),
      ("symlink", { symlink("kept", "sign") == 0 }),
      ("pipe", { mkfifo("pipe", 0o600) == 0 }),
      ("child", { run(["/bin/sh", "-c", "echo changed > kept"]) == 0 }),
    ]
    for (name, attempt) in attempts where attempt() { print(name) }
    let read = open("kept", O_RDONLY)
    print(read >= 0 ? "reads" : "does not read")
  }

  private static func run(_ words: [String]) -> Int32 {
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, words[0], nil, nil, &arguments, nil) == 0 else { return -1 }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status
  }
}
