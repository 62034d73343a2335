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
       Un resultado que solo está truncado no pone en duda las cifras de que sale: si ningún cambio único lo
       explica junto con lo demás, es un error aparte, y lo que se corrija de lo demás puede dejarlo así.
       Y si ninguna cifra sola corrige todo en rigor, se prueban las que dejan el resultado truncado.
       En 40 fichas de 7 componentes y 4 años con 5 errores a la vez, la búsqueda toma de 18 a 4.503 pasos, y
       en la mitad de ellas menos de 190; revisarlas tarda menos de 20 ms cada una.
    4. **Un solo cambio, aunque se vea en varias celdas.** Lo que el formulario calcula con una cifra
       equivocada, y concuerda con ella, no es otro error. Un total que no se actualizó cuando cambió un
       sumando, con los cocientes que se siguen de él, es un cambio. Lo es también una tabla entera en
       otra unidad (en pesos, suma bien y solo falla donde se divide por otra cosa), y lo son dos cifras de
       una columna que están cambiadas entre sí: cada una es la que le falta a la otra.
    5. **El error de la mano.** Cada candidata se prueba contra: un dígito por otro, uno de menos o de más,
       dos vecinos cambiados de lugar, la coma o el punto corridos (también si la cifra se redondeó en la
       otra escala), pesos en vez de M$, el complemento a 100 %, el signo, la cifra de la fila, columna o
       año vecinos o de otra columna de su fila, una suma sin un sumando o con uno dos veces, sumandos
       redondeados uno por uno, un resultado de otra versión de un dato, una cifra mal copiada de otra parte
       de la ficha, y una truncada o mal redondeada. La cifra propuesta vuelve a pasar por todas las
       ecuaciones.
    6. **Lo que dice el resto de la ficha.** Una cifra que una fórmula, un criterio o un texto repite tiene
       quien la respalde, y lo tiene la que habría que poner si la ficha ya la dice en otra parte. Una
       propuesta que iría contra una recomendación o una regla propia que hoy se cumple pesa menos, y donde
       se puede se acota a lo que la respeta. De un intervalo no se propone un extremo cualquiera: se dice
       el intervalo.
    7. **El orden.** Se compara cuán probable es cada explicación. Un error de una clase se reparte entre
       todas las formas en que pudo salir: de una cifra de seis dígitos, un cambio de lugar determinado es
       uno de cinco; un dígito determinado por otro, uno de cincuenta y cuatro. Un error de la mano vale lo
       que sorprende: en una cifra corta, o con un intervalo ancho, siempre hay alguno que calza por azar.
       Se cuenta en enteros, en cuartos de bit.
    8. **Única, primera o empate.** Es *la causa* solo si ningún otro cambio corrige todo y hay una sola
       cifra que proponer, y si eso sigue siendo cierto cuando de los resultados se admite que estén
       truncados, y de los coeficientes de una ecuación incumplida, que estén redondeados: entonces puede
       estar bien una cifra que en rigor no calza. Tampoco lo es una cifra de la que salen bien unas cifras
       calculadas y mal otras tantas, ni una que corrige dos ecuaciones que pueden calzar por azar (más de
       una vez en mil), como una cobertura de dos dígitos. Si la segunda explicación, en el mejor de los casos, es menos de 16 veces menos
       probable que la primera, es un empate y se muestra como tal, con lo que permitiría decidir.
       También lo es si la primera cambia una cifra que la ficha repite sin que un error de la mano lo explique.
       `--fix` cambia solo cifras que llena el sistema, y solo si su explicación está sola y lejos de las
       demás (más de 500 veces); `--fix=suggested` cambia además la copia, en una fórmula, de una cifra que
       está en su campo, si es *la causa*. Nadie más que la persona, que la nombra, cambia una que se escribe.

    ## Filas que faltan o sobran

    Una suma que no se cumple no prueba nada contra sus cifras si la lista puede tener una fila de menos, o
    una repetida: todas pueden estar bien. Si una sola fila, con el monto que falta en todas las sumas
    incumplidas o con el que sobra, lo explica todo, ninguna cifra es *la causa* y ninguna se cambia sin
    pedirlo; la línea «para decidir» dice qué fila puede faltar o sobrar. Un error de la mano en una sola
    cifra queda antes que una fila que falta, pero no antes que una fila repetida. No se dice donde la ficha
    misma confirma sus filas: los componentes que nombran las cuatro tablas, y las filas que cuenta el texto.

    ## Lo que solo se aconseja

    Las promesas del formulario (sus igualdades, y las cotas cuya falta es un error) deciden primero. Un tope,
    una cota de una regla propia o que se desprende de una definición, o una condición que no es ecuación (un número de un texto que
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

    | clase de error | costo en cuartos de bit | repartido entre |
    | --- | --: | --- |
    | se calculó con la cifra equivocada | 0 | 1 |
    | mal copiada de otra parte de la ficha | 4 | las celdas que la repiten |
    | un dígito por otro | 8 | 9 por cada dígito |
    | dos dígitos cambiados de lugar | 8 | los pares de vecinos |
    | un dígito de menos | 10 | los dígitos |
    | un dígito de más | 10 | 10 por cada dígito |
    | la coma o el punto corridos | 10 | 6 posiciones |
    | pesos en vez de M$, o al revés | 10 | 2 |
    | suma sin un sumando, o con uno dos veces | 10 | los sumandos |
    | dos cifras cambiadas entre sí | 10 | los pares de la columna |
    | la cifra de otra celda | 12 | las celdas vecinas y las de su fila |
    | truncada, mal redondeada, sumandos redondeados | 12 | 1, 2, los sumandos |
    | signo | 16 | 1 |
    | complemento a 100 % | 20 | 1 |
    | de otra versión de un dato | 28 | las vecinas de los datos |
    | no se actualizó | 44 | 1 |
    | sin explicación | 64 | 1; hasta 12 más si el intervalo es ancho, 12 o 24 si es de otro tamaño |

    | lo que dice el resto | cuartos de bit |
    | --- | --: |
    | la ficha repite la cifra | 32 |
    | un texto dice la cifra propuesta | −12 |
    | la propuesta va contra una recomendación que se cumple | 48 |
    | con la propuesta se cumple una recomendación que no se cumplía | −32 |
    | el formulario calculó con ella unas cifras y otras no | 44 |


    """

  /// A count with grouped thousands.
  static func number(_ count: Int) -> String {
    ExactDecimal(count).description(in: .chilena)
  }
}
