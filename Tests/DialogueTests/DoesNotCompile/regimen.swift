import Reasoning

func plan(_ clearance: Clearance, _ differential: Differential) -> Regimen {
  Regimen(clearance: clearance, items: [], phase: nil, differential: differential, gates: [])
}
