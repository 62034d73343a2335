#!/usr/bin/env python3
"""Typesets sheets as the ministry's system does, in many layouts, and reads them back.

    typeset.py FICHAS [COUNT [SEED [MODE]]]

Makes COUNT sheets with random texts and figures, sets each as a PDF, imports it with the command FICHAS, and
compares every field. MODE is pdf, or raw or layout: then `pdftotext` makes a text of each PDF first, and that
is imported; or md: then each is set in Markdown instead. Says what differs, and fails where figures are others, where more are missing than ends of pages
can explain, or where more texts differ than the text has lost places for. The labels are those
of Sources/OfficialText/Forms, read from there.
"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile

import yaml
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.pagesizes import A4, letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (
    PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle)

from commitments import Commitments

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMS = ROOT / "Sources" / "OfficialText" / "Forms"


class Text(yaml.SafeLoader):
    """Reads every scalar as it is written."""


Text.yaml_implicit_resolvers = {}


def prompts():
    """The labels of the forms by what stands behind them."""
    files = sorted(FORMS.glob("ExAntePrompts*.swift"))
    source = "".join(file.read_text(encoding="utf8") for file in files)
    found = {}
    for start in re.finditer(r"Prompt\(", source):
        depth, index, in_text = 1, start.end(), False
        while depth:
            sign = source[index]
            if sign == "\\":
                index += 1
            elif sign == '"':
                in_text = not in_text
            elif not in_text:
                depth += {"(": 1, ")": -1}.get(sign, 0)
            index += 1
        body = source[start.end():index - 1]
        shape, rest = split_shape(body)
        words = [re.sub(r"\\(.)", r"\1", text) for text in re.findall(r'"((?:[^"\\]|\\.)*)"', rest)]
        found.setdefault(shape, []).extend(words)
    return found


def split_shape(body):
    depth, in_text = 0, False
    for index, sign in enumerate(body):
        if sign == '"':
            in_text = not in_text
        elif not in_text and sign in "([":
            depth += 1
        elif not in_text and sign in ")]":
            depth -= 1
        elif not in_text and sign == "," and depth == 0:
            return re.sub(r"\s+", " ", body[:index].strip()), body[index + 1:]
    return body.strip(), ""


PROMPTS = prompts()

WORDS = """programa población empresas territorio diagnóstico apoyo servicio regional capacitación
productos mercado redes información análisis evidencia acceso calidad crédito comunas personas jóvenes
mujeres adultos rural urbano gestión innovación asesoría cobertura problema objetivo número indicador
componente variable criterio causa efecto total gasto unidad nombre tipo estado""".split()

TRAPS = [
    "Servicio de impuestos internos informa cada año.", "Número de personas atendidas por comuna.",
    "Componentes del plan regional.", "Tipo de apoyo según territorio.", "Programa de fomento local.",
    "Nombre del componente que se evalúa.", "Gasto por beneficiario según la encuesta.",
    "Total de gastos del año anterior.", "Cobertura 2019 informada por la región.",
]


class Maker:
    """Makes the contents of a sheet."""

    def __init__(self, dice):
        self.dice = dice

    def text(self, least=4, most=60, traps=True):
        sentences = []
        count = self.dice.randint(least, most)
        while count > 0:
            length = min(count, self.dice.randint(4, 14))
            words = [self.dice.choice(WORDS) for _ in range(length)]
            if self.dice.random() < 0.2:
                words.insert(self.dice.randrange(len(words)), self.grouped(self.dice.randint(1000, 900000)))
            if self.dice.random() < 0.1:
                words.append("(%d,%d%%)" % (self.dice.randint(1, 99), self.dice.randint(0, 9)))
            sentences.append(" ".join(words).capitalize() + ".")
            count -= length
        if traps and self.dice.random() < 0.2:
            sentences.insert(self.dice.randrange(len(sentences) + 1), self.dice.choice(TRAPS))
        return " ".join(sentences)

    def name(self, least=2, most=9):
        words = " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randint(least, most)))
        if self.dice.random() < 0.2:
            words += " linea %d: cursos" % self.dice.randint(1, 9)
        return words[0].upper() + words[1:]

    @staticmethod
    def grouped(number):
        return f"{number:,}".replace(",", ".")

    def figure(self, number):
        return self.grouped(number) if self.dice.random() < 0.7 else str(number)

    @staticmethod
    def decimal(number):
        whole, part = f"{number:.2f}".split(".")
        return f"{int(whole):,}".replace(",", ".") + "," + part

    def sheet(self, form):
        dice, text, is_2025 = self.dice, self.text, form == "2025-nuevo"
        year = 2025 if is_2025 else 2019
        potential = dice.randint(5000, 900000)
        target = dice.randint(1000, potential)
        served = [dice.randint(100, target) for _ in range(4)]
        names = []
        while len(names) < dice.randint(1, 7):
            name = self.name()
            if not any(name.startswith(other) or other.startswith(name) for other in names):
                names.append(name)
        units = [self.name(2, 6) for _ in names]
        amounts = [dice.randint(1000, 900000) for _ in names]
        produced = [dice.randint(10, 90000) for _ in names]
        admin = dice.randint(500, 90000)
        total = sum(amounts) + admin
        code = "PI0716%d00%05d" % (year, dice.randint(10000, 99999))
        name = self.name(2, 6)
        maybe = lambda value, odds=0.15: None if dice.random() < odds else value
        sheet = {
            "ficha": "ex-ante", "formulario": form,
            "encabezado": {
                "ministerio": "MINISTERIO DE ECONOMIA, FOMENTO Y TURISMO",
                "servicio": "SERVICIO DE COOPERACION TECNICA", "programa": name,
                "tipo": "Nuevo" if form.endswith("nuevo") else "Revisión Diseño",
                "estado": "CALIFICADO", "codigo": code,
                "calificacion": maybe("Recomendado Favorablemente", 0.5)},
            "antecedentes": {
                "codigo": code, "nombre": name,
                "responsable": {"servicio": "Servicio de Cooperación Técnica", "unidad": self.name(),
                                "cargo": self.name(1, 4)},
                "contraparteOperativa": {"cargo": maybe(self.name(1, 4))},
                "eje": "Crecimiento", "ambito": "Fomento productivo"},
            "diagnostico": {
                "problema": text(), "datos": text(20, 200), "fuentes": text(3, 30),
                "justificacion": text(),
                "causas": [{"causa": self.name(3, 12), "vinculo": text(6, 60, False)}
                           for _ in range(dice.randint(1, 5))],
                "efectos": [{"efecto": self.name(3, 12), "datos": text(6, 60, False)}
                            for _ in range(dice.randint(1, 5))]},
            "poblacion": {
                "potencial": {"numero": self.figure(potential), "unidad": dice.choice(["empresas", "personas"]),
                              "precision": maybe(self.name(1, 4), 0.6), "estimacion": text(6, 60)},
                "focalizacion": [
                    {"variable": self.name(1, 8), "criterio": text(4, 25, False),
                     "medioDeVerificacion": text(3, 15, False)} for _ in range(dice.randint(0, 9))],
                "objetivo": {"numero": self.figure(target)},
                "atencion": dice.choice(["toda", "parte"]),
                "priorizacion": text(),
                "beneficiaria": {str(year + index): self.figure(number) for index, number in enumerate(served)},
                "egreso": {"criterios": text(), "tiempo": self.decimal(dice.randint(1, 24)),
                           "unidad": dice.choice(["MESES", "AÑOS"])},
                "reingreso": dice.choice(["Si", "No"]), "razonesReingreso": maybe(text(), 0.4),
                "cobertura": {"ejercicio": str(year),
                              "sobrePotencial": self.decimal(100 * served[0] / potential) + " %",
                              "sobreObjetivo": self.decimal(100 * served[0] / target) + " %"},
                "seleccion": {"registroBeneficiarios": "Si", "descripcionRegistroBeneficiarios": text(),
                              "registroPostulantes": dice.choice(["Si", "No"]),
                              "descripcionRegistroPostulantes": text(),
                              "otraInformacion": text()}},
            "objetivos": {
                "fin": text(4, 20), "proposito": text(4, 20),
                "indicador": {
                    "nombre": self.name(4, 20), "formula": "(%s/%s)*100" % (self.name(3, 9), self.name(3, 9)),
                    "unidad": "%",
                    "valores": {str(year - 2 + index): dice.choice(["NM", "%d,00" % dice.randint(1, 99)])
                                for index in range(3)},
                    "metodologia": text(10, 120)},
                "termino": {"tiene": "No", "ejercicio": "0", "justificacion": text()},
                "plenaImplementacion": str(year + dice.randint(0, 3))},
            "estrategia": {"descripcion": text(20, 250), "articulaciones": text()},
            "componentes": [
                {"numero": str(index + 1), "nombre": names[index], "unidad": units[index],
                 "descripcion": text(5, 50), "modalidad": text(5, 40), "actores": text(5, 40)}
                for index in range(len(names))],
            "produccion": {"ejercicio": str(year), "filas": [
                {"componente": names[index], "unidad": units[index],
                 "cantidad": maybe(self.figure(produced[index]), 0.05)} for index in range(len(names))]},
            "gasto": {
                "ejercicio": str(year),
                "componentes": [{"componente": names[index], "total": self.figure(amounts[index])}
                                for index in range(len(names))],
                "administrativo": self.figure(admin), "total": self.figure(total),
                "porBeneficiario": self.decimal(total / served[0]),
                "porUnidad": [{"componente": names[index],
                               "valor": maybe(self.decimal(amounts[index] / produced[index]), 0.05)}
                              for index in range(len(names))],
                "porcentajeAdministrativo": self.decimal(100 * admin / total) + " %"},
        }
        if is_2025:
            sheet["antecedentes"].update(descripcion=text(), inicio=str(year), objetivosInstitucionales=[
                text(5, 20, False)])
            sheet["diagnostico"].update(
                mandatoLegal=text(), gruposAfectados="Sí", descripcionGruposAfectados=text(4, 40))
            sheet["poblacion"]["potencial"]["caracterizacion"] = text()
            sheet["poblacion"]["objetivo"].update(caracterizacion=text(), estimacion=text())
            sheet["poblacion"]["aplicaFocalizacion"] = "Sí"
            sheet["poblacion"]["seleccion"].update(
                postulacion=text(), documentacion=text(), ruta=text(), registroSocialDeHogares="Sí", ris="No")
            sheet["objetivos"]["indicador"].update(
                dimension="Eficacia", periodicidad="Anual", sentido="Ascendente", ambito="Resultado final",
                fuentesDeInformacion=text(), medios="Sí", descripcionMedios=text(),
                desagregacion=["Territorio"], evidencia=text())
            sheet["estrategia"].update(
                evidencia=maybe(text()), complementariedad=text(), objetivoDeGenero="No",
                actividadesDeGenero="No")
            for component in sheet["componentes"]:
                component.update(tipoDeBeneficio="Asesorías Técnicas", beneficioEspecifico="Capacitación General")
            sheet["gasto"]["detalleAdministrativo"] = text()
            sheet["gasto"]["marcaAdministrativo"] = "(*)"
        else:
            sheet["objetivos"].update(
                fuentesDeInformacion=text(), informacionCentralizada=dice.choice(["Si", "No"]),
                accionesInformacion=maybe(text(), 0.5))
            if form == "2019-revision-de-diseno":
                sheet["antecedentes"]["inicio"] = str(dice.randint(2005, 2018))
                sheet["antecedentes"]["identificacionPresupuestaria"] = {
                    "partida": "07", "capitulo": "16", "programa": "01", "subtitulo": "24", "item": "01",
                    "asignacion": str(dice.randint(100, 400))}
        return sheet


class Setter:
    """Sets a sheet as a document."""

    def __init__(self, dice, form):
        self.dice = dice
        self.is_2025 = form == "2025-nuevo"
        self.form = form
        self.page = dice.choice([letter, A4])
        size = dice.choice([8, 9, 10])
        leading = size * dice.choice([1.15, 1.2, 1.3])
        self.style = ParagraphStyle(
            "value", fontName="Helvetica", fontSize=size, leading=leading,
            alignment=dice.choice([TA_LEFT, TA_LEFT, TA_JUSTIFY]))
        self.label_style = ParagraphStyle(
            "label", fontName=dice.choice(["Helvetica", "Helvetica-Bold"]), fontSize=size, leading=leading)
        self.center = ParagraphStyle("center", parent=self.style, alignment=TA_CENTER)
        self.valign = dice.choice(["TOP", "MIDDLE"])
        self.padding = dice.choice([2, 3, 5])
        self.label_part = dice.choice([0.22, 0.3, 0.38])
        self.is_beside = dice.random() < (0.3 if self.is_2025 else 0.8)
        self.has_grid = dice.random() < 0.8
        self.centres_figures = dice.random() < 0.4
        self.footer = dice.choice([None, "page", "pages"])
        self.width = self.page[0] - 72
        self.story = []

    def label(self, shape, index=None):
        wordings = PROMPTS[shape]
        if index is not None:
            return wordings[index]
        if len(wordings) == 1:
            return wordings[0]
        return wordings[-1] if self.is_2025 else wordings[0]

    def para(self, text, style=None):
        text = (text or "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return Paragraph(text, style or self.style)

    def table(self, rows, widths, heads=0):
        total = sum(widths)
        table = Table(
            rows, colWidths=[self.width * width / total for width in widths],
            splitInRow=1, repeatRows=heads)
        style = [
            ("VALIGN", (0, 0), (-1, -1), self.valign), ("TOPPADDING", (0, 0), (-1, -1), self.padding),
            ("BOTTOMPADDING", (0, 0), (-1, -1), self.padding)]
        if self.has_grid:
            style.append(("GRID", (0, 0), (-1, -1), 0.4, colors.grey))
        table.setStyle(TableStyle(style))
        self.story.append(table)

    def field(self, label, value, limit=None):
        if limit:
            label += " (%s caracteres)" % limit
        if self.is_beside:
            self.table([[self.para(label, self.label_style), self.para(value)]],
                       [self.label_part, 1 - self.label_part])
        else:
            self.story.append(Spacer(1, 4))
            self.story.append(self.para(label, self.label_style))
            self.story.append(Spacer(1, 4))
            if value:
                self.story.append(self.para(value))
            self.story.append(Spacer(1, 6))

    def heading(self, text):
        self.story.append(Spacer(1, 6))
        self.story.append(self.para(text, self.label_style))
        self.story.append(Spacer(1, 4))

    def figure(self, text):
        return self.para(text, self.center if self.centres_figures else self.style)

    def head(self, *texts):
        return [self.para(text, self.label_style) for text in texts]

    def add(self, sheet):
        dice, s = self.dice, sheet
        pick = self.label
        year = s["gasto"]["ejercicio"]
        head, before, diagnosis, people = s["encabezado"], s["antecedentes"], s["diagnostico"], s["poblacion"]
        title = {"2019-nuevo": "PROGRAMA NUEVO", "2019-revision-de-diseno": "PROGRAMA REVISIÓN DE DISEÑO",
                 "2025-nuevo": "PROGRAMA NUEVO 2025"}[self.form]
        run = list(zip(["Ministerio", "Servicio", "Programa", "Tipo", "Estado", "Código", "Calificación"],
                       head.values()))
        head_first = dice.random() < 0.5 or self.is_2025
        if head_first and self.is_2025:
            self.heading(title)
            self.table([[self.para(a, self.label_style), self.para(b)] for a, b in run], [0.25, 0.75])
        self.heading("Sección 1: Antecedentes")
        if head_first and not self.is_2025:
            self.table([[self.para(a, self.label_style), self.para(b)] for a, b in run], [0.25, 0.75])
            self.heading(title)
        self.field(pick('.word("/antecedentes/codigo")'), before["codigo"])
        self.field(pick('.text("/antecedentes/nombre")'), before["nombre"], None if self.is_2025 else "420")
        if "descripcion" in before:
            self.field(pick('.text("/antecedentes/descripcion")'), before["descripcion"])
        if "inicio" in before:
            self.field(pick('.year("/antecedentes/inicio")'), before["inicio"])
        if "identificacionPresupuestaria" in before:
            b = before["identificacionPresupuestaria"]
            self.table([
                [self.para("Identificación presupuestaria", self.label_style), self.para("Partida : " + b["partida"]),
                 self.para("Subtítulo : " + b["subtitulo"])],
                ["", self.para("Capítulo : " + b["capitulo"]), self.para("Ítem : " + b["item"])],
                ["", self.para("Programa : " + b["programa"]), self.para("Asignación : " + b["asignacion"])]],
                [0.4, 0.3, 0.3])
        who = before["responsable"]
        self.heading("Unidad responsable de la formulación del Programa")
        for text, value in [
                ("Servicio:", who["servicio"]), ("Unidad responsable de la formulación del Programa:", who["unidad"]),
                ("Nombre responsable de la formulación del Programa:", "Juana Pérez Soto"),
                ("Cargo:", who["cargo"]), ("Teléfono del contacto:", "22 345 67 89"),
                ("Email de contacto:", "jperez@ejemplo.cl")]:
            self.table([[self.para(text, self.label_style), self.para(value)]], [0.45, 0.55])
        self.heading("Información contraparte operativa de la formulación del Programa")
        for text, value in [("Nombre:", ""), ("Cargo:", before["contraparteOperativa"]["cargo"]),
                            ("Teléfono del contacto:", ""), ("Email de contacto:", "")]:
            self.table([[self.para(text, self.label_style), self.para(value)]], [0.45, 0.55])
        if not self.is_2025:
            self.heading("Información contraparte DIPRES")
            for text in ["Nombre:", "Email de contacto:"]:
                self.table([[self.para(text, self.label_style), ""]], [0.45, 0.55])
        self.field(pick('.word("/antecedentes/eje")'), before["eje"])
        self.field(pick('.word("/antecedentes/ambito")'), before["ambito"])
        if "objetivosInstitucionales" in before:
            self.field(pick('.list("/antecedentes/objetivosInstitucionales")'),
                       before["objetivosInstitucionales"][0])
        if not head_first:
            self.table([[self.para(a, self.label_style), self.para(b)] for a, b in run], [0.25, 0.75])
            self.heading(title)
        self.heading("Sección 2: Diagnóstico")
        self.field(pick('.text("/diagnostico/problema")'), diagnosis["problema"], "1.000")
        self.field(pick('.text("/diagnostico/datos")'), diagnosis["datos"], "1.500")
        self.field(pick('.text("/diagnostico/fuentes")'), diagnosis["fuentes"], "1.000")
        if "mandatoLegal" in diagnosis:
            self.field(pick('.text("/diagnostico/mandatoLegal")'), diagnosis["mandatoLegal"], "1000")
            self.field(
                pick('.answer("/diagnostico/gruposAfectados", text: "/diagnostico/descripcionGruposAfectados")'),
                None, "1.000")
            self.story.append(self.para(diagnosis["gruposAfectados"]))
            self.story.append(Spacer(1, 8))
            self.story.append(self.para(diagnosis["descripcionGruposAfectados"]))
            self.story.append(Spacer(1, 8))
        self.field(pick('.text("/diagnostico/justificacion")'), diagnosis["justificacion"], "1.000")
        for key, shape, columns in [
                ("causas", '.rows("/diagnostico/causas", keys: ["causa", "vinculo"])', ("causa", "vinculo")),
                ("efectos", '.rows("/diagnostico/efectos", keys: ["efecto", "datos"])', ("efecto", "datos"))]:
            heads = {("causas", False): ("Causa", "Vínculo y datos cuantitativos que avalen la relación con el problema"),
                     ("causas", True): ("Causa", "Vínculo con el problema y datos cuantitativos que avalen la relación con el mismo"),
                     ("efectos", False): ("Efecto", "Datos cuantitativos y relevancia del efecto"),
                     ("efectos", True): ("Efecto", "Datos cuantitativos que permitan dimensionar la relevancia del efecto")}
            self.heading(PROMPTS[shape][1 if self.is_2025 else 0])
            self.table([self.head(*heads[key, self.is_2025])]
                       + [[self.para(row[columns[0]]), self.para(row[columns[1]])] for row in diagnosis[key]],
                       [0.4, 0.6])
        self.heading("Sección 3: Población del Programa")
        self.heading("3.1 Caracterización de la población")
        potential, target = people["potencial"], people["objetivo"]
        if "caracterizacion" in potential:
            self.field(pick('.text("/poblacion/potencial/caracterizacion")'), potential["caracterizacion"], "1.500")
        self.heading(pick('.number("/poblacion/potencial", unit: "/poblacion/potencial/unidad")'))
        self.table([self.head("Número", "Unidad"), [self.figure(potential["numero"]), self.figure(potential["unidad"])]],
                   [0.5, 0.5])
        self.field(pick('.text("/poblacion/potencial/precision")'), potential["precision"], "50")
        self.field(pick('.text("/poblacion/potencial/estimacion")'), potential["estimacion"], "500")
        if self.is_2025:
            self.field(pick('.answer("/poblacion/aplicaFocalizacion", text: "/poblacion/justificacionFocalizacion")'),
                       people["aplicaFocalizacion"])
        rows_shape = '.rows("/poblacion/focalizacion", keys: ["variable", "criterio", "medioDeVerificacion"])'
        self.heading(PROMPTS[rows_shape][1 if self.is_2025 else 0])
        self.table([self.head("Variable", "Criterio", "Medio de verificación")]
                   + [[self.para(row["variable"]), self.para(row["criterio"]), self.para(row["medioDeVerificacion"])]
                      for row in people["focalizacion"]], [0.3, 0.4, 0.3])
        if "caracterizacion" in target:
            self.field(pick('.text("/poblacion/objetivo/caracterizacion")'), target["caracterizacion"], "1.500")
        self.heading(pick('.number("/poblacion/objetivo", unit: nil)'))
        self.table([self.head("Número"), [self.figure(target["numero"])]], [1])
        if "estimacion" in target:
            self.field(pick('.text("/poblacion/objetivo/estimacion")', 0), target["estimacion"], "500")
        attention = {"toda": "El Programa atenderá a toda la población objetivo.",
                     "parte": "El Programa atenderá parte de la población objetivo y la entrega de beneficios será gradual."}
        self.field(pick('.attention'), attention[people["atencion"]])
        self.field(pick('.text("/poblacion/priorizacion")'), people["priorizacion"])
        self.heading(pick('.years("/poblacion/beneficiaria")', 2 if self.is_2025 else 0))
        self.table([self.head(*people["beneficiaria"]), [self.figure(text) for text in people["beneficiaria"].values()]],
                   [1, 1, 1, 1])
        leave = people["egreso"]
        self.field(pick('.text("/poblacion/egreso/criterios")'), leave["criterios"])
        self.field(pick('.egress'), leave["tiempo"] + " " + leave["unidad"])
        self.field(pick('.answer("/poblacion/reingreso", text: nil)'), people["reingreso"])
        self.field(pick('.text("/poblacion/razonesReingreso")'), people["razonesReingreso"])
        cover = people["cobertura"]
        self.heading(pick('.nothing', 0 if not self.is_2025 else 2))
        self.table([
            [self.para("Cobertura", self.label_style), self.para(cover["ejercicio"], self.label_style)],
            [self.para(pick('.figure("/poblacion/cobertura/sobrePotencial")'), self.label_style), self.figure(cover["sobrePotencial"])],
            [self.para(pick('.figure("/poblacion/cobertura/sobreObjetivo")'), self.label_style), self.figure(cover["sobreObjetivo"])]],
            [0.7, 0.3])
        choice = people["seleccion"]
        self.heading("3.2 Sistematización del proceso de selección de beneficiarios")
        if self.is_2025:
            for key in ["postulacion", "documentacion", "ruta"]:
                self.field(pick('.text("/poblacion/seleccion/%s")' % key), choice[key], "500")
        for answer, text in [("registroBeneficiarios", "descripcionRegistroBeneficiarios"),
                             ("registroPostulantes", "descripcionRegistroPostulantes")]:
            shape = '.answer( "/poblacion/seleccion/%s", text: "/poblacion/seleccion/%s")' % (answer, text)
            if self.is_2025:
                self.field(PROMPTS[shape][-1], None)
                self.story.append(self.para(choice[answer]))
                self.story.append(Spacer(1, 8))
                self.story.append(self.para(choice[text]))
                self.story.append(Spacer(1, 8))
            else:
                self.table([[self.para(PROMPTS[shape][0], self.label_style),
                             [self.para(choice[answer]), Spacer(1, 6), self.para(choice[text])]]],
                           [self.label_part, 1 - self.label_part])
        self.field(pick('.text("/poblacion/seleccion/otraInformacion")'), choice["otraInformacion"], "500")
        if self.is_2025:
            self.field(pick('.answer("/poblacion/seleccion/registroSocialDeHogares", text: nil)'), choice["registroSocialDeHogares"])
            self.field(pick('.answer("/poblacion/seleccion/ris", text: nil)'), choice["ris"])
        self.goals(s, pick)
        self.parts(s, pick, year)

    def goals(self, s, pick):
        goal = s["objetivos"]
        self.heading("Sección 4: Objetivos y Seguimiento")
        self.heading("4.1 Resultados esperados del Programa")
        self.field(pick('.text("/objetivos/fin")'), goal["fin"], "250")
        self.field(pick('.text("/objetivos/proposito")'), goal["proposito"], "250")
        indicator = goal["indicador"]
        self.heading(PROMPTS['.nothing'][3])
        rows = [("Indicador:", indicator["nombre"]), ("Fórmula de Cálculo (Numerador/denominador):", indicator["formula"]),
                ("Unidad de Medida:", indicator["unidad"])]
        if self.is_2025:
            rows += [(pick('.indicator(.word("%s"))' % key), indicator[key])
                     for key in ["dimension", "periodicidad", "sentido", "ambito"]]
        self.table([[self.para(a, self.label_style), self.para(b)] for a, b in rows], [0.35, 0.65])
        self.heading(pick('.indicator(.years("valores"))', 4 if self.is_2025 else 0))
        values = indicator["valores"]
        situation = ("Situación actual", "Situación esperada") if self.is_2025 else (
            "Situación Actual sin Programa", "Situación Proyectada con Programa")
        self.table([self.head(situation[0], "", situation[1]), self.head(*["Año " + year for year in values]),
                    [self.figure(text) for text in values.values()]], [1, 1, 1])
        self.field(pick('.indicator(.text("metodologia"))'), indicator["metodologia"], "1.000")
        if self.is_2025:
            self.field(pick('.indicator(.text("fuentesDeInformacion"))'), indicator["fuentesDeInformacion"], "500")
            self.field(PROMPTS['.indicator(.answer("medios", text: "descripcionMedios"))'][0], None, "500")
            self.story.append(self.para(indicator["medios"]))
            self.story.append(Spacer(1, 8))
            self.story.append(self.para(indicator["descripcionMedios"]))
            self.story.append(Spacer(1, 8))
            self.field(pick('.indicator(.list("desagregacion"))'), indicator["desagregacion"][0])
            self.field(pick('.indicator(.text("evidencia"))'), indicator["evidencia"], "1.000")
        end = goal["termino"]
        self.field(pick('.answer("/objetivos/termino/tiene", text: nil)'), "No, el Programa tiene una duración indefinida.")
        self.field(pick('.figure("/objetivos/termino/ejercicio")'), end["ejercicio"])
        self.field(pick('.text("/objetivos/termino/justificacion")'), end["justificacion"])
        self.field(pick('.figure("/objetivos/plenaImplementacion")'), goal["plenaImplementacion"])
        if not self.is_2025:
            self.heading("4.2 Información de Resultados Esperados")
            self.field(pick('.text("/objetivos/fuentesDeInformacion")'), goal["fuentesDeInformacion"])
            self.field(pick('.answer("/objetivos/informacionCentralizada", text: nil)'), goal["informacionCentralizada"])
            self.field(pick('.text("/objetivos/accionesInformacion")'), goal["accionesInformacion"])

    def parts(self, s, pick, year):
        strategy = s["estrategia"]
        self.heading("Sección 5: Estrategia y Componentes")
        self.heading("5.1 Estrategia de intervención del Programa")
        self.field(pick('.text("/estrategia/descripcion")'), strategy["descripcion"], "2.500")
        if self.is_2025:
            self.field(pick('.text("/estrategia/evidencia")'), strategy["evidencia"], "1.500")
        self.field(pick('.text("/estrategia/articulaciones")'), strategy["articulaciones"], "1.000")
        if self.is_2025:
            self.field(pick('.text("/estrategia/complementariedad")'), strategy["complementariedad"], "1.500")
            self.field(pick('.answer("/estrategia/objetivoDeGenero", text: nil)'), strategy["objetivoDeGenero"])
            self.field(pick('.answer("/estrategia/actividadesDeGenero", text: nil)'), strategy["actividadesDeGenero"])
        self.heading("5.2 Componentes")
        for component in s["componentes"]:
            self.heading("Componente " + component["numero"])
            rows = [(pick('.component(.text("nombre"))'), component["nombre"]),
                    (pick('.component(.text("unidad"))'), component["unidad"])]
            if self.is_2025:
                rows += [(pick('.component(.word("%s"))' % key), component[key])
                         for key in ["tipoDeBeneficio", "beneficioEspecifico"]]
            rows += [(pick('.component(.text("%s"))' % key) + " (400 caracteres)", component[key])
                     for key in ["descripcion", "modalidad", "actores"]]
            self.table([[self.para(a, self.label_style), self.para(b)] for a, b in rows],
                       [self.label_part, 1 - self.label_part])
        self.heading("5.3 Nivel de producción")
        made = s["produccion"]
        last = ("Año " if self.is_2025 else "Producción ") + made["ejercicio"]
        unit = "Unidad de medida de producción" if self.is_2025 else "Unidad de medida de"
        self.table([self.head("Componentes", unit, last)]
                   + [[self.para(row["componente"]), self.para(row["unidad"]), self.figure(row["cantidad"])]
                      for row in made["filas"]], [0.45, 0.35, 0.2])
        spent = s["gasto"]
        self.heading("Sección 6: Uso de Recursos")
        self.heading("6.1 Estimación de gastos")
        self.heading("Señale los gastos totales del Programa")
        names = ("Gasto administrativo (*)", "Gasto total") if self.is_2025 else ("Gastos Administrativos", "Total")
        self.table([self.head("Componentes", "", year + " (miles de $)")]
                   + [[self.para(row["componente"]), self.para("Total Componente"), self.figure(row["total"])]
                      for row in spent["componentes"]]
                   + [[self.para(names[0]), "", self.figure(spent["administrativo"])],
                      [self.para(names[1]), "", self.figure(spent["total"])]], [0.5, 0.25, 0.25])
        self.heading("Gasto por beneficiario" if self.is_2025 else "Gastos por beneficiario.")
        self.table([self.head("Indicador Programa", "Año %s (miles de $ / beneficiario)" % year),
                    ["", self.figure(spent["porBeneficiario"])]], [0.6, 0.4])
        self.heading("Gastos promedio por unidad de producción de componente" if self.is_2025
                     else "Gastos por unidad de producción de componente.")
        self.table([self.head("Componentes", "Año %s (miles de $ / unidad de componente)" % year)]
                   + [[self.para(row["componente"]), self.figure(row["valor"])] for row in spent["porUnidad"]],
                   [0.7, 0.3])
        self.heading(PROMPTS['.nothing'][-1 if self.is_2025 else -2])
        self.table([self.head("Indicador gasto administrativo" if self.is_2025 else "Indicador gasto",
                              "Año %s" % year + (" (Estimado)" if self.is_2025 else "")),
                    ["", self.figure(spent["porcentajeAdministrativo"])]], [0.6, 0.4])
        if "detalleAdministrativo" in spent:
            self.field(pick('.text("/gasto/detalleAdministrativo")'), spent["detalleAdministrativo"], "1000")

    @classmethod
    def words(cls, part):
        """What a part of the story says on one line."""
        if isinstance(part, list):
            return "<br>".join(filter(None, map(cls.words, part)))
        if isinstance(part, Paragraph):
            return part.getPlainText().replace("|", "\\|")
        return part if isinstance(part, str) else ""

    def markdown(self):
        """The story as a converter of documents writes it: paragraphs, and tables of rows between pipes."""
        ends = self.dice.choice(["| %s |", "|%s|", "| %s"])
        rule = self.dice.choice(["---", ":--:", "-------"])
        blocks = []
        for part in self.story:
            if isinstance(part, PageBreak):
                blocks.append("\f")
            elif isinstance(part, Table):
                rows = [ends % " | ".join(map(self.words, row)) for row in part._cellvalues]
                rows.insert(1, "|" + (rule + "|") * part._ncols)
                blocks.append("\n".join(rows))
            else:
                blocks.append(self.words(part))
        text = "\n\n".join(filter(None, blocks)).replace("\f\n\n", "\f") + "\n"
        return text.replace("\n", self.dice.choice(["\n", "\n", "\r\n"]))

    def build(self, path, sheets):
        for index, sheet in enumerate(sheets):
            if index:
                self.story.append(PageBreak())
            self.add(sheet)
        if path.suffix == ".md":
            path.write_bytes(self.markdown().encode())
            return

        def footer(canvas, document):
            if self.footer:
                canvas.setFont("Helvetica", 8)
                text = "Página %d" % document.page
                if self.footer == "pages":
                    text = "Ficha de evaluación / Sercotec %d/%d" % (document.page, 40)
                canvas.drawString(36, 20, text)

        SimpleDocTemplate(
            str(path), pagesize=self.page, leftMargin=36, rightMargin=36, topMargin=40, bottomMargin=40
        ).build(self.story, onFirstPage=footer, onLaterPages=footer)


def leaves(value, path=""):
    if isinstance(value, dict):
        for key, child in value.items():
            yield from leaves(child, f"{path}/{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from leaves(child, f"{path}/{index}")
    elif value not in (None, "", "null"):
        yield path, re.sub(r"\s+", " ", str(value)).strip()


def flat(sheet):
    found = dict(leaves(sheet))
    for key in ["/poblacion/objetivo", "/poblacion/potencial"]:
        if key in found:
            found[key + "/numero"] = found.pop(key)
    return found


YEARS = ["2019", "2020", "2021"]


class FollowUpMaker(Maker):
    """Makes the contents of a yearly monitoring sheet."""

    def by_year(self, values):
        return dict(zip(YEARS, values))

    def sheet(self, form):
        dice = self.dice
        names, rows, spent = [], [], []
        while len(names) < dice.randint(1, 5):
            name = self.name(2, 5)
            if not any(name.startswith(other) or other.startswith(name) for other in names):
                names.append(name)
        for name in names:
            amounts = [dice.choice([0, dice.randint(1000, 900000)]) for _ in YEARS]
            made = [dice.choice([0, dice.randint(1, 300)]) for _ in YEARS]
            costs = [self.decimal1(a / b) if b else None for a, b in zip(amounts, made)]
            spent.append(amounts)
            rows.append({
                "nombre": name, "unidad": self.name(2, 6), "gasto": self.by_year(map(self.grouped, amounts)),
                "produccion": self.by_year(map(str, made)), "gastoUnitario": self.by_year(costs)})
        admin = [dice.choice([0, dice.randint(100, 90000)]) for _ in YEARS]
        totals = [sum(amounts) + own for amounts, own in zip(zip(*spent), admin)]
        percent = lambda: self.by_year(dice.choice(["N/A", "%d%%" % dice.randint(50, 110)]) for _ in YEARS)
        regions = dice.sample(["La Araucanía", "Biobío", "Maule", "Los Lagos"], dice.randint(1, 3))
        amounts = [dice.randint(1000, 90000) for _ in regions]
        return {
            "ficha": "monitoreo", "formulario": "2021", "precios": "2022",
            "encabezado": {
                "programa": self.name(2, 4).upper(), "servicio": "SERVICIO DE COOPERACIÓN TÉCNICA",
                "ministerio": "MINISTERIO DE ECONOMÍA, FOMENTO Y TURISMO"},
            "antecedentes": {
                "descripcion": self.text(traps=False), "proposito": self.text(traps=False), "inicio": "2015",
                "termino": "Permanente", "exAnte": {"2019": "Recomendado favorablemente"},
                "otrasEvaluaciones": "No"},
            "presupuesto": {
                "ejecucionInicial": percent(), "ejecucionFinal": percent(),
                "ejecutado": self.by_year(self.grouped(total) if total else "N/A" for total in totals),
                "extrapresupuestarios": self.by_year("000")},
            "subtitulos": {
                "filas": [{"subtitulo": "24", "nombre": "Transferencias Corrientes",
                           "monto": self.grouped(totals[2])}], "total": self.grouped(totals[2])},
            "regiones": {
                "filas": [{"region": region, "monto": self.grouped(amount)}
                          for region, amount in zip(regions, amounts)], "total": self.grouped(sum(amounts))},
            "poblacion": {
                "objetivo": {"numero": self.grouped(dice.randint(1000, 90000)), "unidad": "Micro y pequeñas empresas"},
                "cobertura": percent(),
                "gastoPorBeneficiario": self.by_year(dice.choice(["N/A", "5.894,6"]) for _ in YEARS)},
            "componentes": {
                "filas": rows, "administrativo": self.by_year(map(self.grouped, admin)),
                "total": self.by_year(map(self.grouped, totals)),
                "porcentajeAdministrativo": self.by_year(
                    "%d%%" % round(100 * own / total) if total else None for own, total in zip(admin, totals))},
            "indicadores": [{
                "nombre": self.name(4, 12), "formula": "(%s/%s)*100" % (self.name(3, 8), self.name(3, 8)),
                "valores": self.by_year(dice.choice(["N/A", "S/I", "45,0%"]) for _ in YEARS)}],
            "contingencia": {"fet": "No", "modificaciones": "Sí"},
            "observaciones": [{"seccion": "diseño", "tipo": "Modificación o ajustes al diseño",
                               "texto": self.text(4, 20, False)}]}

    @staticmethod
    def decimal1(number):
        whole, part = f"{number:.1f}".split(".")
        return f"{int(whole):,}".replace(",", ".") + "," + part


class FollowUpSetter(Setter):
    """Sets a monitoring sheet, with its table of nine narrow columns."""

    def add(self, sheet):
        head, figure, para = self.heading, self.figure, self.para
        self.style.fontSize = min(self.style.fontSize, 8)
        head("MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA 2021")
        for text in sheet["encabezado"].values():
            head(text)
        before, budget, people = sheet["antecedentes"], sheet["presupuesto"], sheet["poblacion"]
        for text in ["I. ANTECEDENTES DEL PROGRAMA", "DESCRIPCIÓN", before["descripcion"], "PROPÓSITO",
                     before["proposito"], "HISTORIAL EVALUATIVO DEL PROGRAMA"]:
            head(text)
        for text in ["Año de inicio: 2015", "Año de término: Permanente", "Evaluaciones Ex-Ante:",
                     "• 2019: Recomendado favorablemente", "Otras evaluaciones: No"]:
            self.story.append(para(text))
        self.story.append(Spacer(1, 8))
        for text in ["III. DESEMPEÑO 2021 DEL PROGRAMA", "PRESUPUESTO Y EJECUCIÓN",
                     "Ejecución Presupuestaria por año (M$ 2022)"]:
            head(text)
        years = [figure(year) for year in YEARS]
        names = {"ejecucionInicial": "Ejecución presupuestaria inicial *",
                 "ejecucionFinal": "Ejecución presupuestaria final **", "ejecutado": "Presupuesto Ejecutado ***",
                 "extrapresupuestarios": "Recursos extrapresupuestarios ****"}
        self.table([["", *years]] + [
            [para(names[key]), *(figure(row[year]) for year in YEARS)] for key, row in budget.items()],
            [0.4, 0.2, 0.2, 0.2])
        head("GASTO POR SUBTÍTULOS (M$2022)")
        total = figure(sheet["subtitulos"]["total"])
        self.table([self.head("Subtítulo *", "Total ejecutado"), [para("24 (Transferencias Corrientes)"), total],
                    [para("Gasto total ejecutado"), total]], [0.6, 0.4])
        head("GASTO COMPONENTES (M$2022)")
        head("DESAGREGACIÓN REGIONAL *")
        regions = sheet["regiones"]
        self.table([self.head("Región", "Total ejecutado")]
                   + [[para(row["region"]), figure(row["monto"])] for row in regions["filas"]]
                   + [[para("Gasto total ejecutado componentes"), figure(regions["total"])]], [0.6, 0.4])
        for text in ["POBLACIÓN", "Población objetivo",
                     people["objetivo"]["numero"] + " " + people["objetivo"]["unidad"],
                     "COBERTURA POR AÑO* EVOLUCIÓN GASTO POR BENEFICIARIO (M$ 2022)**"]:
            head(text)
        self.table([years * 2, [figure(people[key][year]) for key in ["cobertura", "gastoPorBeneficiario"]
                                for year in YEARS]], [1] * 6)
        head("COMPONENTES")
        head("GASTO Y PRODUCCIÓN DE COMPONENTES (M$ 2022)")
        parts = sheet["componentes"]
        rows = [[para("%s (%s)" % (row["nombre"], row["unidad"]))]
                + [figure(row[key][year]) for key in ["gasto", "produccion", "gastoUnitario"] for year in YEARS]
                for row in parts["filas"]]
        rows += [[para(name)] + [figure(parts[key][year]) for year in YEARS] + [""] * 6
                 for key, name in [("administrativo", "Gasto administrativo"), ("total", "Total"),
                                   ("porcentajeAdministrativo", "Porcentaje gasto administrativo")]]
        heads = self.head("Componentes (Unidad de producción) *", "Gasto ejecutado Miles de $(2022)", "", "",
                          "Producción (unidad)", "", "", "Gasto unitario Miles de $(2022)", "", "")
        self.table([heads, ["", *(years * 3)]] + rows, [3] + [1.2] * 9, self.dice.choice([0, 2]))
        head("INDICADORES")
        head("INDICADORES DE PROPÓSITO")
        for row in sheet["indicadores"]:
            self.table([self.head("Indicador", "Fórmula de cálculo", *("Efectivo " + year for year in YEARS)),
                        [para(row["nombre"]), para(row["formula"])] + [figure(row["valores"][year]) for year in YEARS]],
                       [0.3, 0.34, 0.12, 0.12, 0.12])
        for text in ["V. CONTINGENCIA SANITARIA", "Fondo de Emergencia Transitorio (FET): El programa no ejecutó.",
                     "Modificaciones implementación: El programa declara cambios.",
                     "VI. OBSERVACIONES DE LA INSTITUCIÓN", "DISEÑO:"]:
            head(text)
        for row in sheet["observaciones"]:
            head("- %s: %s" % (row["tipo"], row["texto"]))


# how many of a thousand fields may differ: what the end of a page cuts cannot always be put together, and a
# text without positions does not tell where the cells of a table of texts end
BOUNDS = {"pdf": 1, "layout": 25, "raw": 300, "md": 0}
# and how many figures may be missing, each with a word of the report
MISSING = {"pdf": 1, "layout": 1, "raw": 10, "md": 0}

FIGURES = re.compile(
    r"/(numero|tiempo|ejercicio|sobre\w+|cantidad|total|administrativo|por\w+|valor|inicio|\d{4}|codigo)$")


def told(report, key, figure):
    """Whether the report says something of a field, or has the line with its figure among those of no field."""
    parts = key.split("/")
    fields = {"/".join(parts[:count]) for count in range(2, len(parts) + 1)}
    if any(field in fields for field in re.findall(r"\((/\S+)\)$", report, re.MULTILINE)):
        return True
    left = re.findall(r"^  sin campo, .*", report, re.MULTILINE)
    return any(figure.split(" ")[0] in re.split(r"\s+", line) for line in left)


def main():
    fichas = str(pathlib.Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 60
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    mode = sys.argv[4] if len(sys.argv) > 4 else "pdf"
    fields = differing = figures = missing = silent = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            dice = random.Random(seed * 100_000 + number)
            form = dice.choice(["2019-nuevo", "2019-revision-de-diseno", "2025-nuevo", "2021"])
            if mode == "md" and number % 3 == 0:
                form = "2009"
            maker, setter = (FollowUpMaker, FollowUpSetter) if form == "2021" else (Maker, Setter)
            path = pathlib.Path(folder) / f"{number}.{'md' if mode == 'md' else 'pdf'}"
            if form == "2009":
                reports = [Commitments(maker(dice)) for _ in range(dice.choice([1, 1, 1, 2]))]
                sheets = [report.make() for report in reports]
                path.write_text("\n\n".join(block for report in reports for block in report.blocks) + "\n")
            else:
                sheets = [maker(dice).sheet(form) for _ in range(dice.choice([1, 1, 1, 2]))]
                setter(dice, form).build(path, sheets)
            if mode in ("layout", "raw"):
                text = path.with_suffix(".txt")
                subprocess.run(["pdftotext", "-" + mode, str(path), str(text)], check=True)
                path = text
            done = subprocess.run(
                [fichas, "import", str(path)], capture_output=True, text=True)
            read = [] if done.returncode else list(yaml.load_all(done.stdout, Text))
            if len(read) != len(sheets):
                print(f"{number}: {len(sheets)} sheets, {len(read)} read: {done.stderr[:300]}")
                figures += 1
                continue
            for wanted, got in zip(map(flat, sheets), map(flat, read)):
                fields += len(wanted)
                for key in sorted(wanted.keys() | got.keys()):
                    if wanted.get(key) == got.get(key):
                        continue
                    differing += 1
                    kind = "text"
                    if FIGURES.search(key):
                        missing += key not in got
                        figures += key in got
                        kind = "FIGURE"
                        if not told(done.stderr, key, wanted.get(key, got.get(key))):
                            silent += 1
                            kind = "SILENT"
                    print(f"{number} {kind} {key}\n    set  {wanted.get(key)!s:.150}\n    read {got.get(key)!s:.150}")
    print(f"{count} documents as {mode}, {fields} fields, {differing} differ: {figures} figures are others,"
          f" {missing} are missing, {silent} of both without a word")
    bound = BOUNDS[mode] * fields / 1000
    # rows that only words tell apart may be cut wrongly, which the report says of each
    allowed = fields / 2000 if mode == "layout" else 0
    return 1 if silent or figures > allowed or missing * 1000 > MISSING[mode] * fields or differing > bound else 0


sys.exit(main())
