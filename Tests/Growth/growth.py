#!/usr/bin/env python3
"""Law: the work of every command is linear in the length of every list of every form.

The lists are found in the schemas that the command itself prints, so that a new one is covered without
a line here. Each is filled with n, 2n and 4n rows and the instructions are counted by valgrind, after
those of a list without rows; twice the rows may take no more than LAW times the work. The same for what
a folder holds beside its sheets, and for the parts of official texts. With --markdown the results are the
table of docs/performance.md.

    Tests/Growth/growth.py EXECUTABLE [--commands] [--only WORD] [--rows N] [--markdown]
"""

import argparse
import concurrent.futures
import copy
import json
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
LAW = 2.3
# a sheet of each kind, in which a list is then filled
SHEETS = {
    "ex-ante": "Examples/juntos-2019.yaml",
    "monitoreo": "Examples/juntos-2021.yaml",
    "compromisos": "Examples/gestion-territorial-2009.yaml",
    "cartera": "Examples/actividad-1990-1993.yaml",
}
# the cases that are written without line breaks as well
IN_ONE_LINE = ["components", "components, empty", "components, one slip in the total"]
# the commands that take an official text
OF_TEXTS = ["check", "json", "sarif", "audit", "table"]
# the commands that take a folder
OF_FOLDERS = ["check", "json", "sarif", "diff", "fmt", "table"]
COMMANDS = {
    "json": ["check", "--format", "json"],
    "sarif": ["check", "--format", "sarif"],
    "diff": ["check", "--fix", "--diff"],
    "audit": ["audit"],
    "explain": ["explain", None, "ANT06"],
    "fmt": ["fmt", "--check"],
    "table": ["table", "cobertura"],
    "convert": ["convert"],
    "compare": ["compare", None],
}


class Schema:
    """The lists of a kind of sheet, and rows for them."""

    def __init__(self, command, kind):
        out = subprocess.run([command, "schema", kind], capture_output=True, text=True, check=True)
        self.whole = json.loads(out.stdout)

    def resolved(self, part):
        """The alternatives of a part, without null."""
        if "$ref" in part:
            part = self.whole["$defs"][part["$ref"].rsplit("/", 1)[-1]]
        found = [part]
        for word in ("anyOf", "oneOf"):
            for other in part.get(word, []):
                found += self.resolved(other)
        return [one for one in found if one.get("type") != "null"]

    def lists(self, part=None, path=()):
        """The paths of all lists, and of mappings by year or name."""
        for one in self.resolved(part or self.whole):
            for key, value in one.get("properties", {}).items():
                yield from self.lists(value, path + (key,))
            if isinstance(one.get("items"), dict):
                yield path, "rows", one["items"]
                yield from self.lists(one["items"], path + (0,))
            for value in one.get("patternProperties", {}).values():
                yield path, "years", value
                yield from self.lists(value, path + ("2019",))
            if isinstance(one.get("additionalProperties"), dict):
                yield path, "names", one["additionalProperties"]

    def value(self, part, number, shape, depth=0):
        """A value that a part of the schema takes, other in each row where it is a text."""
        several = self.resolved(part)
        for one in several:
            if "const" in one or "enum" in one:
                return one.get("const", one.get("enum", [None])[number % len(one.get("enum", "x"))])
        for one in several:
            if "properties" in one:
                rows = {}
                for key, value in one["properties"].items():
                    told = self.value(value, number, shape, depth + 1)
                    if told is not None:
                        rows[key] = told
                return rows
        for one in several:
            kinds = one.get("type", "string")
            if "number" in kinds and "pattern" in one or kinds in ("number", "integer"):
                return 1000 + number if shape != "same" else 1000
            if "items" in one or "patternProperties" in one:
                return None
        if shape == "same":
            return "Taller de oficios"
        text = f"Taller {number} de oficios para {number * 7 + 3} personas"
        return text + " y sus vecinos" * 20 if shape == "long" else text


def filled(sheet, path, rows):
    """The sheet with a list in its place."""
    sheet = copy.deepcopy(sheet)
    here = sheet
    for key, after in zip(path, path[1:]):
        if isinstance(key, int):
            if not here:
                here.append({})
            here = here[0]
            continue
        if not isinstance(here.get(key), (list if isinstance(after, int) else dict)):
            here[key] = [] if isinstance(after, int) else {}
        here = here[key]
    if isinstance(path[-1], int):
        here[:] = [rows]
    else:
        here[path[-1]] = rows
    return sheet


