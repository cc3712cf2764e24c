import Glibc
import StraitModel
import StraitState
import Synchronization
import Testing

@testable import StraitRuntime

struct ArchiveDeskTests {
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
