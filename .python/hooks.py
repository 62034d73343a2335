#!/usr/bin/env python3
"""Lays out the repository of hooks of a release, for pre-commit without Swift.

    .python/hooks.py --url ADDRESS --output FOLDER WHEEL…

pre-commit installs a hook in Python from the root of a repository, where this one has Swift. So a
release gets a tree of its own: the same hooks in Python, whose installation fetches the wheel from
ADDRESS/NAME and compares its checksum.
"""

import argparse
import hashlib
import json
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent


def wheels(paths):
    """By machine, which stands at the end of a wheel's name."""
    return {
        name: {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
        for path in paths for name in ("x86_64", "aarch64") if path.stem.endswith(name)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--url", required=True, help="the folder of the wheels on the network")
    parser.add_argument("--output", required=True, type=pathlib.Path)
    parser.add_argument("wheels", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    for name in ("build.py", "pyproject.toml"):
        shutil.copy(HERE / name, options.output)
    release = {"url": options.url.rstrip("/"), "wheels": wheels(options.wheels)}
    (options.output / "release.json").write_text(json.dumps(release, indent=2) + "\n")
    lines = (HERE.parent / ".pre-commit-hooks.yaml").read_text().splitlines(keepends=True)
    hooks = "".join(line for line in lines if not line.startswith("#"))
    built = "  language: swift\n"
    if hooks.count(built) != 1:
        raise SystemExit("error: .pre-commit-hooks.yaml has no hook, or several, built by Swift")
    (options.output / ".pre-commit-hooks.yaml").write_text(
        hooks.replace(built, "  language: python\n"))


if __name__ == "__main__":
    main()
