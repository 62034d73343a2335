"""Makes reports on management commitments with other texts and figures, and sets them in Markdown."""

REGIONS = ["TARAPACÁ", "ANTOFAGASTA", "ATACAMA", "COQUIMBO", "VALPARAÍSO", "DEL MAULE", "del BIOBÍO", "LOS LAGOS"]
PROGRAMMES = {
    "diseño": "Actividad IV. 1.2. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE TRABAJO DE DISEÑO/ DISTRIBUCIÓN/ ACCESO 2009",
    "complementariedad": "Actividad IV. 1.3. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE COMPLEMENTARIEDAD TERRITORIAL 2009",
    "información": "Actividad IV. 1.4. BALANCE DE LA EJECUCIÓN DEL PROGRAMA DE MEJORAS A LOS SISTEMAS DE INFORMACIÓN"
                   " INSTITUCIONAL Y DE PROVISIÓN DE INFORMACIÓN DE INTERES REGIONAL A LOS GORES 2009"}
FOLLOWED = {
    "diseño": "Programa de diseño/ acceso/ distribución",
    "complementariedad": "Programa de complementariedad territorial",
    "información": "Programa de desarrollo del sistema de información institucional y provisión de información al GORE"}
PLAN = ("Actividad IV. 1.1. BALANCE DE LOS RESULTADOS DEL PLAN PLURIANUAL (LOGROS, BRECHAS Y DESAFÍOS) - EJERCICIO 2009",
        {"objetivo": "Objetivo general y específicos", "indicador": "Resultado de la medición anual del indicador",
         "desarrollo": "Descripción del desarrollo alcanzado", "desafios": "Desafíos 2010",
         "recomendaciones": "Recomendaciones al Plan plurianual 2010"})
BALANCE = {"desempeno": "Desempeño final del programa de trabajo (en %)",
           "logro": "Principal logro del programa de trabajo",
           "dificultades": "Dificultades de la implementación (actividades o medidas no cumplidas)",
           "recomendaciones": "Recomendaciones 2010"}
FOLLOW_UP = {"programa": "Programa", "recomendacion": "Recomendación de la evaluación", "compromiso": "Compromiso",
             "responsable": "Responsable", "plazo": "Plazo"}
SPREAD = {"destinatario": "Destinatarios", "actividad": "Actividades de difusión", "fecha": "Fecha de realización",
          "responsable": "Responsable de la información de verificación"}
MATRIX = {"informacion": "Información acordada", "contenido": "Contenido específico", "formato": "Formato de envío",
          "periodicidad": "Periodicidad", "responsable": "Responsable del servicio"}
NOUNS = ["premiados", "participantes", "municipios", "atenciones", "asesorados", "informes"]


