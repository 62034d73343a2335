"""What must hold of every run of the command, whatever its input."""

import csv
import html.parser
import io
import json
import pathlib
import re
import resource
import shutil
import subprocess
import time
import xml.etree.ElementTree
import zipfile

FORMATS = (
    "human", "breve", "json", "ndjson", "ndjson-plano", "sarif", "azure", "github", "github-summary", "gitlab", "junit",
    "checkstyle", "rdjsonl", "markdown", "csv", "tap")
TABLES = (
    "cobertura", "poblacion", "gasto", "componentes", "indicadores", "ejecucion", "seguimiento", "compromisos", "cartera",
    "resumen")
TABLE_FORMATS = ("text", "markdown", "csv", "csv-cl", "tsv", "json", "ndjson", "html", "xlsx")
# A terminal would obey these; the text that a program reads may have none of them either.
CONTROL = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
# For one file; a run over many has a part of it more for each.
SECONDS = 60


class Broken(Exception):
    """A property that does not hold, in words."""


class Command:
    """Runs the command, and holds each run to what must hold of all."""

    def __init__(self, executable, folder, memory=4 << 30):
        self.executable, self.folder = executable, folder
        self.runs = 0
        self.slowest = (0, ())
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    def __call__(self, *arguments, statuses=(0, 1, 2), stdin=None):
        self.runs += 1
        seconds = SECONDS + len(arguments) / 10
        start = time.monotonic()
        try:
            run = subprocess.run(
                [self.executable, *map(str, arguments)], cwd=self.folder, input=stdin, capture_output=True,
                timeout=seconds, check=False)
        except subprocess.TimeoutExpired as late:
            raise Broken(f"did not end within {seconds:.0f} s") from late
        self.slowest = max(self.slowest, (time.monotonic() - start, arguments[:4]))
        if run.returncode not in statuses:
            raise Broken(f"ended with {run.returncode}: {run.stderr[-400:]!r}")
        if CONTROL.search(run.stderr):
            raise Broken(f"wrote a control sign to the terminal: {CONTROL.search(run.stderr)}")
        if run.returncode == 2 and not run.stderr and arguments[0] != "check":
            raise Broken("ended with 2 without a word")
        return run


def is_valid(form, output):
    """Raises where an output is not of its form, or holds what its reader would obey."""
    if form == "xlsx":
        zipfile.ZipFile(io.BytesIO(output)).testzip()
        return
    allowed = rb"\r" if form in ("csv", "csv-cl") else b""
    found = CONTROL.search(output.replace(b"\r\n", b"\n") if allowed else output)
    if found:
        raise Broken(f"{form} holds the control sign {found.group()!r}")
    text = output.decode("utf-8")
    if form in ("json", "sarif", "gitlab"):
        value = json.loads(text)
        if form == "sarif":
            run = value["runs"][0]
            rules = {rule["id"] for rule in run["tool"]["driver"]["rules"]}
            rules |= {rule["id"] for part in run["tool"].get("extensions", ()) for rule in part.get("rules", ())}
            for result in run["results"]:
                if result["ruleId"] not in rules:
                    raise Broken(f"sarif names {result['ruleId']} and does not list it")
    elif form in ("ndjson", "ndjson-plano", "rdjsonl"):
        for line in text.splitlines():
            json.loads(line)
    elif form in ("junit", "checkstyle"):
        xml.etree.ElementTree.fromstring(text)
    elif form in ("csv", "csv-cl", "tsv"):
        mark = {"csv": ",", "csv-cl": ";", "tsv": "\t"}[form]
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff")), delimiter=mark))
        if len({len(row) for row in rows}) > 1:
            raise Broken(f"{form} has rows of several widths")
        if any(cell[:1] in ("=", "@") for row in rows for cell in row):
            raise Broken(f"{form} has a cell that a spreadsheet would run")
    elif form == "html":
        Page().feed(text)
    elif form == "tap":
        if not re.search(r"^1\.\.\d+", text, re.MULTILINE):
            raise Broken("tap has no plan")
    elif form == "azure":
        # a note has no command: it is a line of the log
        if any("##" in re.sub(r"^##vso\[task\.(logissue|complete) [^\]]*;\]", "", line) for line in text.splitlines()):
            raise Broken("azure has a command that is none of its own")


class Page(html.parser.HTMLParser):
    """A page with no script but its own, and nothing that is fetched."""

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name.startswith("on") or (name in ("src", "href") and (value or "").startswith("javascript:")):
                raise Broken(f"html holds <{tag} {name}={value!r}>")


def checked(command, names, twice=False):
    """The report of each file, in order; of a text, that of its first sheet. Twice: with one job and with two."""
    words = ("check", "--format", "ndjson", "--no-config", "--jobs")
    one = command(*words, 1, "--", *names)
    if twice:
        two = command(*words, 2, "--", *names)
        if one.stdout != two.stdout or one.returncode != two.returncode:
            raise Broken("two jobs say something else than one")
    found = {}
    for line in one.stdout.split(b"\n")[:-1]:
        # a text has a report for each of its sheets
        found.setdefault(re.match(rb'{"schema":"[^"]*","path":"([\w.-]*)', line)[1].decode(), line)
    if list(found) != list(names):
        raise Broken(f"{len(names)} files have reports of {len(found)}")
    return list(found.values())


def verdicts(report):
    """What a report says of a sheet, without the places and without how it is laid out."""
    return sorted(
        (finding["rule"], finding["field"], finding["message"]) for finding in report["findings"]
        if not finding["rule"].startswith("LEC"))


def is_whole(report):
    """Whether all of a sheet could be read."""
    return report["kind"] is not None and not any(finding["readingFault"] for finding in report["findings"])


def says_the_same(before, after, what):
    if verdicts(before) != verdicts(after):
        lost = [each for each in verdicts(before) if each not in verdicts(after)]
        new = [each for each in verdicts(after) if each not in verdicts(before)]
        raise Broken(f"{what}: no longer {lost[:3]}, but {new[:3]}")


def notation(command, name, report):
    """A sheet in the other notation says the same."""
    other = pathlib.Path(name).with_suffix(".other.json" if name.endswith("yaml") else ".other.yaml").name
    run = command("convert", "--to", other.rsplit(".", 1)[1], "--", name)
    if run.returncode == 2:
        return
    (command.folder / other).write_bytes(run.stdout)
    says_the_same(report, json.loads(checked(command, [other])[0]), f"{other} of {name}")


def formatting(command, name, report):
    """A formatted sheet says the same, and is left alone the second time."""
    copy = "formatted-" + name
    shutil.copy(command.folder / name, command.folder / copy)
    if command("fmt", "--", copy).returncode == 2:
        if (command.folder / copy).read_bytes() != (command.folder / name).read_bytes():
            raise Broken("fmt refused a file and changed it")
        return
    if command("fmt", "--check", "--", copy).returncode != 0:
        raise Broken("fmt changes what it has formatted")
    says_the_same(report, json.loads(checked(command, [copy])[0]), f"fmt of {name}")


def mending(command, name, report):
    """What is mended has no finding that was not there before."""
    copy = "mended-" + name
    shutil.copy(command.folder / name, command.folder / copy)
    command("check", "--no-config", "--fix=suggested", "--", copy)
    after = json.loads(checked(command, [copy])[0])
    known = {(rule, field) for rule, field, _ in verdicts(report)}
    new = [each for each in verdicts(after) if each[:2] not in known]
    if new:
        raise Broken(f"a fix makes {new[:3]}")
