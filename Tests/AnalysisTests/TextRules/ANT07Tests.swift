import Testing

@Suite("ANT07: the first year in a text")
struct ANT07Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      formulario: 2019-revision-de-diseno
      antecedentes: {nombre: Riego Local, inicio: 2015}
      objetivos: {termino: {justificacion: '\(text)'}}
      """
    ).messages(of: "ANT07")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "La corporación, que existe desde el año 1955, ejecuta el programa.",
      "El programa apoya a empresas que operan desde el año 2010.",
      "El programa Semilla opera desde el año 2012 y se complementa con este.",
      "El programa se inició en 2015 y desde 2018 incluye ferias.",
      "Desde el año 2010 las ventas han caído.",
      "El componente de ferias existe desde el año 2017.",
      "El programa fue evaluado en el año 2017.",
      "El programa se ejecuta en 2019 con recursos regionales.",
      "El programa se implementa desde el año 2016 en la Región de Ñuble.",
      "El programa opera desde 2017 en una nueva modalidad.",
      "El programa existe desde hace cuatro años.",
      "Se inició en 2018 una revisión del diseño.",
      "Creado en 2014 por la ley 20.000, el Fondo financia esta iniciativa.",
      "El programa no está vigente desde el año 2012.",
      "El programa inicia en 2019 su segunda etapa.",
      "Este programa inició sus actividades en marzo de 2015.",
      "El programa forma parte de la oferta del servicio desde el año 2015.",
      "El programa funciona desde el año 2017 con fondos propios.",
      "El programa existe desde el año 2016 en Aysén.",
      "El programa opera desde 2018 bajo convenio con el Gobierno Regional.",
      "El programa inició en 2016 un proceso de mejora.",
      "Iniciado en 2009, el fondo apoya este programa.",
      "El programa fue creado en 2013 por resolución.",
      "El programa existe desde 2010 con otro nombre.", "Vigente desde marzo de 2015.",
      "El programa opera desde marzo de 2017 en Aysén.",
      "El programa se ejecuta a partir de marzo de cada año.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "El programa está vigente desde el año 2014.",
      "El Programa «Riego Local» existe desde 2014, con dos componentes.",
      "EL PROGRAMA DE RIEGO LOCAL SE INICIÓ EN 2014.",
      "Este programa forma parte de la oferta programática del servicio desde el año 2014, y es plurianual.",
      "Vigente desde 2014; en 2019 se agrega una línea.",
      "El programa comenzó el año 2016.", "Vigente desde enero de 2014.",
      "El programa opera a partir de 2014.", "Este programa se inició en marzo de 2014.",
      "La iniciativa fue creada antes. El programa nació en 2014.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }
}
