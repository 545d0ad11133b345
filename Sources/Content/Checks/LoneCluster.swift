// Checks that findings which repeat each other name their cluster alike. One finding alone repeats
// nothing: its cluster is misspelt, or its fellow has lost the key.

import Knowledge

/// C036: a cluster of one finding.
@Sendable func checkClusters(_ draft: Draft) {
  guard draft.givesAdvice, !draft.notes.unread.contains(where: Draft.isFindingPath) else { return }
  let members = Dictionary(grouping: draft.catalogue.findings.values) { $0.cluster ?? "" }
  let names = members.keys.filter { !$0.isEmpty && members[$0]?.count != 1 }
  for (cluster, findings) in members where !cluster.isEmpty && findings.count == 1 {
    guard let finding = findings.first,
      let field = draft.notes.fields["\(Draft.path(of: finding)).cluster"]
    else { continue }
    draft.notes.fault(
      .loneCluster, field.place, "no other finding is in the cluster \"\(cluster)\"",
      nearest: nearestName(cluster, names),
      help: "give the findings that repeat each other the same cluster")
  }
}
