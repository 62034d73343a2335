#!/usr/bin/env python3
"""Builds the wheel of `fichas`: the command as one static executable, and the module that calls it.

    .python/build.py [--command FILE] [--output FOLDER]

Without `--command` the executable is built by Swift. The version is that of the executable, and the
platform that of its machine, so that a wheel cannot be labelled as what it is not. `pip install
./.python` calls `build_wheel` (PEP 517). The same input gives the same bytes.

In the folder that `.python/hooks` lays out there is no Swift source but a `release.json`; there the
wheel of that release is fetched and compared with its checksum.
"""

import argparse
import base64
import hashlib
import json
import os
import pathlib
import platform
import shutil
import struct
import subprocess
import sys
import tempfile
import urllib.request
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
SUMMARY = "Revisa que las cifras de las fichas de evaluación ex ante calcen entre sí"
MACHINES = {62: "x86_64", 183: "aarch64"}  # e_machine of ELF
PROGRAM_INTERPRETER = 3  # PT_INTERP of ELF: the executable needs a dynamic loader


class BuildError(SystemExit):
    """What is missing, and what to do."""

    def __init__(self, message):
        super().__init__(f"error: {message}")


def build_command():
    """Builds the executable by Swift, and returns its path."""
    package = HERE.parent
    if not (package / "Package.swift").exists():
        raise BuildError("neither Swift source nor release.json stands beside this script")
    if not shutil.which("swift"):
        raise BuildError("the executable is built by Swift, and there is no swift on the PATH; "
                         "install the toolchain named in README.md, or name one with --command")
    options = ["-c", "release", "--package-path", package, "--product", "fichas",
               "-Xswiftc", "-static-executable"]
    subprocess.run(["swift", "build", *options], check=True, stdout=sys.stderr)
    folder = subprocess.run(["swift", "build", *options, "--show-bin-path"], check=True,
                            capture_output=True, text=True).stdout.strip()
    return pathlib.Path(folder, "fichas")


def machine(executable):
    """The machine that a static executable is for."""
    header = executable[:64]
    if header[:6] != b"\x7fELF\x02\x01" or len(header) < 64:
        raise BuildError("the command is no Linux executable of 64 bits")
    number, = struct.unpack_from("<H", header, 18)
    table, = struct.unpack_from("<Q", header, 32)
    size, count = struct.unpack_from("<HH", header, 54)
    kinds = [int.from_bytes(executable[at:at + 4], "little")
             for at in range(table, table + size * count, size or 1)]
    if PROGRAM_INTERPRETER in kinds:
        raise BuildError("the command is not static: build it with -Xswiftc -static-executable")
    if number not in MACHINES:
        raise BuildError(f"no wheel is made for machine {number} of ELF")
    return MACHINES[number]


def tags(name):
    """The platforms of a static executable: it needs no C library, so any Linux will do."""
    return [f"manylinux2014_{name}", f"manylinux_2_17_{name}", f"musllinux_1_1_{name}"]


def stripped(command):
    """The bytes of an executable without its symbols; `llvm-strip` knows every machine."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder, "fichas")
        for program in filter(shutil.which, ("strip", "llvm-strip")):
            shutil.copyfile(command, copy)
            if subprocess.run([program, copy], capture_output=True).returncode == 0:
                return copy.read_bytes()
    raise BuildError("no strip for this executable: install binutils or llvm")


def version(command, name):
    """What the executable says of itself; what cannot run here, what its source says."""
    if name == platform.machine():
        words = subprocess.run([command, "--version"], check=True, capture_output=True, text=True)
        return words.stdout.split()[-1]
    source = HERE.parent / "Sources/Reporting/Model/Product.swift"
    return source.read_text().split('version = "')[1].split('"')[0]


def metadata(number):
    return (f"Metadata-Version: 2.1\nName: fichas\nVersion: {number}\nSummary: {SUMMARY}\n"
            "Requires-Python: >=3.9\n").encode()


def write_wheel(command, folder):
    """Writes the wheel of an executable, and returns its path."""
    command = pathlib.Path(command).resolve()
    name = machine(command.read_bytes())
    executable, platforms, number = stripped(command), tags(name), version(command, name)
    about = f"fichas-{number}.dist-info"
    labels = "".join(f"Tag: py3-none-{tag}\n" for tag in platforms)
    files = {f"fichas/{file.name}": (file.read_bytes(), 0o644)
             for file in sorted((HERE / "fichas").glob("*.py*"))}
    files[f"fichas-{number}.data/scripts/fichas"] = (executable, 0o755)
    files[f"{about}/METADATA"] = (metadata(number), 0o644)
    files[f"{about}/WHEEL"] = (
        f"Wheel-Version: 1.0\nGenerator: fichas\nRoot-Is-Purelib: false\n{labels}".encode(), 0o644)
    files[f"{about}/RECORD"] = (record(files, about), 0o644)
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"fichas-{number}-py3-none-{'.'.join(platforms)}.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path, (content, mode) in files.items():
            entry = zipfile.ZipInfo(path)  # of 1980, so that a wheel does not depend on the day
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return wheel


def record(files, about):
    lines = []
    for path, (content, _) in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{path},sha256={digest},{len(content)}\n")
    return "".join([*lines, f"{about}/RECORD,,\n"]).encode()


def fetch_wheel(release, folder):
    """Takes the wheel of a release for this machine, if it has the right checksum."""
    name = platform.machine()
    if sys.platform != "linux" or name not in release["wheels"]:
        raise BuildError(f"the release has no wheel for {sys.platform} on {name}")
    wheel = release["wheels"][name]
    url = f"{release['url']}/{wheel['file']}"
    with urllib.request.urlopen(url, timeout=60) as answer:
        content = answer.read()
    if hashlib.sha256(content).hexdigest() != wheel["sha256"]:
        raise BuildError(f"{url} does not have the checksum of the release")
    pathlib.Path(folder, wheel["file"]).write_bytes(content)
    return wheel["file"]


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """The hook of PEP 517."""
    release = HERE / "release.json"
    if release.exists():
        return fetch_wheel(json.loads(release.read_text()), wheel_directory)
    return write_wheel(os.environ.get("FICHAS_COMMAND") or build_command(), wheel_directory).name


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--command", help="a static executable; built by Swift if not told")
    parser.add_argument("--output", default=HERE.parent / ".build" / "wheels")
    options = parser.parse_args()
    print(write_wheel(options.command or build_command(), options.output))


if __name__ == "__main__":
    main()
