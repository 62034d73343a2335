import Fichas
import Foundation

let data = try Data(contentsOf: URL(filePath: "mi-ficha.json"))
var sheet = try JSONDecoder().decode(FichaExAnte.self, from: data)
sheet.gasto?.total = Cifra("340.000")
let changed = try Checker().check(sheet, as: .yaml)
