import Culprits
import Analysis
import Constraints
import ExactNumbers

/// The texts of the page about culprits.
enum CulpableText {
  static let method = """
    # Qué cifra es la culpable

    Cuando una ficha se contradice, `fichas` no solo dice qué ecuaciones no se cumplen: busca qué cifra
    habría que cambiar para que se cumplan **todas**, y prueba si el cambio se explica por un error de la
    mano. Esta página dice cómo, y cuánto acierta.

    ## El método

    1. **Los menores conjuntos de cifras.** Es la localización de errores de Fellegi y Holt: primero una
       cifra, después dos, y así. Un conjunto sirve si con otras cifras en sus celdas se cumplen todas las
       ecuaciones en que están, con los mismos intervalos de redondeo de la revisión. Cada candidata lleva
       el intervalo de los valores que la corrigen: la intersección de lo que admite cada ecuación.
    2. **Los conjuntos crecen por conflictos.** Si un conjunto no sirve es porque una ecuación no puede
       cumplirse, o dos piden a una celda cifras distintas. Todo conjunto que sirva tiene además otra celda
       de ese conflicto; se agrega de a una. Así no se pasa por alto ninguno y se prueban pocos.
    3. **Errores separados se buscan por separado.** Las ecuaciones rotas que no comparten celdas forman
       grupos distintos, y el trabajo se suma en vez de multiplicarse. Dentro de un grupo crece con la
       cantidad de celdas de un conflicto elevada a la cantidad de errores que dependen unos de otros; hay
       un límite (6 celdas; 6.000 pasos por grupo para los conjuntos y otros tantos para sus cifras) y
       cuando se alcanza se dice: «más de N cifras».
       En 40 fichas de 7 componentes y 4 años con 5 errores a la vez, la búsqueda toma de 18 a 4.503 pasos, y
       en la mitad de ellas menos de 190; revisarlas tarda menos de 20 ms cada una.
    4. **Lo que se calculó con la cifra equivocada.** Si ninguna cifra sola basta, se prueba también una
       cifra con todo lo que el formulario calcula con ella: quien suma mal y después divide por esa suma
       deja varios resultados errados por una sola falta.
    5. **Un bloque entero en otra unidad.** Un componente con sus subtítulos, todos los componentes o toda
       la tabla de gastos en pesos suma bien y solo falla donde se divide por otra cosa. Si con todo el bloque mil
       veces menor (o mayor) se cumplen sus ecuaciones, es una sola explicación, y los hallazgos van juntos.
    6. **El error de la mano.** Cada candidata se prueba contra: un dígito por otro, uno de menos o de más,
       dos vecinos cambiados de lugar, la coma o el punto corridos, pesos en vez de M$, el complemento a
       100 %, el signo, la cifra de la fila, columna o año vecinos, una suma sin un sumando o con uno dos
       veces, un resultado de otra versión de un dato, una cifra mal copiada de otra parte de la ficha, y
       una truncada en lugar de redondeada. La cifra propuesta vuelve a pasar por todas las ecuaciones.
    7. **El orden.** Se compara cuán probable es cada explicación. Un error de una clase se reparte entre
       todas las formas en que pudo salir: de una cifra de seis dígitos, un cambio de lugar determinado es
       uno de cinco; un dígito determinado por otro, uno de cincuenta y cuatro; un cambio que ningún error
       explica, cualquiera de un millón. Se cuenta en enteros, en cuartos de bit.
    8. **Única, primera o empate.** Es *única* solo si ningún otro conjunto del mismo tamaño corrige todo y
       hay una sola cifra que proponer. Si la segunda explicación es menos de 16 veces menos probable que
       la primera, es un empate y se muestra como tal, con lo que permitiría decidir.

    ## Lo que solo se aconseja

    Las promesas del formulario (sus igualdades, y las cotas cuya falta es un error) deciden primero. Un tope,
    una cota que se desprende de una definición, o una condición que no es ecuación (un número de un texto que
    no es el del campo, un año que no sigue, un gasto sin producción) no dice qué cifra está mal cuando hay una
    promesa rota. Si la cifra culpable también lo explica, va en su grupo. Si no, tiene grupo propio
    (`advised` en JSON): las candidatas son sus cifras, con el intervalo que le dejan las promesas que se
    cumplen. Ahí nada es *único*, ya que puede estar bien la cifra y mal lo que se dice de ella; y un error de
    la mano se nombra solo si a lo más una de cada cien cifras del mismo largo corregiría. Una ecuación cuyo
    hallazgo está aceptado no cuenta: ni está rota ni limita a otras.

    No tienen grupo los hallazgos que no señalan una cifra: una respuesta en palabras, o una regla propia con
    `o` o con premisa.

    ## Los pesos

    Las celdas que se escriben (conteos, montos, coeficientes) y las que llena el sistema (coberturas,
    gastos por unidad y por beneficiario, porcentajes, el total) no pesan igual. Una cifra que el sistema
    calcula solo puede estar mal si alguien la copió mal; una que se escribe pudo además estimarse mal o
    cambiarse después. Por eso culpar a una cifra calculada cuesta un bit más: la mitad de probable. Es
    poco a propósito: decide entre explicaciones parejas y nunca contra un error de la mano evidente.

    Una cifra que otra calcula y que concuerda con ella no se cuenta como un segundo error.

    | clase de error | costo en cuartos de bit | repartido entre |
    | --- | --: | --- |
    | mal copiada de otra parte de la ficha | 4 | las celdas que la repiten |
    | un dígito por otro | 8 | 9 por cada dígito |
    | dos dígitos cambiados de lugar | 8 | los pares de vecinos |
    | un dígito de menos | 10 | los dígitos |
    | un dígito de más | 10 | 10 por cada dígito |
    | la coma o el punto corridos | 10 | 6 posiciones |
    | pesos en vez de M$, o al revés | 10 | 2 |
    | suma sin un sumando, o con uno dos veces | 10 | los sumandos |
    | la cifra de la celda vecina | 12 | las vecinas, y las cifras que la corrigen |
    | de otra versión de un dato | 12 | las vecinas de los datos |
    | truncada | 12 | 1 |
    | signo | 16 | 1 |
    | complemento a 100 % | 20 | 1 |
    | sin explicación | 32 | todas las cifras con esos dígitos, sobre las que la corrigen |


    """

  static func name(of kind: Slip.Kind?) -> String {
    switch kind {
    case nil: "una cifra cualquiera"
    case .digit: "un dígito por otro"
    case .droppedDigit: "un dígito de menos"
    case .addedDigit: "un dígito de más"
    case .swappedDigits: "dos dígitos cambiados de lugar"
    case .mark: "la coma o el punto corridos (×10ⁿ)"
    case .pesos: "pesos en vez de M$"
    case .complement: "complemento a 100 %"
    case .sign: "signo"
    case .neighbour: "la cifra de la celda vecina"
    case .missingAddend: "suma sin un sumando"
    case .doubledAddend: "suma con un sumando dos veces"
    case .stale: "de otra versión de un dato"
    case .miscopied: "mal copiada"
    case .follows: "calculada con otra equivocada"
    case .truncated: "truncada"
    }
  }

  /// A count with grouped thousands.
  static func number(_ count: Int) -> String {
    ExactDecimal(count).description(in: .chilena)
  }
}
