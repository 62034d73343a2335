"""What the consumers share: the command, its reports, and how a program is run."""

import json
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "Examples"
FICHAS = sys.argv[1]
FOLDER = pathlib.Path(sys.argv[2])
BROKEN = [
    "clave-desconocida.yaml", "claves-repetidas.yaml", "falta-el-proposito.yaml",
    "json-truncado.json", "palabra-en-lugar-de-cifra.yaml", "tabuladores.yaml", "texto-en-lugar-de-lista.yaml",
]


class Skipped(Exception):
    pass


def need(*programs):
    for program in programs:
        if not shutil.which(program):
            raise Skipped(f"no {program}")


def run(*arguments, check=True, **options):
    result = subprocess.run(
        [str(argument) for argument in arguments], capture_output=True, **options)
    if check and result.returncode != 0:
        output = (result.stdout + result.stderr).decode(errors="replace")
        raise AssertionError(f"{arguments}: {result.returncode}\n{output[-2000:]}")
    return result


def fichas(*arguments, **options):
    return run(FICHAS, *arguments, check=False, cwd=ROOT, **options).stdout


def hostile():
    """A sheet whose texts try to be something else where a report is read."""
    path = FOLDER / "hostil.json"
    texts = ["\x1b[2J", "\n::error::x", "=HYPERLINK(1)", "<script>alert(1)</script>", "a\u202eb",
             "]]>", "[x](1) {0}", "\x00\x08\x0b\x0c\ufffe", "# SKIP", "x" * (1 << 20)]
    path.write_text(json.dumps({
        "ficha": "ex-ante", "formulario": "2019-nuevo",
        "gasto": {"componentes": [{"componente": text, "total": text} for text in texts]},
        **{text: text for text in texts}}))
    return path


def report(name, *paths):
    file = FOLDER / f"report.{name}"
    fichas("check", "--format", f"{name}={file}", *(paths or [EXAMPLES, hostile()]))
    return file


def findings():
    """The findings and the checks of the report that the other formats must agree with."""
    files = json.loads(report("json").read_text())["files"]
    return [finding for file in files for finding in file["findings"]], files
