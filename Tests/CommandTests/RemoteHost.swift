import Foundation

/// A host that answers over SSH: a server of OpenSSH and a key that it lets in.
///
/// The client starts the server itself and speaks with it through a pipe, so that no test needs a
/// port that may be taken; all else, from the keys to the shell, is as over a network.
struct RemoteHost {
  /// The folder that holds keys and settings; also where the client stands.
  let folder: URL

  /// Makes a host with new keys in a new folder.
  init() throws {
    folder = try BuiltProgram.temporaryFolder()
    let settings = """
      HostKey \(folder.path)/host
      AuthorizedKeysFile \(folder.path)/authorized
      StrictModes no
      UsePAM no
      PermitRootLogin prohibit-password
      PasswordAuthentication no
      PidFile none
      Subsystem sftp internal-sftp

      """
    try settings.write(to: folder.appending(path: "server"), atomically: true, encoding: .utf8)
    let made = try BuiltProgram.shell(
      """
      set -e
      for key in host user; do ssh-keygen -q -t ed25519 -N '' -f $key; done
      # The server leaves its privileges in this folder, which only its own service makes.
      if [ "$(id -u)" = 0 ]; then mkdir -p /run/sshd; chmod 755 /run/sshd; fi
      """,
      in: folder
    )
    guard made.status == 0 else { throw Failure(description: made.error) }
  }

  /// Why a host could not be had.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Lets the key in, with options such as a forced command.
  func letIn(_ options: String = "") throws {
    let key = try String(contentsOf: folder.appending(path: "user.pub"), encoding: .utf8)
    try (options + (options.isEmpty ? "" : " ") + key)
      .write(to: folder.appending(path: "authorized"), atomically: true, encoding: .utf8)
  }

  /// Runs a line of shell in which `desk` is `ssh` to this host.
  func shell(_ line: String) throws -> BuiltProgram.Result {
    let client = """
      ssh -F none -q -i user -o BatchMode=yes -o StrictHostKeyChecking=no \
      -o UserKnownHostsFile=/dev/null -o IdentitiesOnly=yes \
      -o "ProxyCommand=$(PATH=$PATH:/usr/sbin command -v sshd) -i -f server -E log" \
      "$(id -un)@desk"
      """
    return try BuiltProgram.shell("desk() { \(client) \"$@\"; }\n" + line, in: folder)
  }

  /// What the server has written about itself, for the words of a test that fails.
  var log: String {
    (try? String(contentsOf: folder.appending(path: "log"), encoding: .utf8)) ?? ""
  }

  /// Removes the folder.
  func close() {
    try? FileManager.default.removeItem(at: folder)
  }
}
