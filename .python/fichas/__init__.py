"""Checks Chilean ex-ante programme sheets by calling the command `fichas`, which comes with it.

    import fichas

    report = fichas.check("mi-ficha.yaml")
    for file in report.files:
        for finding in file.findings:
            print(file.path, finding.line, finding.rule, finding.message)

    rows = fichas.table("gasto", "fichas/")  # pandas.DataFrame(rows)

Figures of a finding are texts, exact: `decimal.Decimal(finding.reported)`.
"""

from __future__ import annotations

import dataclasses
import decimal
import json
import os
import pathlib
import shutil
import subprocess
import sysconfig
import typing
from typing import Any, Dict, List, Optional, Sequence, Tuple, Union

__all__ = [
    "Check", "Error", "Excepted", "File", "Finding", "Group", "Operand", "Report", "Summary",
    "Suspect", "check", "command", "table", "version",
]

StrPath = Union[str, "os.PathLike[str]"]
Texts = Union[str, Sequence[str]]


class Error(Exception):
    """The command could not do its job; the message says what was wrong and what to do.

    `report` has what could be checked all the same, if anything was.
    """

    def __init__(self, message: str, report: Optional[Report] = None):
        super().__init__(message)
        self.report = report


@dataclasses.dataclass(frozen=True)
class Operand:
    """A figure of an equation, as the sheet writes it."""

    field: str
    name: str
    value: str
    line: Optional[int]


@dataclasses.dataclass(frozen=True)
class Excepted:
    """Why a finding is accepted, and until when."""

    reason: str
    expires: Optional[str]
    origin: Optional[str]


@dataclasses.dataclass(frozen=True)
class Finding:
    """What is wrong, where, and with which figures; lines and columns are counted from 1."""

    rule: str
    severity: str
    category: str
    message: str
    field: str
    line: Optional[int]
    column: Optional[int]
    end_line: Optional[int]
    end_column: Optional[int]
    reported: Optional[str]
    computed: Optional[str]
    difference: Optional[str]
    formula: Optional[str]
    operands: Tuple[Operand, ...]
    working: Tuple[str, ...]
    advice: Optional[str]
    reading_fault: bool
    excepted: Optional[Excepted]
    known: bool


@dataclasses.dataclass(frozen=True)
class Check:
    """How a check came out, or the reason why it could not be made."""

    rule: str
    verdict: str
    fields: Tuple[str, ...]
    slack: Optional[str]
    reason: Optional[str]


@dataclasses.dataclass(frozen=True)
class Suspect:
    """A figure that may be the mistake."""

    field: str
    name: str
    line: Optional[int]
    column: Optional[int]
    reported: Optional[str]
    proposed: Optional[str]
    explanation: Optional[str]
    unique: bool


@dataclasses.dataclass(frozen=True)
class Group:
    """Findings, by their position in the file, that one mistake explains."""

    findings: Tuple[int, ...]
    suspects: Tuple[Suspect, ...]
    hypotheses: Tuple[Tuple[int, ...], ...]
    leaders: int


@dataclasses.dataclass(frozen=True)
class File:
    """What was found in a file; `status` is `read` or `unreadable`."""

    path: str
    kind: Optional[str]
    form: Optional[str]
    code: Optional[str]
    name: Optional[str]
    status: str
    findings: Tuple[Finding, ...]
    checks: Tuple[Check, ...]
    groups: Tuple[Group, ...]


@dataclasses.dataclass(frozen=True)
class Summary:
    """How many there are of each."""

    files: int
    errors: int
    warnings: int
    notes: int
    checked: int
    not_checked: int
    held: int
    unreadable: int


@dataclasses.dataclass(frozen=True)
class Report:
    """What the check of some sheets found."""

    files: Tuple[File, ...]
    summary: Summary

    @property
    def findings(self) -> List[Finding]:
        """The findings of all files, in their order."""
        return [finding for file in self.files for finding in file.findings]


def command() -> str:
    """The path of the command: the one that was installed with this module, or on the PATH."""
    module = pathlib.Path(__file__).resolve().parents[1]
    schemes = (name for name in sysconfig.get_scheme_names() if os.name in name)
    folders = [sysconfig.get_path("scripts"), str(module / "bin")]  # the latter of `pip --target`
    folders += [sysconfig.get_path("scripts", name) for name in schemes if "user" in name]
    found = shutil.which("fichas", path=os.pathsep.join(folders)) or shutil.which("fichas")
    if not found:
        raise Error("no command 'fichas' was installed with this module, nor is one on the PATH")
    return found