class Commitments:
    """A report as a sheet, and as the text that it is printed as."""

    def __init__(self, maker):
        self.dice = maker.dice
        self.maker = maker
        self.blocks = []
        self.keeps_order = self.dice.random() < 0.5
        self.is_bare = self.dice.random() < 0.2
        self.has_paragraphs = self.dice.random() < 0.3

    def words(self, most=12):
        text = self.maker.text(3, most, traps=False)
        words = "".join(letter for letter in text if not letter.isdigit() and letter not in "(%),")
        return " ".join(words.replace(". .", ".").split()).lstrip(". ")

    # the text

    def line(self, text):
        self.blocks.append(text)

    def table(self, heads, rows, title=None):
        """A table; its title may be its first row, and its end may go on below blank headings."""
        keys = list(heads)
        if not self.keeps_order:
            self.dice.shuffle(keys)
        cut = self.dice.randint(1, len(rows)) if rows and self.dice.random() < 0.2 else len(rows)
        lines = [[heads[key] for key in keys]] + [[self.cell(row.get(key)) for key in keys] for row in rows[:cut]]
        if title:
            lines.insert(0, title + [""] * (len(keys) - len(title)))
        self.rows(lines)
        if cut < len(rows):
            self.rows([[""] * len(keys)] + [[self.cell(row.get(key)) for key in keys] for row in rows[cut:]])

    def cell(self, text):
        if not text:
            return ""
        return f"<p>{text}</p>" if self.has_paragraphs else text

    def rows(self, rows):
        columns = len(rows[0])
        is_bare = self.is_bare and all(row[0] for row in rows)
        edge = "%s" if is_bare else "| %s |"
        lines = [edge % " | ".join(row) for row in rows]
        lines.insert(1, edge % " | ".join([self.dice.choice(["---", ":--:", "--"])] * columns))
        self.line("\n".join(lines))

    # the sheet

    def make(self):
        names = self.dice.sample(REGIONS, self.dice.randint(0, 6))
        sheet = {"ficha": "compromisos", "formulario": "2009", "encabezado": {
            "compromiso": "PROGRAMA MEJORAMIENTO DE LA GESTIÓN TERRITORIAL", "etapa": "IV", "fecha": "OCTUBRE 2009"}}
        if names:
            sheet["encabezado"]["servicio"] = "SERVICIO DE REDES"
        self.line("INFORME ETAPA IV\nPROGRAMA MEJORAMIENTO DE LA GESTIÓN TERRITORIAL\nOCTUBRE 2009")
        sheet["indicadores"] = self.plan(has_ratios=True)
        sheet["balance"] = self.balance()
        plans = {}
        if names and self.dice.random() < 0.5:
            # the first region's indicators stand before the rest of the national block
            plans[names[0]] = self.plan()
        sheet["seguimiento"] = self.follow_up("NACIONAL")
        sheet["difusion"] = self.spread("NIVEL CENTRAL")
        blocks = []
        for name in names:
            if name not in plans and self.dice.random() < 0.2:
                self.line("INSTITUCIÓN: SERVICIO DE REDES")
                self.line("REGIÓN: " + name)
            plan = plans.get(name) or self.plan()
            if self.dice.random() < 0.5:
                self.rows([["", ""], ["INSTITUCIÓN: SERVICIO DE REDES", "REGIÓN: " + name]])
            else:
                self.line("INSTITUCIÓN: SERVICIO DE REDES")
                self.line("REGIÓN: " + name)
            block = {"region": name, "indicadores": plan, "balance": self.balance(), "provision": self.provision()}
            block["seguimiento"] = self.follow_up(name)
            block["difusion"] = self.spread(self.dice.choice([name, ""]))
            blocks.append(block)
        sheet["bloques"] = blocks
        return sheet

    def plan(self, has_ratios=False):
        self.line(PLAN[0])
        wanted, printed = [], []
        for number in range(1, self.dice.randint(2, 7)):
            row, told = self.ratio() if has_ratios else self.count()
            state = self.dice.choice(["logro", "brecha"])
            rest = {key: self.words() for key in ["desarrollo", "desafios", "recomendaciones"]}
            mark = self.dice.choice(["%d.- ", "%d. ", "%d) ", "%d.) ", "%d.-"])
            printed.append({**rest, "objetivo": mark % number + row["objetivo"], "indicador": told,
                            "desarrollo": state.capitalize() + ": " + rest["desarrollo"]})
            wanted.append({"numero": str(number), **row, "estado": state, **rest})
        self.table(PLAN[1], printed)
        return wanted

    def ratio(self):
        below = self.dice.randint(2, 60)
        above = self.dice.randint(1, below)
        ratio = self.dice.choice(["%d/%d=%d%%", "%d / %d = %d%%", "%d/%d: %d%%"]) % (
            above, below, round(100 * above / below))
        goal = self.dice.choice([None, "%d%%" % self.dice.randint(10, 99)])
        formula = "(N° de redes / N° de planes) x100"
        row = {"objetivo": self.words(), "indicador": formula, "unidad": "%", "resultado": ratio}
        if goal:
            row["objetivo"] = "Alcanzar al menos el %s de las redes." % goal
            row["meta"] = {"comparacion": "al menos", "valor": goal}
        return row, formula + " " + ratio

    def count(self):
        dice, noun = self.dice, self.dice.choice(NOUNS)
        goal, parts = dice.randint(10, 900), [dice.randint(10, 900), dice.randint(1000, 9000)]
        figures = [self.maker.grouped(part) for part in parts]
        row = {"objetivo": "%s, con una cobertura estimada de %d %s." % (
            self.words().rstrip("."), goal, noun), "meta": {"comparacion": "al menos", "valor": str(goal)}}
        kind = dice.randrange(3)
        if kind == 0:
            told, row["resultado"] = "%s %s en el 2009." % (figures[0], noun), figures[0]
        elif kind == 1:
            total = self.maker.grouped(sum(parts))
            told = "%s (%s y %s) %s" % (total, *figures, noun)
            row["resultado"] = {"valor": total, "partes": figures}
        else:
            told = "%s %s en costa y %s %s en valle" % (figures[0], noun, figures[1], noun)
            row["resultado"] = {"partes": figures}
        row["indicador"] = told
        return row, told

    def balance(self):
        rows = []
        for programme, title in PROGRAMMES.items():
            row = {"desempeno": self.dice.choice(["100%", "100 %", "90%", "7,5%"]), "logro": self.words(),
                   "dificultades": self.dice.choice([None, self.words()]), "recomendaciones": self.words()}
            told = dict(row)
            if self.dice.random() < 0.5:
                told["logro"] = "Logro: " + row["logro"]
            if self.dice.random() < 0.5:
                self.table(BALANCE, [told], [title])
            else:
                self.line(title)
                self.table(BALANCE, [told])
            rows.append({"programa": programme, **row})
        return rows

    def provision(self):
        self.line("INFORME DE PROVISIÓN DE INFORMACIÓN DE INTERÉS REGIONAL AL GOBIERNO REGIONAL\n"
                  "(Adjuntar al informe de evaluación – etapa 4 – Actividad IV. 1.4.)")
        self.line("Servicio: REDES")
        self.line("Región: aquí")
        told = {"procedimiento": self.words(), "cumplimiento": self.dice.choice(
            ["No cumplido", "Se cumplió en forma parcial", "Cumplido en todo"]), "fecha": "30 de octubre"}
        self.line("1. Estado del Procedimiento de Provisión de Información")
        self.line("Identificar estados posibles:")
        self.line("- " + told["procedimiento"])
        self.line("2- Matriz consolidada de información (definida en el procedimiento):")
        rows = [{key: self.words(6) for key in MATRIX} for _ in range(self.dice.randint(0, 3))]
        self.table(MATRIX, [{**row, "informacion": "%d.- %s" % (number, row["informacion"])}
                            for number, row in enumerate(rows, 1)] or [{}])
        told["matriz"] = [{"numero": str(number), **row} for number, row in enumerate(rows, 1)]
        self.line("3. Estado de cumplimiento del envío de matriz acordada (al 30 de octubre)")
        self.line("- " + told["cumplimiento"])
        return told

    def follow_up(self, name):
        rows = []
        for programme in PROGRAMMES:
            row = {"programa": programme}
            if self.dice.random() < 0.6:
                row.update({key: self.words() for key in ["recomendacion", "compromiso", "responsable"]})
                row["plazo"] = self.dice.choice(["31 Diciembre 2010", "Noviembre de 2010", "31 de Junio 2010"])
            rows.append(row)
        self.table(FOLLOW_UP, [{**row, "programa": FOLLOWED[row["programa"]]} for row in rows],
                   ["Actividad IV. 3.1. PROGRAMA DE SEGUIMIENTO DE LA EVALUACIÓN", "", "", "REGIÓN: " + name])
        return rows

    def spread(self, name):
        rows = [{"destinatario": self.dice.choice(["Funcionarios", "Clientes/usuarios/beneficiarios"]),
                 "actividad": self.words(), "fecha": self.dice.choice(["Diciembre 2009", "Permanente"]),
                 "responsable": self.dice.choice([None, self.words(4)])} for _ in range(self.dice.randint(1, 4))]
        self.table(SPREAD, rows, ["Actividad IV. 4.1. DIFUSIÓN DE LOS RESULTADOS", "", "REGIÓN: " + name])
        return rows