def instructions(command, words, folder, sheet):
    arguments = [sheet if word is None else word for word in words] + [sheet] * (words[0] != "explain")
    with tempfile.NamedTemporaryFile() as out:
        run = subprocess.run(
            ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out.name}", command, *arguments],
            cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        text = pathlib.Path(out.name).read_text(errors="replace")
    if run.returncode not in (0, 1, 2) or "totals" not in text and "summary" not in text:
        raise SystemExit(f"{words} of {sheet} ended with {run.returncode}")
    return int(re.search(r"^(?:summary|totals): (\d+)", text, re.M)[1])


def component_cases():
    """What several lists say of the same components: n in all of them."""
    def sheet(number, named, spent=None, produced=None, total=0, texts=True):
        rows = range(number)
        spent, produced = spent or named, produced or named
        texts = {"unidad": "talleres", "descripcion": "Un curso", "modalidad": "Licitación",
                 "actores": "Municipios"} if texts else {}
        return {
            "componentes": [{"numero": k + 1, "nombre": named(k), **texts} for k in rows],
            "produccion": {"ejercicio": 2019, "filas": [
                {"componente": produced(k), "unidad": "talleres", "cantidad": 10} for k in rows]},
            "gasto": {"ejercicio": 2019, "administrativo": 0, "total": 1000 * number + total,
                      "componentes": [{"componente": spent(k), "total": 1000} for k in rows],
                      "porUnidad": [{"componente": spent(k), "valor": 100} for k in rows]}}

    def name(k):
        return f"Taller {k}"

    def estimated(told):
        return {"poblacion": {
            "potencial": {"numero": 677207, "unidad": "empresas", "estimacion": told,
                          "calculo": "1.128.679 * 0,6 = 677.207"},
            "beneficiaria": {str(2019 + year): 1000 + year for year in range(30)}}}

    return {
        "components": lambda n: sheet(n, name),
        "components, renamed": lambda n: sheet(
            n, name, lambda k: f"Gasto de {k}", lambda k: f"Otro curso {k}", texts=False),
        "components, of one name": lambda n: sheet(n, lambda k: "Taller"),
        "components, with long names": lambda n: sheet(n, lambda k: f"Taller {k} " + "de oficios " * 20),
        "components, one slip in the total": lambda n: sheet(n, name, total=1),
        "components, empty": lambda n: {"componentes": [{}] * n},
        "components, expenses only": lambda n: {
            "componentes": None, "produccion": None, "gasto": sheet(n, name)["gasto"]},
        "subtitles, one slip in a total": lambda n: {"gasto": {
            "ejercicio": 2019, "administrativo": 0, "total": 1000 * n + 1,
            "componentes": [{"componente": "Taller", "total": 1000 * n + 1, "subtitulos": [
                {"subtitulo": k % 99, "monto": 1000} for k in range(n)]}]}},
        "formulas in one answer": lambda n: {"poblacion": {"potencial": {
            "numero": 100, "unidad": "personas",
            "calculo": "\n".join(f"({k + 2} * 0,5) = {k}" for k in range(n))}}},
        # what almost is a population or an operand, which the rules look around for years
        "near misses in one answer": lambda n: estimated("En 2017 eran 677.270, y 1.128.697 " * n),
        "near misses after one year": lambda n: estimated("En 2017: " + "677.270 1.128.697 " * n),
        "criteria and formulas": lambda n: {"poblacion": {
            "potencial": {"numero": 100, "unidad": "personas",
                          "calculo": "\n".join(f"({k + 2} * 0,5) = {k}" for k in range(n))},
            "focalizacion": [
                {"variable": f"Edad {k}", "criterio": "menos de 20", "coeficiente": "0,5"} for k in range(n)]}},
    }


