import Knowledge

func steps(_ move: Exercise) -> [String] { move.instructions.opened.steps }
