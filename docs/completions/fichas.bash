# bash completion of fichas, written by: fichas completions bash
_fichas() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command= operands=0 i
  # bash takes the = of --option=value for a word of its own
  if [[ $cur == '=' ]]; then
    cur=
  elif [[ $prev == '=' ]]; then
    prev=${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    if [[ -z $command ]]; then
      case ${COMP_WORDS[i]} in check|explain|rule|calc|audit|fmt|convert|import|table|compare|report|show|new|schema|config|lsp|tree|completions|man|help) command=${COMP_WORDS[i]} ;; esac
    elif [[ ${COMP_WORDS[i]} != [-=]* && ${COMP_WORDS[i-1]} != [-=]* ]]; then
      operands=$((operands + 1))
    fi
  done
  COMPREPLY=()
  case $command:$prev in
    check:--format) _fichas_words 'human breve json ndjson ndjson-plano sarif azure github github-summary gitlab junit checkstyle rdjsonl markdown csv tap'; return ;;
    check:--color) _fichas_words 'auto always never'; return ;;
    check:--select) _fichas_words 'LEC01 LEC02 LEC03 LEC04 LEC05 LEC06 LEC07 LEC08 LEC09 LEC10 LEC11 LEC12 LEC13 LEC14 ANT01 ANT02 ANT03 ANT04 ANT05 ANT06 ANT07 ANT08 POB01 POB02 POB03 POB04 POB05 POB06 POB07 POB08 POB09 POB10 POB11 POB12 POB13 POB14 POB15 POB16 POB17 POB18 POB19 POB21 POB22 POB23 POB24 OBJ01 OBJ02 OBJ03 OBJ04 OBJ05 OBJ06 OBJ07 OBJ08 OBJ09 OBJ10 OBJ11 OBJ12 COM01 COM02 COM03 COM04 COM05 COM06 COM07 COM08 GAS01 GAS02 GAS03 GAS04 GAS05 GAS06 GAS07 GAS08 GAS09 TXT01 TXT02 TXT03 TXT04 TXT05 MON01 MON02 MON03 MON04 MON05 MON06 MON07 MON08 MON09 MON10 MON11 MON12 MON13 MON14 MON15 MON16 MON17 MON18 MON19 MON20 MON21 MON22 MON23 MON24 MON25 MON26 IND01 IND02 IND03 IND04 IND05 IND06 IND07 IND08 IND09 IND10 IND11 IND12 IND13 IND14 IND15 IND16 IND17 IND18 IND19 IND20 IND21 CAR01 CAR02 CAR03 CAR04 CAR05 CAR06 CAR07 CAR08 CAR09 CAR10 CAR11 CAR12 CAR13 CAR14 CAR15 CAR16 CAR17 CAR18 CRU01 CRU02 CRU03 CRU04 CRU05 CRU06 CRU07 CRU08 CRU09 EXC01 EXC02 EXC03 CFG01 CFG02 CFG03 CFG04 lectura antecedentes poblacion objetivos componentes gasto textos monitoreo rango compromisos cartera cruces propias configuracion excepciones'; return ;;
    check:--ignore) _fichas_words 'LEC01 LEC02 LEC03 LEC04 LEC05 LEC06 LEC07 LEC08 LEC09 LEC10 LEC11 LEC12 LEC13 LEC14 ANT01 ANT02 ANT03 ANT04 ANT05 ANT06 ANT07 ANT08 POB01 POB02 POB03 POB04 POB05 POB06 POB07 POB08 POB09 POB10 POB11 POB12 POB13 POB14 POB15 POB16 POB17 POB18 POB19 POB21 POB22 POB23 POB24 OBJ01 OBJ02 OBJ03 OBJ04 OBJ05 OBJ06 OBJ07 OBJ08 OBJ09 OBJ10 OBJ11 OBJ12 COM01 COM02 COM03 COM04 COM05 COM06 COM07 COM08 GAS01 GAS02 GAS03 GAS04 GAS05 GAS06 GAS07 GAS08 GAS09 TXT01 TXT02 TXT03 TXT04 TXT05 MON01 MON02 MON03 MON04 MON05 MON06 MON07 MON08 MON09 MON10 MON11 MON12 MON13 MON14 MON15 MON16 MON17 MON18 MON19 MON20 MON21 MON22 MON23 MON24 MON25 MON26 IND01 IND02 IND03 IND04 IND05 IND06 IND07 IND08 IND09 IND10 IND11 IND12 IND13 IND14 IND15 IND16 IND17 IND18 IND19 IND20 IND21 CAR01 CAR02 CAR03 CAR04 CAR05 CAR06 CAR07 CAR08 CAR09 CAR10 CAR11 CAR12 CAR13 CAR14 CAR15 CAR16 CAR17 CAR18 CRU01 CRU02 CRU03 CRU04 CRU05 CRU06 CRU07 CRU08 CRU09 EXC01 EXC02 EXC03 CFG01 CFG02 CFG03 CFG04 lectura antecedentes poblacion objetivos componentes gasto textos monitoreo rango compromisos cartera cruces propias configuracion excepciones'; return ;;
    check:--fail-on) _fichas_words 'error warning note'; return ;;
    check:--fix) _fichas_words 'suggested'; return ;;
    check:--fix-field) _fichas_words 'antecedentes.inicio poblacion.potencial poblacion.objetivo poblacion.atencionEjercicio poblacion.beneficiaria poblacion.egreso.tiempo poblacion.cobertura.ejercicio poblacion.cobertura.sobrePotencial poblacion.cobertura.sobreObjetivo objetivos.indicador.valores objetivos.termino.ejercicio objetivos.plenaImplementacion objetivos.indicadorComplementario.valores objetivos.accionesInformacionEjercicio produccion.ejercicio produccion.ejercicioPoblacion gasto.ejercicio gasto.administrativo gasto.total gasto.porBeneficiario gasto.porcentajeAdministrativo precios antecedentes.inicio antecedentes.exAnte presupuesto.precios presupuesto.ejecucionInicial presupuesto.ejecucionFinal presupuesto.ejecutado presupuesto.extrapresupuestarios presupuesto.inicial presupuesto.final subtitulos.precios subtitulos.total regiones.precios regiones.total poblacion.precios poblacion.objetivo poblacion.beneficiaria poblacion.cobertura poblacion.gastoPorBeneficiario beneficiarios.region.total beneficiarios.territorio.total beneficiarios.tamano.total beneficiarios.sexo.total componentes.precios componentes.filas.*.gasto componentes.filas.*.produccion componentes.filas.*.gastoUnitario componentes.administrativo componentes.total componentes.porcentajeAdministrativo indicadores.*.valores indicadores.*.numerador indicadores.*.denominador notas.coberturaNoMostrada notas.precios encabezado.seguimiento encabezado.bloques cumplimiento encabezado.desde encabezado.hasta cuenta total.presupuesto total.gasto total.cobertura total.gastoPorUnidad total.ejecucion'; return ;;
    check:--lang) _fichas_words 'es en'; return ;;
    explain:--format) _fichas_words 'text json'; return ;;
    explain:--color) _fichas_words 'auto always never'; return ;;
    explain:--lang) _fichas_words 'es en'; return ;;
    rule:--format) _fichas_words 'text json markdown'; return ;;
    rule:--color) _fichas_words 'auto always never'; return ;;
    rule:--lang) _fichas_words 'es en'; return ;;
    calc:--format) _fichas_words 'text json csv xlsx'; return ;;
    calc:--color) _fichas_words 'auto always never'; return ;;
    calc:--set) _fichas_words 'antecedentes.inicio= poblacion.potencial= poblacion.objetivo= poblacion.atencionEjercicio= poblacion.beneficiaria= poblacion.egreso.tiempo= poblacion.cobertura.ejercicio= poblacion.cobertura.sobrePotencial= poblacion.cobertura.sobreObjetivo= objetivos.indicador.valores= objetivos.termino.ejercicio= objetivos.plenaImplementacion= objetivos.indicadorComplementario.valores= objetivos.accionesInformacionEjercicio= produccion.ejercicio= produccion.ejercicioPoblacion= gasto.ejercicio= gasto.administrativo= gasto.total= gasto.porBeneficiario= gasto.porcentajeAdministrativo= precios= antecedentes.inicio= antecedentes.exAnte= presupuesto.precios= presupuesto.ejecucionInicial= presupuesto.ejecucionFinal= presupuesto.ejecutado= presupuesto.extrapresupuestarios= presupuesto.inicial= presupuesto.final= subtitulos.precios= subtitulos.total= regiones.precios= regiones.total= poblacion.precios= poblacion.objetivo= poblacion.beneficiaria= poblacion.cobertura= poblacion.gastoPorBeneficiario= beneficiarios.region.total= beneficiarios.territorio.total= beneficiarios.tamano.total= beneficiarios.sexo.total= componentes.precios= componentes.filas.*.gasto= componentes.filas.*.produccion= componentes.filas.*.gastoUnitario= componentes.administrativo= componentes.total= componentes.porcentajeAdministrativo= indicadores.*.valores= indicadores.*.numerador= indicadores.*.denominador= notas.coberturaNoMostrada= notas.precios= encabezado.seguimiento= encabezado.bloques= cumplimiento= encabezado.desde= encabezado.hasta= cuenta= total.presupuesto= total.gasto= total.cobertura= total.gastoPorUnidad= total.ejecucion='; return ;;
    calc:--solve) _fichas_words 'antecedentes.inicio poblacion.potencial poblacion.objetivo poblacion.atencionEjercicio poblacion.beneficiaria poblacion.egreso.tiempo poblacion.cobertura.ejercicio poblacion.cobertura.sobrePotencial poblacion.cobertura.sobreObjetivo objetivos.indicador.valores objetivos.termino.ejercicio objetivos.plenaImplementacion objetivos.indicadorComplementario.valores objetivos.accionesInformacionEjercicio produccion.ejercicio produccion.ejercicioPoblacion gasto.ejercicio gasto.administrativo gasto.total gasto.porBeneficiario gasto.porcentajeAdministrativo precios antecedentes.inicio antecedentes.exAnte presupuesto.precios presupuesto.ejecucionInicial presupuesto.ejecucionFinal presupuesto.ejecutado presupuesto.extrapresupuestarios presupuesto.inicial presupuesto.final subtitulos.precios subtitulos.total regiones.precios regiones.total poblacion.precios poblacion.objetivo poblacion.beneficiaria poblacion.cobertura poblacion.gastoPorBeneficiario beneficiarios.region.total beneficiarios.territorio.total beneficiarios.tamano.total beneficiarios.sexo.total componentes.precios componentes.filas.*.gasto componentes.filas.*.produccion componentes.filas.*.gastoUnitario componentes.administrativo componentes.total componentes.porcentajeAdministrativo indicadores.*.valores indicadores.*.numerador indicadores.*.denominador notas.coberturaNoMostrada notas.precios encabezado.seguimiento encabezado.bloques cumplimiento encabezado.desde encabezado.hasta cuenta total.presupuesto total.gasto total.cobertura total.gastoPorUnidad total.ejecucion'; return ;;
    calc:--lang) _fichas_words 'es en'; return ;;
    audit:--format) _fichas_words 'text json'; return ;;
    audit:--color) _fichas_words 'auto always never'; return ;;
    audit:--lang) _fichas_words 'es en'; return ;;
    fmt:--color) _fichas_words 'auto always never'; return ;;
    fmt:--lang) _fichas_words 'es en'; return ;;
    convert:--to) _fichas_words 'yaml json'; return ;;
    convert:--color) _fichas_words 'auto always never'; return ;;
    convert:--lang) _fichas_words 'es en'; return ;;
    import:--color) _fichas_words 'auto always never'; return ;;
    import:--lang) _fichas_words 'es en'; return ;;
    table:--format) _fichas_words 'text markdown csv csv-cl tsv json ndjson html xlsx'; return ;;
    table:--columns) _fichas_words 'archivo codigo programa servicio ministerio ejercicio potencial objetivo beneficiaria sobrePotencial sobreObjetivo unidad administrativo total porcentajeAdministrativo porBeneficiario componente produccion gasto porUnidad indicador valor ejecucionInicial ejecucionFinal ejecutado extrapresupuestarios cobertura gastoPorBeneficiario gastoUnitario bloque comparacion meta resultado razon porcentaje estado situacion fila ejercicioDeLaFila region presupuesto gastoPorUnidad errores advertencias notas comprobadas cumplen reparos contradicen sinComprobar'; return ;;
    table:--sort) _fichas_words 'archivo codigo programa servicio ministerio ejercicio potencial objetivo beneficiaria sobrePotencial sobreObjetivo unidad administrativo total porcentajeAdministrativo porBeneficiario componente produccion gasto porUnidad indicador valor ejecucionInicial ejecucionFinal ejecutado extrapresupuestarios cobertura gastoPorBeneficiario gastoUnitario bloque comparacion meta resultado razon porcentaje estado situacion fila ejercicioDeLaFila region presupuesto gastoPorUnidad errores advertencias notas comprobadas cumplen reparos contradicen sinComprobar'; return ;;
    table:--by) _fichas_words 'servicio ministerio ejercicio'; return ;;
    table:--lang) _fichas_words 'es en'; return ;;
    compare:--format) _fichas_words 'text json markdown csv html'; return ;;
    compare:--color) _fichas_words 'auto always never'; return ;;
    compare:--fail-on) _fichas_words 'error warning note'; return ;;
    compare:--lang) _fichas_words 'es en'; return ;;
    report:--format) _fichas_words 'html md docx xlsx'; return ;;
    report:--lang) _fichas_words 'es en'; return ;;
    show:--color) _fichas_words 'auto always never'; return ;;
    show:--lang) _fichas_words 'es en'; return ;;
    new:--kind) _fichas_words 'ex-ante monitoreo compromisos cartera'; return ;;
    new:--form) _fichas_words '2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2019-nuevo 2019-revision-de-diseno 2020 2021 2022 2023 2024 2025 2025-nuevo 2026 libre'; return ;;
    new:--lang) _fichas_words 'es en'; return ;;
    schema:--as) _fichas_words 'spark duckdb'; return ;;
    schema:--lang) _fichas_words 'es en'; return ;;
    config:--format) _fichas_words 'text json'; return ;;
    config:--color) _fichas_words 'auto always never'; return ;;
    config:--lang) _fichas_words 'es en'; return ;;
    lsp:--lang) _fichas_words 'es en'; return ;;
    tree:--color) _fichas_words 'auto always never'; return ;;
    tree:--lang) _fichas_words 'es en'; return ;;
    completions:--lang) _fichas_words 'es en'; return ;;
    man:--lang) _fichas_words 'es en'; return ;;
    help:--lang) _fichas_words 'es en'; return ;;
  esac
  if [[ $cur == -* ]]; then
    case $command in
      '') _fichas_words '--help --lang --version' ;;
      check) _fichas_words '--format --force --color --quiet --no-snippets --only-failed --stream --select --ignore --statistics --fail-on --exit-zero --only-sheets --documentos --since --watch --jobs --stdin-filename --config --no-config --baseline --write-baseline --grow-baseline --only-new --fix --fix-field --diff --lang --help' ;;
      explain) _fichas_words '--format --color --config --no-config --lang --help' ;;
      rule) _fichas_words '--format --color --write --config --no-config --lang --help' ;;
      calc) _fichas_words '--format --output --force --color --set --solve --stream --jobs --config --no-config --lang --help' ;;
      audit) _fichas_words '--format --color --jobs --config --no-config --lang --help' ;;
      fmt) _fichas_words '--check --diff --color --lang --help' ;;
      convert) _fichas_words '--to --output --force --color --stream --lang --help' ;;
      import) _fichas_words '--output --force --con-personas --ficha --quiet --color --lang --help' ;;
      table) _fichas_words '--format --output --force --columns --sort --by --where --compare --intervals --bom --no-bom --claves --quiet --stream --jobs --config --no-config --lang --help' ;;
      compare) _fichas_words '--format --color --fail-on --jobs --config --no-config --lang --help' ;;
      report) _fichas_words '--carta --format --output --force --quiet --jobs --config --no-config --lang --help' ;;
      show) _fichas_words '--color --ascii --config --no-config --lang --help' ;;
      new) _fichas_words '--kind --form --output --force --lang --help' ;;
      schema) _fichas_words '--as --lang --help' ;;
      config) _fichas_words '--format --color --config --no-config --lang --help' ;;
      lsp) _fichas_words '--config --no-config --lang --help' ;;
      tree) _fichas_words '--color --lang --help' ;;
      completions) _fichas_words '--lang --help' ;;
      man) _fichas_words '--lang --help' ;;
      help) _fichas_words '--lang --help' ;;
    esac
    return
  fi
  case $command:$operands in
    :*) _fichas_words 'check explain rule calc audit fmt convert import table compare report show new schema config lsp tree completions man help' ;;
    explain:1) _fichas_words 'ANT01 ANT02 ANT03 ANT04 ANT05 ANT06 ANT07 ANT08 POB01 POB02 POB03 POB04 POB05 POB06 POB07 POB08 POB09 POB10 POB11 POB12 POB13 POB14 POB15 POB16 POB17 POB18 POB19 POB21 POB22 POB23 POB24 OBJ01 OBJ02 OBJ03 OBJ04 OBJ05 OBJ06 OBJ07 OBJ08 OBJ09 OBJ10 OBJ11 OBJ12 COM01 COM02 COM03 COM04 COM05 COM06 COM07 COM08 GAS01 GAS02 GAS03 GAS04 GAS05 GAS06 GAS07 GAS08 GAS09 TXT01 TXT02 TXT03 TXT04 TXT05 MON01 MON02 MON03 MON04 MON05 MON06 MON07 MON08 MON09 MON10 MON11 MON12 MON13 MON14 MON15 MON16 MON17 MON18 MON19 MON20 MON21 MON22 MON23 MON24 MON25 MON26 IND01 IND02 IND03 IND04 IND05 IND06 IND07 IND08 IND09 IND10 IND11 IND12 IND13 IND14 IND15 IND16 IND17 IND18 IND19 IND20 IND21 CAR01 CAR02 CAR03 CAR04 CAR05 CAR06 CAR07 CAR08 CAR09 CAR10 CAR11 CAR12 CAR13 CAR14 CAR15 CAR16 CAR17 CAR18 antecedentes.inicio poblacion.potencial poblacion.objetivo poblacion.atencionEjercicio poblacion.beneficiaria poblacion.egreso.tiempo poblacion.cobertura.ejercicio poblacion.cobertura.sobrePotencial poblacion.cobertura.sobreObjetivo objetivos.indicador.valores objetivos.termino.ejercicio objetivos.plenaImplementacion objetivos.indicadorComplementario.valores objetivos.accionesInformacionEjercicio produccion.ejercicio produccion.ejercicioPoblacion gasto.ejercicio gasto.administrativo gasto.total gasto.porBeneficiario gasto.porcentajeAdministrativo precios antecedentes.inicio antecedentes.exAnte presupuesto.precios presupuesto.ejecucionInicial presupuesto.ejecucionFinal presupuesto.ejecutado presupuesto.extrapresupuestarios presupuesto.inicial presupuesto.final subtitulos.precios subtitulos.total regiones.precios regiones.total poblacion.precios poblacion.objetivo poblacion.beneficiaria poblacion.cobertura poblacion.gastoPorBeneficiario beneficiarios.region.total beneficiarios.territorio.total beneficiarios.tamano.total beneficiarios.sexo.total componentes.precios componentes.filas.*.gasto componentes.filas.*.produccion componentes.filas.*.gastoUnitario componentes.administrativo componentes.total componentes.porcentajeAdministrativo indicadores.*.valores indicadores.*.numerador indicadores.*.denominador notas.coberturaNoMostrada notas.precios encabezado.seguimiento encabezado.bloques cumplimiento encabezado.desde encabezado.hasta cuenta total.presupuesto total.gasto total.cobertura total.gastoPorUnidad total.ejecucion' ;;
    rule:0) _fichas_words 'LEC01 LEC02 LEC03 LEC04 LEC05 LEC06 LEC07 LEC08 LEC09 LEC10 LEC11 LEC12 LEC13 LEC14 ANT01 ANT02 ANT03 ANT04 ANT05 ANT06 ANT07 ANT08 POB01 POB02 POB03 POB04 POB05 POB06 POB07 POB08 POB09 POB10 POB11 POB12 POB13 POB14 POB15 POB16 POB17 POB18 POB19 POB21 POB22 POB23 POB24 OBJ01 OBJ02 OBJ03 OBJ04 OBJ05 OBJ06 OBJ07 OBJ08 OBJ09 OBJ10 OBJ11 OBJ12 COM01 COM02 COM03 COM04 COM05 COM06 COM07 COM08 GAS01 GAS02 GAS03 GAS04 GAS05 GAS06 GAS07 GAS08 GAS09 TXT01 TXT02 TXT03 TXT04 TXT05 MON01 MON02 MON03 MON04 MON05 MON06 MON07 MON08 MON09 MON10 MON11 MON12 MON13 MON14 MON15 MON16 MON17 MON18 MON19 MON20 MON21 MON22 MON23 MON24 MON25 MON26 IND01 IND02 IND03 IND04 IND05 IND06 IND07 IND08 IND09 IND10 IND11 IND12 IND13 IND14 IND15 IND16 IND17 IND18 IND19 IND20 IND21 CAR01 CAR02 CAR03 CAR04 CAR05 CAR06 CAR07 CAR08 CAR09 CAR10 CAR11 CAR12 CAR13 CAR14 CAR15 CAR16 CAR17 CAR18 CRU01 CRU02 CRU03 CRU04 CRU05 CRU06 CRU07 CRU08 CRU09 EXC01 EXC02 EXC03 CFG01 CFG02 CFG03 CFG04' ;;
    table:0) _fichas_words 'cobertura poblacion gasto componentes indicadores ejecucion seguimiento compromisos cartera resumen' ;;
    schema:0) _fichas_words 'ex-ante monitoreo compromisos cartera report file finding statistics calc audit compare explain table row rules rule config baseline informe archivo hallazgo estadisticas calculo auditoria comparacion explicacion tabla fila reglas regla configuracion linea-de-base' ;;
    completions:0) _fichas_words 'bash zsh fish' ;;
    help:0) _fichas_words 'check explain rule calc audit fmt convert import table compare report show new schema config lsp tree completions man help' ;;
  esac
}

_fichas_words() {
  COMPREPLY=($(compgen -W "$1" -- "$cur"))
}

complete -o default -F _fichas fichas