def version() -> str:
    """The version of the command."""
    return _run(["--version"]).stdout.decode().split()[-1]


def check(
    *paths: StrPath, text: Optional[str] = None, select: Texts = (), ignore: Texts = (),
    config: Optional[StrPath] = None, no_config: bool = False, baseline: Optional[StrPath] = None,
    lang: str = "es",
) -> Report:
    """Checks files and folders; or `text`, a sheet in YAML or JSON.

    A path that is named and cannot be read raises `Error`; a file of a folder that cannot be read
    is in the report as `unreadable`.
    """
    arguments = ["check", "--format", "json", *_texts("--select", select)]
    arguments += [*_texts("--ignore", ignore), *_path("--config", config)]
    arguments += _path("--baseline", baseline)
    arguments += ["--no-config"] * no_config + ["--lang", lang]
    operands = _operands(paths, text)
    done = _run([*arguments, *operands], text)
    if not done.stdout:
        raise Error(_words(done))
    report: Report = _typed(Report, json.loads(done.stdout))
    named = {os.fsencode(path).decode(errors="replace") for path in (*operands, config) if path}
    unread = [
        f"{file.path}: {finding.message}" for file in report.files if file.path in named
        for finding in file.findings if finding.reading_fault and finding.line is None]
    if unread:
        raise Error("\n".join(unread), report)
    return report


def table(
    name: str, *paths: StrPath, where: Texts = (), by: Optional[str] = None,
    columns: Texts = (), sort: Texts = (), config: Optional[StrPath] = None,
    no_config: bool = False, lang: str = "es", exact: bool = False,
) -> List[Dict[str, Any]]:
    """The rows of a table over sheets: `cobertura`, `poblacion`, `gasto`, `componentes`,
    `indicadores` or `resumen`.

    Figures with decimals are floats, as data frames have them, or `decimal.Decimal` if `exact`.
    Raises `Error` where a sheet could not be read, rather than leave out its rows.
    """
    arguments = ["table", name, "--format", "json", *_texts("--where", where)]
    arguments += [*_texts("--by", () if by is None else by), *_path("--config", config)]
    arguments += [f"--columns={','.join(_list(columns))}"] * bool(columns)
    arguments += [f"--sort={','.join(_list(sort))}"] * bool(sort)
    done = _run([*arguments, *["--no-config"] * no_config, "--lang", lang, *_operands(paths)])
    if done.returncode != 0:
        raise Error(_words(done))
    figure = decimal.Decimal if exact else float
    rows: List[Dict[str, Any]] = json.loads(done.stdout, parse_float=figure)["rows"]
    return rows


def _run(
    arguments: Sequence[str], text: Optional[str] = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [command(), *arguments], input=b"" if text is None else text.encode(),
        capture_output=True, check=False)


def _words(done: subprocess.CompletedProcess[bytes]) -> str:
    """What the command said on standard error, without the word before it."""
    said = done.stderr.decode(errors="replace").strip()
    return said[len("error: "):] if said.startswith("error: ") else said


def _operands(paths: Sequence[StrPath], text: Optional[str] = None) -> List[str]:
    if text is not None and paths:
        raise TypeError("either paths or a text")
    if text is not None:
        return ["-"]
    if not paths:
        raise TypeError("no path was given")
    # a file that is called '-', and not standard input
    texts = [os.fspath(path) for path in paths]
    return ["--", *("./-" if path == "-" else path for path in texts)]


def _list(texts: Texts) -> List[str]:
    return [texts] if isinstance(texts, str) else list(texts)


def _texts(option: str, texts: Texts) -> List[str]:
    return [f"{option}={text}" for text in _list(texts)]


def _path(option: str, path: Optional[StrPath]) -> List[str]:
    return [] if path is None else [f"{option}={os.fspath(path)}"]


def _typed(kind: Any, value: Any) -> Any:
    """A value of JSON as the type says; members that the type does not have are left out."""
    if dataclasses.is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        make: Any = kind
        return make(**{
            name: _typed(hint, value.get(_key(name))) for name, hint in hints.items()})
    inner = typing.get_args(kind)
    if typing.get_origin(kind) is tuple:
        return tuple(_typed(inner[0], element) for element in value or ())
    if inner and value is not None:  # Optional
        return _typed(inner[0], value)
    return bool(value) if kind is bool else value


def _key(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)
