import Reasoning

let stolen = Clearance(facts: Facts(), notes: [])
