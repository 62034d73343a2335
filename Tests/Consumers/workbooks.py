"""Workbooks in the programs that people open them with: what stands in a cell is what they calculate."""

import json
import os
import pty
import random
import shutil
import subprocess
import zipfile
from decimal import Decimal

from shared import EXAMPLES, FICHAS, FOLDER, ROOT, fichas, need, run

# A spreadsheet calculates with floats of 15 digits.
NEAR = 1e-9
WORK = FOLDER / "libros"
# Sheets of each kind, and broken ones; `fichas import` and `calc` are tried with other figures in them.
SHEETS = sorted([*EXAMPLES.glob("*.yaml"), *EXAMPLES.glob("*.json")]) + [
    EXAMPLES / "con-errores" / f"{name}.yaml" for name in (
        "cobertura-mal-calculada", "division-por-cero", "formula-que-no-da", "gasto-por-beneficiario", "suma-de-gastos")]
TRIALS = 1
SEED = 19
# The verdicts that a person has to look at.
BROKEN = ("no se cumple", "truncada", "solo si los coeficientes están redondeados")


def made(path):
    """The workbook of a sheet; None where the sheet cannot be read."""
    file = WORK / f"{path.parent.name}-{path.name}.xlsx"
    result = run(FICHAS, "calc", "--format", "xlsx", "-o", file, path, check=False, cwd=ROOT)
    return file if file.exists() and result.returncode in (0, 1, 2) else None


def books(file):
    import openpyxl
    return openpyxl.load_workbook(file), openpyxl.load_workbook(file, data_only=True)


def recalculated(files, name):
    """The workbooks as LibreOffice saves them after it has calculated every formula."""
    folder = WORK / name
    profile = FOLDER / "profile-books"
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text("""<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item
oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value>
</prop></item></oor:items>""")
    run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
        "--outdir", folder, *files)
    return [folder / file.name for file in files]


def same(left, right):
    if left in (None, "") or right in (None, ""):
        return left in (None, "") and right in (None, "")
    if isinstance(left, bool) or isinstance(left, str) or isinstance(right, str):
        return left == right
    return abs(left - right) <= NEAR * max(1, abs(left))


def rows(book):
    """The figures of a workbook by key and number, each as the row of its cells."""
    sheet = book.worksheets[0]
    return {(row[10].value, row[11].value): row for row in sheet.iter_rows(min_row=2)}


def cached(pairs):
    """Every result that is stored is the one that is calculated."""
    count = 0
    for file, again in pairs:
        formulas, stored = books(file)
        _, calculated = books(again)
        for sheet in formulas.worksheets:
            if sheet.title == "fichas":
                continue
            for row in sheet.iter_rows():
                for cell in row:
                    if not isinstance(cell.value, str) or not cell.value.startswith("="):
                        continue
                    left = stored[sheet.title][cell.coordinate].value
                    right = calculated[sheet.title][cell.coordinate].value
                    assert same(left, right), (file.name, sheet.title, cell.coordinate, left, right, cell.value)
                    count += 1
    assert count > 100, count


def trial(path, file, index, generator):
    """A copy of a workbook with another figure, and what `calc --set` makes of the same; None where no
    figure can be changed."""
    formulas, stored = books(file)
    inputs = [
        row for key, row in rows(formulas).items()
        if isinstance(row[2].value, (int, float)) and key[1] == 0 and not key[0].endswith("/calculo")
        and row[7].value not in ("año", None)]
    if not inputs:
        return None
    row = generator.choice(inputs)
    old = Decimal(str(row[2].value))
    new = old + generator.choice([1, 7, 1000]) if old == old.to_integral() else old + Decimal("0.01")
    row[2].value = float(new) if new % 1 else int(new)
    copy = WORK / f"{file.stem}-{index}.xlsx"
    formulas.save(copy)
    point = path.suffix == ".json" or "notacion: punto" in path.read_text()
    key, written = row[10].value, str(new) if point else str(new).replace(".", ",")
    answer = json.loads(fichas("calc", "--format", "json", "--set", f"{key}={written}", path))
    return path, copy, key, answer, stored


