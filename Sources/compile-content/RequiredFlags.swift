// The red flags that the shipped content must hold, so that none can be lost by removing a file.

let requiredFlags = [
  "flag.abdominal_pulsation", "flag.bladder", "flag.both_legs", "flag.bowel",
  "flag.calf_swelling", "flag.cancer_history", "flag.cannot_walk", "flag.child",
  "flag.cord_signs", "flag.fever", "flag.immunosuppressed_ivdu", "flag.limb_ischaemia",
  "flag.major_trauma", "flag.night_pain_unremitting", "flag.over_55", "flag.pregnancy_warning",
  "flag.progressive_weakness", "flag.recent_procedure", "flag.saddle_numbness",
  "flag.sexual_function", "flag.steroids_osteoporosis", "flag.weight_loss",
]
