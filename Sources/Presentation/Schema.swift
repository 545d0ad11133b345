// The finding ids that other programs know; what content adds beyond them is reported apart.

/// The ids of the common schema.
let schema: Set<String> = {
  let groups = [
    "site": "low_back buttock hip groin thigh_back thigh_front thigh_outer calf foot whole_leg",
    "radiates": "below_knee",
    "worse":
      "sitting driving bending_forward lifting cough_sneeze standing walking arching_back lying "
      + "stairs running rising_from_chair crossing_legs morning night",
    "better": "sitting bending_forward lying walking standing arching_back",
    "sense": "numbness tingling burning weakness electric",
    "tender": "buttock",
    "said": "disc_herniation piriformis stenosis spondylolisthesis degenerative_disc",
    "history": "lifting_injury prior_surgery prolonged_sitting pregnant",
    "flag":
      "saddle_numbness bladder bowel sexual_function both_legs progressive_weakness fever "
      + "weight_loss cancer_history night_pain_unremitting major_trauma steroids_osteoporosis "
      + "immunosuppressed_ivdu abdominal_pulsation calf_swelling",
  ]
  return Set(
    groups.flatMap { group, names in names.split(separator: " ").map { "\(group).\($0)" } })
}()