def followed(path, key, answer, stored, file):
    """The workbook says what the command says: figures, and which equations come out otherwise."""
    _, calculated = books(file)
    changes = {change["field"]: float(change["after"]) for change in answer["changes"]}
    for (field, number), row in rows(calculated).items():
        before = rows(stored)[field, number][1].value
        wanted = changes.get(field, before) if number == 0 else before
        assert same(wanted, row[2].value), (path.name, key, field, wanted, row[2].value)
    turned = {"breaks": set(), "mends": set()}
    checks = zip(stored.worksheets[1].iter_rows(min_row=2), calculated.worksheets[1].iter_rows(min_row=2))
    for before, after in checks:
        was, is_ = (row[8].value in BROKEN for row in (before, after))
        if was != is_:
            turned["breaks" if is_ else "mends"].add((before[0].value, before[9].value))
    for name, found in turned.items():
        told = {(effect["rule"], effect["field"]) for effect in answer[name]}
        assert found == told, (path.name, key, name, found ^ told)


def taken_back(path, key, copies):
    """Only the line of the figure is another, whichever program saved the workbook."""
    old = path.read_text().splitlines()
    for copy in copies:
        result = run(FICHAS, "import", copy, "--ficha", path, check=False, cwd=ROOT)
        if "está en la tabla que acompaña a la ficha" in result.stderr.decode():
            continue
        new = result.stdout.decode().splitlines()
        different = [index for index, lines in enumerate(zip(old, new)) if lines[0] != lines[1]]
        assert len(old) == len(new) and len(different) == 1, (copy.name, key, result.stderr, different)


def in_terminal(*arguments):
    """What a command says whose output is a terminal."""
    terminal, inside = pty.openpty()
    result = subprocess.run([FICHAS, *arguments], stdout=inside, stderr=subprocess.PIPE, cwd=ROOT)
    os.close(inside)
    os.close(terminal)
    return result.returncode, result.stderr.decode()


def workbooks():
    """Stored results, other figures, and the way back into the sheet."""
    need("soffice")
    import openpyxl
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir()
    generator = random.Random(SEED)
    files = [(path, made(path)) for path in SHEETS]
    files = [(path, file) for path, file in files if file]
    assert len(files) > 12, len(files)
    trials = [trial(path, file, index, generator) for path, file in files for index in range(TRIALS)]
    trials = [each for each in trials if each]
    table = WORK / "tabla.xlsx"
    fichas("table", "gasto", "--format", "xlsx", "-o", table, "Examples")
    sources = [file for _, file in files]
    report = WORK / "informe.xlsx"
    run(FICHAS, "report", "--format", "xlsx", "-o", report, "Examples", check=False, cwd=ROOT)
    for file in [*sources, table, report]:
        assert zipfile.ZipFile(file).testzip() is None
    again = recalculated([*sources, *(each[1] for each in trials), report, table], "otra-vez")
    cached(list(zip([*sources, report], [*again[:len(sources)], again[-2]])))
    for (path, copy, key, answer, stored), file in zip(trials, again[len(sources):]):
        followed(path, key, answer, stored, file)
        taken_back(path, key, [copy, file])
    # a table is the same in both programs, figure by figure
    wanted = json.loads(fichas("table", "gasto", "--format", "json", "Examples"), parse_float=Decimal)["rows"]
    for file in (table, again[-1]):
        sheet = openpyxl.load_workbook(file).active
        # without a window LibreOffice forgets what stays in sight
        assert sheet.auto_filter.ref and (file != table or sheet.freeze_panes == "A2"), file
        found = list(sheet.iter_rows(min_row=2, values_only=True))
        assert len(found) == len(wanted)
        for row, figures in zip(found, wanted):
            for value, figure in zip(row, figures.values()):
                is_year = isinstance(figure, str) and isinstance(value, (int, float))
                figure = float(figure) if isinstance(figure, (int, Decimal)) or is_year else figure
                assert same(figure, value), (file.name, figure, value)
    for call in (("table", "gasto"), ("calc",), ("report",)):
        status, told = in_terminal(*call, "--format", "xlsx", "Examples/juntos-2019.yaml")
        assert status == 2 and "-o tabla.xlsx" in told, told
