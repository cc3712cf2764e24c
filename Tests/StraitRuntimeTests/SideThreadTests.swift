import Glibc
import StraitModel
import StraitState
import Synchronization
import Testing

@testable import StraitRuntime

struct SideThreadTests {
  private func answer(_ thread: SideThread) -> [Message] {
    var all: [Message] = []
    // A thread takes what time it takes; two seconds without a word is a fault.
    while true {
      var request = pollfd(fd: thread.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, all.isEmpty ? 2_000 : 200) > 0 else { return all }
      all += thread.take()
    }
  }

  @Test func `work comes back in order, and what was broken off does not`() {
    let thread = SideThread()
    thread.begin([{ .notice("a") }, { nil }, { .notice("b") }])
    #expect(answer(thread) == [.notice("a"), .notice("b")])
  }

  @Test func `an archive that nobody gave is absent, and asks for no watch`() {
    let desk = ArchiveDesk(nil)
    let request = ArchiveRequest.days(ArchiveQuery(directions: []))
    desk.ask([request])
    var waiting = pollfd(fd: desk.answers, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 2_000) > 0)
    #expect(desk.take() == [.answered(request, .absent(.unasked))])
    #expect(desk.changes == nil)
    #expect(!desk.hasChanged())
  }

  @Test func `an archive is watched from the first question on, and never before`() {
    var watches = 0
    let broken = Mutex(0)
    let desk = ArchiveDesk(
      ArchiveDriver(
        answer: { _ in .count(ArchiveCount(events: 1)) },
        breakOff: { broken.withLock { $0 += 1 } },
        watch: {
          watches += 1
          return FolderWatch(descriptor: { nil }, pollingMilliseconds: 40, hasChanged: { true })
        }
      )
    )
    #expect(watches == 0)
    #expect(desk.pollingMilliseconds == nil)
    let request = ArchiveRequest.days(ArchiveQuery(directions: []))
    desk.ask([request])
    desk.ask([request])
    #expect(watches == 1)
    #expect(broken.withLock { $0 } == 2)
    #expect(desk.pollingMilliseconds == 40)
    #expect(desk.hasChanged())
  }
}
