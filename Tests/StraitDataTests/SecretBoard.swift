import Foundation
import StraitData

/// A board of which a part of every kind is secret, and the same board as if that part had never been
/// written.
///
/// Every text of a secret record, and every text that rests on one alone, has ``token`` in it.
enum SecretBoard {
  static let token = "zqsecret"

  static func files(withSecrets isWhole: Bool) -> [String: [UInt8]] {
    func secret(_ text: String) -> String { isWhole ? text : "" }
    var files = [
      "board.yaml": """
      format: 1
      id: two
      title: Two
      sides:
        - {code: NZL, name: One, short: One, adjective: One, capital: Aville, languages: [en], time_zone: Etc/UTC}
        - {code: CHL, name: Other, short: Other, adjective: Other, capital: Beeton, languages: [es], time_zone: Etc/UTC}
      tracks:
        - {id: past, title: The past, pane: history}
        - {id: sea, title: The sea, pane: security}
      coverage:
        - {track: all, from: 2019-01-01}
      opinion:
        - {wording: trust, about: CHL, side: NZL, title: Trust, headline: true}

      """ + secret("renamed: {old-name: \(token)-plan}\n"),
      "issues/wall.md": """
      ---
      id: wall
      title: The wall
      track: past
      opened: 2019-01-01
      sides:
        NZL:
          position:
            - {since: 2019-01-02, text: "It stays.", evidence: [e1\(secret(", \(token)-e2"))]}

      """
        + secret(
          "      - {since: 2019-02-02, text: \"\(token) position\", evidence: [\(token)-e2]}\n"
        ) + """
          assessments:
            - {date: 2019-01-02, level: 2, change: deteriorated, author: desk, rationale: "One note.", evidence: [e1]}

          """
        + secret(
          "  - {date: 2019-02-03, level: 5, change: deteriorated, risk_alert: true, note: \"\(token) note\", author: desk, rationale: \"\(token)\", evidence: [\(token)-e2]}\n"
        ) + """
          links:
            - {to: fish, kind: spillover, date: 2019-01-05, basis: inferred, evidence: [e1]}

          """
        + secret(
          "  - {to: \(token)-plan, kind: context, date: 2019-01-05, basis: inferred, note: \"\(token)\", evidence: [e1]}\n"
        )
        + secret(
          "  - {to: fish, kind: easing, date: 2019-01-06, basis: stated, by: \(token)-src, note: \"\(token)\", evidence: [e1]}\n"
        ) + """
          ---
          A wall.

          """,
      "issues/fish.md": """
      ---
      id: fish
      title: Fish
      track: sea
      opened: 2019-01-01
      ---
      Fish.

      """,
      "events.csv":
        "id,date,title,issues,actor,target,kind,code,valence,account_NZL,account_NZL_source,account_CHL,account_CHL_source,source,url,supersedes,verification,tlp,note\n"
        + secret(
          "\(token)-e0,2019-01-01,\(token) first,wall,NZL,CHL,statement,195,conflict,,,,,s1,https://example.org/\(token),,verified,TLP:RED,\(token)\n"
        )
        + "e1,2019-01-02,A note,wall\(secret(";\(token)-plan")),NZL,CHL,statement,111,conflict,So we say.,s1,\(secret("\(token) account")),\(secret("\(token)-src")),s1,https://example.org/a,,verified,,\n"
        + secret(
          "\(token)-e2,2019-02-02,\(token) strike,wall,CHL,NZL,sanction,163,conflict,,,,,s1,,,verified,TLP:AMBER,\n"
        )
        + secret(
          "\(token)-e3,2019-02-03,\(token) only in the plan,\(token)-plan,CHL,NZL,sanction,163,conflict,,,,,s1,,,verified,,\n"
        )
        + "e4,2019-02-04,A talk,fish,CHL,NZL,meeting,036,cooperation,,,,,\(secret("\(token)-src")),\(secret("https://example.org/\(token)")),\(secret("\(token)-e2")),unverified,,\n",
      "sources.csv": "id,name,side,language,reliability,tlp\ns1,Gazette,NZL,en,F,\n"
        + secret("\(token)-src,\(token) agency,CHL,es,F,TLP:RED\n"),
      "polls.csv":
        "id,wording,pollster,side,population,about,question,mode,field_start,field_end,n,value,source,verification,tlp\n"
        + "p1,trust,s1,NZL,adults,CHL,Do you?,mail,2019-01,2019-01,1000,40.0,s1,verified,\n"
        + secret(
          "\(token)-p2,trust,s1,NZL,\(token),CHL,\(token)?,mail,2019-02,2019-02,1000,10.0,s1,verified,TLP:RED\n"
        )
        + secret(
          "\(token)-p3,trust,\(token)-src,NZL,\(token),CHL,\(token)?,mail,2019-03,2019-03,1000,20.0,s1,verified,\n"
        ),
      "levers/talks.md": """
      ---
      id: talks
      title: Talks
      holder: Both
      since: 2019-01-01
      windows:
        - {label: Spring, from: 2019-03-01, to: 2019-06-01}
      bears_on:
        - {issue: wall, weight: 2}

      """ + secret("  - {issue: \(token)-plan, weight: 3}\n") + """
        log:
          - {date: 2019-01-02, outcome: open, evidence: [e1]}

        """
        + secret(
          "  - {date: 2019-02-03, outcome: missed, note: \"\(token)\", evidence: [\(token)-e2]}\n"
        ) + """
          ---
          Talk.

          """,
      "calendar.csv":
        "id,date,rule,kind,title,issues,verification,tlp\nd1,,yearly 03-10,anniversary,A day,wall,unverified,\n"
        + secret("\(token)-d2,,yearly 03-09,anniversary,\(token) day,wall,unverified,TLP:RED\n")
        + secret(
          "\(token)-d3,,yearly 03-08,anniversary,\(token) plan day,\(token)-plan,unverified,\n"
        ),
      "indicators.yaml": """
      scenarios:
        - {id: worse, title: Worse, opposite: better}
        - {id: better, title: Better, opposite: worse}
      indicators:
        - id: i1
          scenario: worse
          title: A sign
          threshold: A note.
          diagnosticity: low
          log:
            - {date: 2019-01-02, state: observed, evidence: [e1]}

      """
        + secret(
          "      - {date: 2019-02-03, state: receding, note: \"\(token)\", evidence: [\(token)-e2]}\n"
        ) + """
              author: desk
              rationale: Why.
              evidence: [e1]

          """
        + secret(
          """
            - id: \(token)-i2
              scenario: worse
              title: \(token) sign
              threshold: \(token)
              diagnosticity: low
              author: desk
              rationale: \(token)
              evidence: [e1]
              tlp: TLP:RED

          """
        ),
      "judgments.yaml": """
      judgments:
        - id: j1
          statement: It stays.
          issue: wall
          made: 2019-01-10
          likelihood: likely
          confidence: low
          expires: 2019-12-31
          author: desk
          rationale: Why.
          evidence: [e1]

      """
        + secret(
          """
            - id: \(token)-j2
              statement: \(token) falls.
              issue: wall
              made: 2019-01-11
              likelihood: likely
              confidence: low
              expires: 2019-12-31
              author: desk
              rationale: \(token)
              evidence: [e1]
              tlp: TLP:RED
            - id: \(token)-j3
              statement: \(token) follows.
              issue: wall
              made: 2019-02-11
              likelihood: likely
              confidence: low
              expires: 2019-12-31
              author: desk
              rationale: \(token)
              evidence: [\(token)-e2]

          """
        ),
    ]
    if isWhole {
      files["issues/\(token)-plan.md"] = """
        ---
        id: \(token)-plan
        title: The \(token) plan
        track: past
        opened: 2019-01-01
        tlp: TLP:RED
        ---
        \(token) prose.

        """
    }
    return files.mapValues { Array($0.utf8) }
  }

  /// The records that carry a marking or rest on such a one alone.
  static let secretRecords = 12
}
