"""Sheets one after another: a program that waits for each answer, and Spark over several partitions.

Tests/Consumers/spark makes the test of Spark on more sheets than the others have time for.
"""

import json
import os
import subprocess
import sys

from shared import EXAMPLES, FICHAS, FOLDER, Skipped, fichas, need, run

SOUND, WRONG = "articulacion-2019.yaml", "con-errores/suma-de-gastos.yaml"


def line(name):
    """A published sheet as a line of JSON."""
    return run(FICHAS, "convert", "--stream", stdin=(EXAMPLES / name).open("rb")).stdout.decode().strip()


def answers(text, *arguments):
    result = run(FICHAS, *arguments, check=False, input=text.encode())
    return [json.loads(answer) for answer in result.stdout.splitlines()], result.returncode


def alone(path, *arguments):
    """The report of a file, less its path."""
    return {**json.loads(fichas("check", *arguments, "--format", "ndjson", path)), "path": None}


def stream():
    """Reports in order, one for each sheet, readable or not, in both notations; and as they are asked."""
    sound, wrong = line(SOUND), line(WRONG)
    lines = [sound, "nada", "", wrong, '{"ficha": "ex-ante"', "[]", sound]
    reports, status = answers("\n".join(lines), "check", "--stream")
    assert status == 2
    assert [report["path"] for report in reports] == [f"<stdin>#{n}" for n in (1, 2, 4, 5, 6, 7)]
    files = {}
    for number, text in enumerate(lines, 1):
        file = FOLDER / f"stream-{number}.json"
        file.write_text(text)
        files[f"<stdin>#{number}"] = file
    for report in reports:
        assert {**report, "path": None} == alone(files[report["path"]]), report["path"]
    assert answers("\n".join(lines), "check", "--stream", "--exit-zero")[1] == 0
    assert answers("\n".join(lines), "check", "--stream", "--jobs", "3")[0] == reports
    assert answers("", "check", "--stream") == ([], 0)
    flat, _ = answers("\n".join(lines), "check", "--stream", "--format", "ndjson-plano")
    assert [(x["path"], x["rule"], x["line"]) for x in flat] == [
        (report["path"], x["rule"], x["line"]) for report in reports for x in report["findings"]]

    documents = [(EXAMPLES / name).read_text() for name in (SOUND, WRONG, "juntos-2021.yaml")]
    reports, _ = answers("---\n".join(documents[:2]) + "...\n--- # otra\n" + documents[2], "check", "--stream")
    for report, name in zip(reports, (SOUND, WRONG, "juntos-2021.yaml"), strict=True):
        wanted = alone(EXAMPLES / name)
        assert [x["rule"] for x in report["findings"]] == [x["rule"] for x in wanted["findings"]], name

    whole = "\n".join([sound, "nada", wrong])
    rows, status = answers(whole, "table", "gasto", "--stream")
    assert status == 2 and [row["total"] for row in rows] == [1167259, 341000], rows
    results, status = answers(whole, "calc", "--stream")
    assert status == 2 and ["error" in result for result in results] == [False, True, False]
    assert results[0]["cells"] == json.loads(
        fichas("calc", "--format", "json", files["<stdin>#1"]))["cells"]
    converted, status = answers(whole, "convert", "--stream", "--to", "json")
    assert status == 2 and [bool(sheet) for sheet in converted] == [True, False, True]
    yaml = run(FICHAS, "convert", "--stream", "--to", "yaml", check=False, input=whole.encode())
    again = run(FICHAS, "convert", "--stream", check=False, input=yaml.stdout)
    back = [json.loads(sheet) for sheet in again.stdout.splitlines()]
    assert back == converted

    # a service that sends a sheet when it has the answer to the one before
    process = subprocess.Popen([FICHAS, "check", "--stream"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for text in (wrong, "nada", sound):
        process.stdin.write(text.encode() + b"\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["schema"] == "fichas.file/1"
    process.stdin.close()
    assert process.wait() == 2


def stream_memory():
    """Memory does not grow with the number of sheets."""
    peaks = []
    for count in (20, 400):
        text = "\n".join([line(WRONG)] * count).encode()
        script = (
            "import resource, subprocess, sys\n"
            "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n")
        shown = run(sys.executable, "-c", script, FICHAS, "check", "--stream", input=text)
        peaks.append(int(shown.stdout))
    assert peaks[1] < peaks[0] * 1.5, peaks


# MARK: Spark

def made(count):
    """Sheets, some of them wrong, some of them no sheets at all."""
    sound, wrong = line(SOUND), line(WRONG)
    sheets = []
    for number in range(count):
        if number % 50 == 7:
            sheets.append(f'{{"ficha": "ex-ante", "número": {number}')
        elif number % 4 == 3:
            sheets.append(wrong.replace("341.000", f"34{number % 10}.{number % 1000:03}"))
        else:
            sheets.append(sound)
    return sheets


def keys(reports):
    return [[(x["rule"], x["field"], x["message"], x["line"]) for x in report["findings"]]
            for report in reports]


# The rules of these families find nothing in a published sheet, so that a partition may be clean.
FAMILIES = "--select gasto,lectura"


def spark(count=240, partitions=6):
    """Spark on this machine, with a Python of its own that has it and the pandas that it knows."""
    need("java")
    python = FOLDER / "venv-spark" / "bin" / "python"
    if not python.exists() or run(python, "-c", "import pyspark, pyarrow", check=False).returncode != 0:
        raise Skipped("no PySpark")
    run(python, __file__, FICHAS, FOLDER, count, partitions)


def in_spark(count, partitions):
    """`rdd.pipe` and `mapInPandas` as docs/scripts.md has them find what one local run finds."""
    from pyspark.sql import SparkSession
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PATH"] = f"{os.path.dirname(FICHAS)}:{os.environ['PATH']}"
    session = (
        SparkSession.builder.master("local[2]").appName("fichas")
        .config("spark.ui.enabled", "false").config("spark.local.dir", FOLDER / "spark").getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    try:
        # the last partition is clean, and one has no sheet at all
        rows = made(count) + [line(SOUND)] * (count // partitions)
        command = f"fichas check --stream --exit-zero --stdin-filename fichas.json {FAMILIES}"
        reports, status = answers("\n".join(rows), *command.split()[1:])
        wanted = keys(reports)
        assert status == 0 and len(wanted) == len(rows)
        assert any(wanted[:count]) and not any(wanted[count:]), "a clean partition"
        flat = sorted(str(finding) for report in wanted for finding in report)

        surroundings = {"PATH": os.environ["PATH"]}
        rdd = session.sparkContext.parallelize(rows, partitions + 1).union(
            session.sparkContext.parallelize([], 1))
        assert keys(rdd.pipe(command, surroundings, checkCode=True).map(json.loads).collect()) == wanted

        columns = fichas("schema", "informe", "--as", "spark").decode().strip()
        lines = rdd.pipe(f"{command} --format ndjson-plano", surroundings, checkCode=True)
        table = session.read.schema(columns).json(lines)
        found = table.select("rule", "field", "message", "line").collect()
        assert sorted(str(tuple(row)) for row in found) == flat
        assert dict(table.dtypes)["endColumn"] == "int" and "string" in dict(table.dtypes)["computed"]

        frame = session.createDataFrame(list(enumerate(rows)), "id LONG, ficha STRING")
        frame = frame.repartitionByRange(partitions + 1, "id")
        checked = frame.mapInPandas(recipe(), f"id LONG, {columns}")
        found = {}
        for row in checked.select("id", "rule", "field", "message", "line").collect():
            found.setdefault(row[0], []).append(tuple(row[1:]))
        assert [found.get(number, []) for number in range(len(rows))] == wanted
    finally:
        session.stop()


def recipe():
    """The function of docs/scripts.md."""
    text = (EXAMPLES.parent / "docs" / "scripts.md").read_text()
    code = text.split("<!-- mapInPandas -->\n```python\n")[1].split("```")[0]
    names = {}
    exec(code, names)  # the page is what is tested
    names["COMANDO"] += FAMILIES.split()
    return names["revisar"]


if __name__ == "__main__":
    in_spark(int(sys.argv[3]), int(sys.argv[4]))
