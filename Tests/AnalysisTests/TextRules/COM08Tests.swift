import Testing

@Suite("COM08: components that a text counts")
struct COM08Tests {
  private func messages(_ text: String) -> [String] {
    ReadSheet(
      """
      formulario: 2019-revision-de-diseno
      estrategia: {descripcion: '\(text)'}
      componentes: [{numero: 1, nombre: Fase de diseño}, {numero: 2, nombre: Fase de obra}]
      """
    ).messages(of: "COM08")
  }

  @Test(
    "says nothing where the text can be meant otherwise",
    arguments: [
      "El programa tiene dos componentes.",
      "El programa se organiza en 2 componentes principales.",
      "El programa consta de dos (2) fases.",
      "El programa se ejecuta mediante al menos dos componentes.",
      "Los beneficiarios pueden acceder a uno o tres componentes.",
      "El programa tiene tres líneas de financiamiento.",
      "El programa considera tres líneas base.",
      "El programa tiene cuatro etapas: postulación, selección, ejecución y cierre.",
      "La evaluación tiene tres fases: admisibilidad, técnica y final.",
      "El proceso consta de tres etapas.",
      "En 2018 el programa tuvo tres componentes.",
      "Hasta el año 2018 se ejecutó en tres componentes, y el programa tiene dos componentes.",
      "Se agregan tres componentes nuevos en 2021.",
      "El proyecto tiene tres componentes: diseño, obra y cierre.",
      "El programa mide tres componentes de la competitividad.",
      "El primero de los dos componentes es la factibilidad.",
      "La matriz de marco lógico del programa tiene 3 componentes.",
      "El componente 1 se divide en 3 subcomponentes.",
      "El programa se complementa mediante tres líneas de acción de otras instituciones.",
      "La estrategia de desarrollo regional tiene cuatro líneas de acción.",
      "El programa tiene tres componentes transversales: género, territorio y medio ambiente.",
      "El diagnóstico del programa considera tres componentes.",
      "El programa entrega un subsidio en tres componentes: inversión, asesoría y capital.",
      "A través de la segunda fase, el programa entrega cuatro líneas de apoyo.",
      "Tres componentes explican la competitividad: capital, redes y mercado.",
    ])
  func isSilent(_ text: String) {
    #expect(messages(text) == [])
  }

  @Test(
    "finds what can only be meant so",
    arguments: [
      "El programa tiene tres componentes.",
      "El programa consta de tres fases.",
      "Los proyectos se orientan a ferias, asesorías o cursos, y el instrumento se implementa en tres fases.",
      "Este servicio se entrega a través de tres líneas de trabajo: ferias, cursos y asesorías.",
      "El programa se ejecuta mediante al menos tres componentes.",
      "El programa se compone de cuatro (4) componentes.",
    ])
  func speaks(_ text: String) {
    #expect(messages(text).count == 1)
  }
}