def folder_cases(sheet):
    """What stands beside a sheet: n own rules, exceptions, paths or patterns, in a folder with its files."""
    text = json.dumps(sheet, ensure_ascii=False, indent=1)

    def configured(entries):
        return {"ficha.json": text, ".fichas.yaml": entries}

    def fixed(n, make):
        return "".join(make(k) for k in range(n))

    def rule(k):
        return (f"  - {{id: CASA{k:04}, titulo: regla {k}, gravedad: nota, condicion: 'gasto.administrativo / "
                f"gasto.total <= {k % 9 + 1} %', mensaje: 'pasa de lo que se admite'}}\n")

    def exception(k):
        return f"  - {{regla: GAS02, patron: '{k}/', campo: gasto.porBeneficiario, razon: se sabe {k}}}\n"

    return {
        "own rules": lambda n: configured("reglas:\n" * (n > 0) + fixed(n, rule)),
        "own exceptions": lambda n: configured("excepciones:\n" * (n > 0) + fixed(n, exception)),
        "own paths": lambda n: configured("rutas:\n" * (n > 0) + fixed(
            n, lambda k: f"  - {{patron: 'carpeta{k}/', gravedades: {{ANT06: nota}}}}\n")),
        "patterns of .gitignore": lambda n: {
            "ficha.json": text, ".git/HEAD": "ref: refs/heads/main\n",
            ".gitignore": fixed(n, lambda k: f"carpeta{k}/**/borrador-*.yaml\n")},
        "sheets in a folder": lambda n: {f"ficha{k}.json": text for k in range(n // 10 + 1)},
    }


def document_cases():
    """Official texts with n of what repeats in them, and some that are damaged."""
    beginning = (
        "Sección 1: Antecedentes\nCódigo Sistema PI071620190048347\nNombre del Programa (420 caracteres)\n"
        "Apoyo a ferias\nSección 2: Diagnóstico\n")
    expenses = "Componentes 2019 (miles de $)\n"

    def text(parts):
        return {"ficha.txt": beginning + parts}

    report = (
        "INFORME ETAPA IV\nPROGRAMA MEJORAMIENTO DE LA GESTIÓN TERRITORIAL\nOCTUBRE 2009\n\n"
        "Actividad IV. 1.1. BALANCE DE LOS RESULTADOS DEL PLAN PLURIANUAL - EJERCICIO 2009\n\n"
        "| Objetivo general y específicos | Resultado de la medición anual del indicador | "
        "Descripción del desarrollo alcanzado | Desafíos 2010 |\n|---|---|---|---|\n")

    def developed(words, rows=1):
        row = f"| 1. Difundir 6 proyectos. | N° de proyectos difundidos. 10/6= 167% | Logro: {words} | Seguir |\n"
        return {"ficha.txt": report + row * rows}

    return {
        "claims in one development": lambda n: developed("un leve aumento " * n),
        "dates in one development": lambda n: developed("antes del 22 de mayo de 2009 " * n),
        "counts in one development": lambda n: developed("más de 10 proyectos " * n),
        "rows of developments": lambda n: developed("más de 10 proyectos, un leve aumento", n),
        "sheets": lambda n: {"ficha.txt": (beginning + expenses + "Taller 1.000\nTotal 1.000\n") * (n // 10 + 1)},
        "tables of expenses": lambda n: text((expenses + "Taller 1.000\nTotal 1.000\n") * n),
        "rows of expenses": lambda n: text(expenses + "".join(f"Taller {k} 1.000\n" for k in range(n))),
        "damaged labels": lambda n: text("C0mponente 1\n\nN0mbre del componente taller\n\n" * n),
        "words before an amount": lambda n: text(expenses + "talleres de oficios\n" * 10 * n + "1.000\n"),
        "cells of one line": lambda n: text("     ".join(["ferias", *["taller"] * 10 * n]) + "\n"),
        "short cells of one line": lambda n: text("     ".join(["a"] * 100 * n) + "\n"),
        "lines of one page in columns": lambda n: text("Talleres de oficios          1.000\n" * 20 * n),
        "lines of many cells": lambda n: text(("     ".join(["taller"] * 80) + "\n") * n),
        "rows of HTML": lambda n: text(
            "<table>" + "<tr><td>Taller</td><td>1.000</td></tr>" * n + "</table>\n"),
        "rows of Markdown": lambda n: text("| Taller | Monto |\n| --- | --- |\n" + "| Taller | 1.000 |\n" * n),
    }


def cases(command):
    for name, make in document_cases().items():
        yield f"text {name}", make
    for kind, path in SHEETS.items():
        sheet = json.loads(subprocess.run(
            [command, "convert", "--to", "json", ROOT / path], capture_output=True, text=True, check=True).stdout)
        schema, seen = Schema(command, kind), set()
        for where, axis, part in schema.lists():
            for shape in ("empty", "filled", "same", "long"):
                name = f"{kind} /{'/'.join(map(str, where))} by {axis}, {shape}"
                if name in seen or (axis != "rows" and shape != "filled"):
                    continue
                seen.add(name)

                def make(n, sheet=sheet, schema=schema, where=where, axis=axis, part=part, shape=shape):
                    rows = [{} if shape == "empty" else schema.value(part, k, shape) for k in range(n)]
                    keys = {"years": lambda k: str(2020 + k), "names": lambda k: f"Fila {k}"}.get(axis)
                    return filled(sheet, where, rows if keys is None else {keys(k): row for k, row in enumerate(rows)})
                yield name, make
        if kind == "ex-ante":
            for name, change in component_cases().items():
                def change_all(n, sheet=sheet, change=change):
                    return {key: value for key, value in (sheet | change(n)).items() if value is not None}
                yield f"{kind} {name}", change_all
                if name in IN_ONE_LINE:
                    yield f"{kind} {name}, in one line", lambda n, make=change_all: {
                        "ficha.json": json.dumps(make(n), ensure_ascii=False)}
            for name, make in folder_cases(sheet).items():
                yield f"folder {name}", make


def measure(command, words, make, rows, label):
    counts = []
    for n in (0, rows, 2 * rows, 4 * rows):
        with tempfile.TemporaryDirectory() as folder:
            made = make(n)
            if not any("." in name for name in made):
                made = {"ficha.json": json.dumps(made, ensure_ascii=False, indent=1)}
            for name, text in made.items():
                file = pathlib.Path(folder) / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text)
            target = "." if "folder" in label else next(name for name in made if name.startswith("ficha."))
            counts.append(instructions(command, words, folder, target))
    # what the rows take, beyond what start and the rest of the sheet do; small lists say nothing
    base, *grown = counts
    floor = max(base * 0.02, 1)
    grown = [max(count - base, floor) for count in grown]
    ratios = [after / before for before, after in zip(grown, grown[1:])]
    return label, grown, ratios


def write_table(most, rows):
    """The most of each command and kind, in the order of the script."""
    order = ["check", *COMMANDS]
    print(f"\n| command | lists of | cases | most by doubling | case | instructions of {4 * rows} rows |")
    print("| --- | --- | ---: | ---: | --- | ---: |")
    for (label, kind), found in sorted(most.items(), key=lambda one: (order.index(one[0][0]), one[0][1])):
        ratio, count, name = max(found)
        name = name.removeprefix(kind).strip()
        print(f"| `{label}` | {kind} | {len(found)} | ×{ratio:.2f} | {name} | {count / 1e6:.0f} M |")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", help="the static executable")
    parser.add_argument("--commands", action="store_true", help="all commands, not only a check")
    parser.add_argument("--only", default="", help="the cases with this word in their names")
    parser.add_argument("--rows", type=int, default=100, help="the n of n, 2n, 4n")
    parser.add_argument("--markdown", action="store_true", help="a table at the end, of the most of each command")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    command = str(pathlib.Path(options.command).resolve())
    tasks = []
    for name, make in cases(command):
        for label, words in {"check": ["check"], **(COMMANDS if options.commands else {})}.items():
            if name.startswith("folder") and label not in OF_FOLDERS:
                continue
            if name.startswith("text") and label not in OF_TEXTS:
                continue
            if options.only in f"{label}: {name}":
                tasks.append((words, make, f"{label}: {name}"))
    failures, most = 0, {}
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as crew:
        running = [crew.submit(measure, command, words, make, options.rows, label) for words, make, label in tasks]
        for task in concurrent.futures.as_completed(running):
            label, grown, ratios = task.result()
            fails = max(ratios) > LAW
            failures += fails
            what = (label.split(": ")[0], label.split(": ")[1].split(" ")[0])
            most.setdefault(what, []).append((max(ratios), grown[-1], label.split(": ", 1)[1]))
            print(
                "FAILS" if fails else "holds", " ".join(f"{ratio:5.2f}" for ratio in ratios),
                " ".join(f"{count / 1e6:8.2f} M" for count in grown), label, flush=True)
    print(f"{len(tasks)} cases, {failures} beyond ×{LAW}")
    if options.markdown:
        write_table(most, options.rows)
    raise SystemExit(failures > 0)


if __name__ == "__main__":
    main()
