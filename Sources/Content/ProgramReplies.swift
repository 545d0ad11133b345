// The replies that the program says, each with the names that it fills in. Their wording is
// content; that one is missing is a fault of the content and never an empty answer.

extension Requirements {
  /// What the program asks of content that gives advice.
  ///
  /// - Parameter flags: the red flags that such content must hold.
  public static func ofProgram(flags: [String]) -> Requirements {
    Requirements(flags: flags, replyNames: programReplies, replyPrefixes: programPrefixes)
  }

  /// The names that may stand in a reply; nil for one that the program never says.
  func names(inReply id: String) -> Set<String>? {
    replyNames[id] ?? replyPrefixes.first { id.hasPrefix($0.key) }?.value
  }
}

/// One a row, with the names that are filled in.
private let programReplies: [String: Set<String>] = {
  let rows = replyRows.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
  return Dictionary(
    rows.compactMap { row in row.first.map { ($0, Set(row.dropFirst())) } },
    uniquingKeysWith: { first, _ in first })
}()

/// Replies that only some content needs: families of causes, what lies outside, a value of the side
/// that reads better in words of its own.
private let programPrefixes: [String: Set<String>] = ["family-": [], "outside-": ["what"], "side-": []]

private let replyRows = """
  again
  again-what
  and-more names
  answer-absent
  answer-present
  answers-against answers
  answers-for answers
  ask-rest names
  avoided exercise severity
  avoided-cause exercise
  away cause
  away-from-it
  basis-estimated
  basis-read
  basis-recalled
  cause cause sure
  cause-because reasons
  cause-short cause
  cause-unclear
  cause-unclear-plan causes
  changed what
  changed-unsure what
  check
  chitchat
  close
  close-in-danger
  confirm
  console
  console-in-danger
  console-more
  crisis-again
  danger-signs
  desk desk
  easier text
  easier-form easier
  exercise-held exercise
  exercise-not-yet exercise
  for-other
  for-yourself
  gate because opens
  gate-unknown name
  greet
  harder text
  help
  how-sure
  instead names
  instead-none exercise others
  instead-nothing
  instead-of exercise others
  later-phase means phase
  left-open
  line-cleaned
  line-cut
  may exercise
  may-planned exercise
  mended from to
  mistakes text
  muscles muscles
  next-phase next
  no-exercises
  no-plan
  no-plan-held urgent
  no-plan-yet
  not-chosen exercise
  not-now
  not-planned exercise
  not-ruled-out names
  nothing-to-undo
  nothing-weighs cause
  off-topic
  offer phrases
  opening
  outcome answer leads
  outcome-doctor
  outcome-new names
  outcome-out names
  outcome-same
  outlook-danger-days
  outlook-danger-emergency
  outlook-danger-note
  outlook-danger-same_day
  outlook-gates
  outside what
  plan means phase
  plan-changed
  plan-out exercise
  plan-out-because because exercise
  plan-questions
  plan-same names
  plan-same-worse
  plan-see
  plan-short
  plan-stays names
  progress number limit
  progress-better
  progress-same
  progress-told
  progress-worse
  reason mechanism said
  reason-plain mechanism
  refer-doctor
  refer-doctor-again
  refer-emergency
  refer-same-day
  repair
  repair-after
  repair-opening
  result-weighed
  safety-net
  soon-emergency
  soon-same_day
  source-recalled title kind basis says
  source-relied-on title kind basis says
  sources titles
  stays
  stop text
  stop-rule
  summary
  summary-no
  summary-unsure
  sure-danger
  sure-likely share
  sure-rather share
  taken-back
  taken-back-danger names
  taken-back-names names
  test-not-now exercise
  test-offer test
  test-results
  thanks
  towards cause
  towards-it
  turning
  turning-danger
  turning-given what leads
  turning-nothing
  turning-open what leads
  unknown
  unknown-term term
  urgent-line
  weighs cause
  what-if what
  what-if-added names
  what-if-back
  what-if-danger
  what-if-dropped names
  what-if-hold
  what-if-move cause now then
  what-if-same
  what-if-stands
  what-if-stay cause now then
  what-if-stays names
  what-is-wrong
  which
  why-nothing
  withheld exercise
  would-change name
  """
