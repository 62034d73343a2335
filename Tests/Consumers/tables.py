"""Tables in the tools of analysis: each format has the same figures, and columns of figures are numeric."""

import csv
import io
import json
import zipfile
from decimal import Decimal
from xml.etree import ElementTree

from shared import EXAMPLES, FOLDER, Skipped, fichas, need, run

NAMES = ("cobertura poblacion gasto componentes indicadores resumen ejecucion seguimiento").split()
# What a sheet may say instead of a figure; csv-cl has the words, the other forms a column of their own.
WORDS = ["NM", "N/A", "S/I", "No aplica", "ilegible"]


def table(name, form, *options):
    """A table of the published sheets as a file."""
    suffix = {"csv-cl": "cl.csv", "ndjson": "ndjson"}.get(form, form)
    file = FOLDER / f"tabla-{name}.{suffix}"
    file.write_bytes(fichas("table", name, "--format", form, *options, *sorted(EXAMPLES.glob("*.yaml"))))
    return file


def wanted(name):
    """The columns of figures with their figures, exact; None where there is none."""
    rows = json.loads(table(name, "json").read_text(), parse_float=Decimal, parse_int=Decimal)["rows"]
    columns = {key: [row[key] for row in rows] for key in rows[0]}
    numeric = {
        key: values for key, values in columns.items()
        if any(isinstance(value, Decimal) for value in values)}
    assert numeric and len(rows) > 2, name
    for values in numeric.values():
        assert all(value is None or isinstance(value, Decimal) for value in values)
    return numeric


def same(name, key, read, expected, tool):
    """A reader has floats; two figures are the same if the float is the one next to the figure."""
    assert len(read) == len(expected), (tool, name, key)
    for value, figure in zip(read, expected):
        missing = value is None or value != value
        assert missing == (figure is None), (tool, name, key, value, figure)
        if figure is not None:
            assert float(value) == float(figure), (tool, name, key, value, figure)


def pandas():
    import pandas as reader
    for name in NAMES:
        expected = wanted(name)
        frames = {
            "csv": reader.read_csv(table(name, "csv"), float_precision="round_trip"),
            "tsv": reader.read_csv(table(name, "tsv"), sep="\t", float_precision="round_trip"),
            "csv-cl": reader.read_csv(
                table(name, "csv-cl", "--claves"), sep=";", decimal=",", na_values=WORDS),
            "ndjson": reader.read_json(table(name, "ndjson"), lines=True, precise_float=True),
        }
        for form, frame in frames.items():
            for key, figures in expected.items():
                assert reader.api.types.is_numeric_dtype(frame[key]), (form, name, key)
                same(name, key, list(frame[key]), figures, form)
        html = reader.read_html(
            table(name, "html"), decimal=",", thousands=".", na_values=WORDS)[0]
        places = list(csv.reader(io.StringIO(
            table(name, "csv-cl", "--claves", "--no-bom").read_text()), delimiter=";"))[0]
        for key, figures in expected.items():
            column = html.iloc[:, places.index(key)]
            same(name, key, list(reader.to_numeric(column)), figures, "html")


def duckdb():
    try:
        import duckdb as engine
    except ImportError:
        raise Skipped("no DuckDB")
    connection = engine.connect()
    numeric = ("BIGINT", "DOUBLE", "DECIMAL", "INTEGER", "HUGEINT")
    words = ", ".join(f"'{word}'" for word in ["", *WORDS])
    for name in NAMES:
        expected = wanted(name)
        sources = {
            "csv": f"read_csv('{table(name, 'csv')}')", "tsv": f"read_csv('{table(name, 'tsv')}')",
            "csv-cl": f"read_csv('{table(name, 'csv-cl', '--claves')}', delim=';', "
                      f"decimal_separator=',', nullstr=[{words}])",
            "ndjson": f"read_json('{table(name, 'ndjson')}')",
        }
        for form, source in sources.items():
            columns = ", ".join(f'"{key}"' for key in expected)
            result = connection.sql(f"SELECT {columns} FROM {source}")
            for key, kind in zip(expected, result.types):
                assert str(kind).startswith(numeric), (form, name, key, kind)
            rows = result.fetchall()
            for index, (key, figures) in enumerate(expected.items()):
                same(name, key, [row[index] for row in rows], figures, f"DuckDB {form}")
    # the findings, in the columns that the command tells
    file = FOLDER / "hallazgos.ndjson"
    file.write_bytes(fichas("check", "--format", "ndjson-plano", EXAMPLES))
    columns = fichas("schema", "informe", "--as", "duckdb").decode()
    connection.execute(f"CREATE TABLE hallazgos ({columns})")
    connection.execute(f"COPY hallazgos FROM '{file}' (FORMAT json)")
    counted = dict(connection.sql("SELECT rule, count(*) FROM hallazgos GROUP BY rule").fetchall())
    found = [json.loads(line)["rule"] for line in file.read_text().splitlines()]
    assert counted == {rule: found.count(rule) for rule in set(found)} and found


