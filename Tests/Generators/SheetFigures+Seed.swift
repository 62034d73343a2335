extension SheetFigures {
  /// Figures of many sizes: one to seven components, two to five criteria, populations and amounts of
  /// three to eight digits, a production of zero, subtitles.
  ///
  /// - Parameter seed: what the figures depend on, and nothing else
  public init(seed: Int) {
    var dice = SeededGenerator(seed: UInt64(seed) &* 7919)
    self.init()
    setPopulations(seed, &dice)
    setBeneficiaries(&dice)
    setComponents(seed, &dice)
    if seed % 3 == 1 { addSubtitles(&dice) }
  }

  private mutating func setPopulations(_ seed: Int, _ dice: inout SeededGenerator) {
    universe = dice.number(60_000...(seed % 5 == 0 ? 30_000_000 : 900_000))
    universeShare = dice.number(30...95)
    if seed % 4 == 2 { constant = dice.number(1_001...(universe / 10)) }
    criteria = (0..<dice.number(2...5)).map { index in
      index == 0 ? dice.number(500...990) : dice.number(55...99) * 10
    }
  }

  private mutating func setBeneficiaries(_ dice: inout SeededGenerator) {
    var year = max(20, target / dice.number(8...60))
    beneficiaries = []
    for _ in 0..<4 {
      beneficiaries.append(year)
      year = min(target, year + dice.number(0...max(1, year / 4)))
    }
  }

  private mutating func setComponents(_ seed: Int, _ dice: inout SeededGenerator) {
    let size = seed % 4 == 0 ? 200_000 : 8_000
    let countsPeople = seed % 2 == 0
    let served = beneficiaries[0]
    components = (0..<(seed % 7 + 1)).map { index in
      let production =
        countsPeople
        ? (index == 0 ? served : dice.number(max(1, served / 20)...served))
        : dice.number(10...40_000)
      return Component(
        name: Self.names[index], unit: countsPeople ? "personas atendidas" : "cursos",
        production: production, spend: dice.number(size...(size * 80)))
    }
    // a component that has not begun yet
    if seed % 6 == 3, components.count > 1 {
      components[components.count - 1].production = 0
      components[components.count - 1].spend = 0
    }
    administrative = dice.number((size / 4)...(size * 20))
  }

  private mutating func addSubtitles(_ dice: inout SeededGenerator) {
    for index in components.indices where components[index].spend > 10 {
      let first = dice.number(1...(components[index].spend - 1))
      components[index].subtitles = [(24, first), (33, components[index].spend - first)]
    }
  }

  private static let names = [
    "Cursos de riego", "Asesoría en el predio", "Equipos de goteo", "Pozos comunes",
    "Estanques", "Semillas", "Difusión",
  ]
}