def r():
    """`read.csv2` for Chilean spreadsheets, `read.csv` and `read.delim` for the others."""
    need("Rscript")
    words = ", ".join(json.dumps(word) for word in ["", *WORDS])
    options = "encoding = 'UTF-8', check.names = FALSE"
    for name in NAMES:
        expected = wanted(name)
        readers = {
            "csv": f"read.csv({{}}, {options})", "tsv": f"read.delim({{}}, {options})",
            "csv-cl": f"read.csv2({{}}, {options}, na.strings = c({words}))"}
        for form, reader in readers.items():
            marks = ["--claves", "--no-bom"] if form == "csv-cl" else []
            call = reader.format(json.dumps(str(table(name, form, *marks))))
            keys = ", ".join(json.dumps(key) for key in expected)
            script = (f"t <- {call}; for (k in c({keys})) {{ stopifnot(is.numeric(t[[k]])); "
                      "cat(k, format(t[[k]], digits = 17, trim = TRUE), sep = '\\t'); cat('\\n') }")
            shown = run("Rscript", "--vanilla", "-e", script, env={"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"})
            for line in shown.stdout.decode().splitlines():
                key, *values = line.split("\t")
                read = [None if value == "NA" else float(value) for value in values]
                same(name, key, read, expected[key], f"R {form}")


def cells(file):
    """The rows of a spreadsheet: a number as one, anything else as a text, None where nothing is."""
    names = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
             "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0"}
    office, sheet = (f"{{{names[prefix]}}}" for prefix in ("office", "table"))
    root = ElementTree.fromstring(zipfile.ZipFile(file).read("content.xml"))
    for row in root.iter(f"{sheet}table-row"):
        values = []
        for cell in row.findall("table:table-cell", names):
            kind = cell.get(f"{office}value-type")
            value = cell.get(f"{office}value")
            content = Decimal(value) if kind in ("float", "percentage") else "".join(cell.itertext())
            times = int(cell.get(f"{sheet}number-columns-repeated", "1"))
            values += [content if kind else None] * min(times, 100)
        if any(value is not None for value in values):
            yield values


def calc():
    """LibreOffice, which is told the notation as a person who opens the file chooses it: Chilean Spanish
    for csv-cl and for the page, English for the others."""
    need("soffice")
    profile = f"-env:UserInstallation=file://{FOLDER}/profile-tables"
    text = "Text - txt - csv (StarCalc):{},34,76,1,,{},false,true"
    filters = {
        "csv": text.format(44, 1033), "tsv": text.format(9, 1033), "csv-cl": text.format(59, 13322),
        "html": "HTML (StarCalc):13322 1"}
    for form, filter_ in filters.items():
        files = {name: table(name, form) for name in NAMES}
        folder = FOLDER / f"calc-{form}"
        run("soffice", profile, "--headless", f"--infilter={filter_}", "--convert-to", "ods",
            "--outdir", folder, *files.values())
        for name, file in files.items():
            expected = wanted(name)
            plain = form in ("csv", "tsv")
            head = table(name, "csv" if plain else "csv-cl", *([] if plain else ["--claves", "--no-bom"]))
            places = next(csv.reader(io.StringIO(head.read_text()), delimiter="," if plain else ";"))
            count = len(next(iter(expected.values())))
            rows = list(cells(folder / f"{file.stem}.ods"))[-count:]
            for key, figures in expected.items():
                place = places.index(key)
                read = [row[place] if place < len(row) else None for row in rows]
                assert all(value is None or value in WORDS or isinstance(value, Decimal) for value in read), (
                    form, name, key, read)
                numbers = [value if isinstance(value, Decimal) else None for value in read]
                same(name, key, numbers, figures, f"Calc {form}")
