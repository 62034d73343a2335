#!/usr/bin/env python3
"""Runs the command over changed sheets and texts, and says what does not hold.

    campaign.py EXECUTABLE EXAMPLES [--files N] [--seed S] [--seconds S] [--every N] [--texts FOLDER]
                [--keep FOLDER]

One job and two say the same of every file; every format and every table is what it says it is; a sheet says the same in
YAML and in JSON, formatted, with its keys in another order and with its money shifted by a decimal place; a fix makes no
finding. Inputs that break something are kept. Exit status 1 where something was found.
"""

import argparse
import collections
import json
import pathlib
import random
import sys
import tempfile
import time

from metamorphic import reordered, shifted
from mutations import mutated
from properties import (
    FORMATS, TABLE_FORMATS, TABLES, Broken, Command, checked, formatting, is_valid, is_whole, mending, notation,
    says_the_same)

BATCH = 1_000


def corpus(command, examples, texts):
    """The sheets and texts that are changed, by the ending of their files."""
    found = []
    for path in sorted(examples.rglob("*")):
        if path.suffix in (".yaml", ".json"):
            found.append((path.suffix, path.read_bytes()))
    for suffix, source in list(found):
        name = "source" + suffix
        (command.folder / name).write_bytes(source)
        run = command("convert", "--to", "json", "--", name)
        if suffix == ".yaml" and run.returncode == 0:
            found.append((".json", run.stdout))
    for kind in ("ex-ante", "monitoreo", "compromisos", "cartera"):
        found.append((".yaml", command("new", "--kind", kind).stdout))
    for path in sorted(texts.rglob("*")) if texts else ():
        if path.suffix in (".txt", ".md"):
            found.append((path.suffix, path.read_bytes()[:60_000]))
    return found


class Campaign:
    def __init__(self, command, sources, keep, every):
        self.command, self.sources, self.keep, self.every = command, sources, keep, every
        self.counts = collections.Counter()
        self.faults = collections.Counter()

    def batch(self, seed, number):
        """Changes a batch of files, and holds all that is said of them to the properties."""
        self.random = random.Random(f"{seed}/{number}")
        for path in self.command.folder.iterdir():
            path.unlink()
        names = []
        contents = [source for _, source in self.sources]
        for index in range(BATCH):
            suffix, source = self.random.choice(self.sources)
            name = f"f{index:04}{suffix}"
            (self.command.folder / name).write_bytes(mutated(self.random, source, contents))
            names.append(name)
        self.counts["files"] += len(names)
        lines = self.hold(f"{seed}/{number}", names, checked, self.command, names, number % 4 == 0)
        if lines is None:
            # one of them is to blame; each is tried by itself
            for name in names:
                self.hold(f"{seed}/{number}", [name], checked, self.command, [name], True)
            return
        reports = {}
        for name, line in zip(names, lines):
            if self.random.random() < 0.04:
                reports[name] = self.hold(f"{seed}/{number}", [name], json.loads, line)
        if number % self.every:
            return
        self.look_closer(f"{seed}/{number}", {name: report for name, report in reports.items() if report})
        self.look_at_all(f"{seed}/{number}", names)

    def look_closer(self, seed, reports):
        """Some sheets in other words."""
        sheets = [name for name, report in reports.items() if is_whole(report) and name[-4:] in ("yaml", "json")]
        for name in sheets[:12]:
            report = reports[name]
            for law in (notation, formatting, mending):
                self.counts[law.__name__] += 1
                self.hold(seed, [name], law, self.command, name, report)
        for name in [name for name in sheets if name.endswith("json")][:4]:
            for change in (reordered, shifted):
                self.counts[change.__name__] += 1
                self.hold(seed, [name], self.metamorphic, name, change)

    def metamorphic(self, name, change):
        before, after = change(self.random, (self.command.folder / name).read_bytes())
        for part, source in (("before", before), ("after", after)):
            (self.command.folder / f"{part}.json").write_bytes(source)
        one, two = (json.loads(line) for line in checked(self.command, ["before.json", "after.json"]))
        ignored = change.ignored
        for report in (one, two):
            report["findings"] = [
                {**finding, "message": "", "field": change.field(finding["field"])} for finding in report["findings"]
                if finding["rule"] not in ignored]
        says_the_same(one, two, change.__name__)

    def look_at_all(self, seed, names):
        """One format of each kind of output over the whole batch, and the other commands over one file."""
        some = self.random.sample(names, 60)
        form, table = self.random.choice(FORMATS), self.random.choice(TABLES)
        table_form = self.random.choice(TABLE_FORMATS)
        name = self.random.choice(names)
        language = ("--lang", self.random.choice(("es", "en")))
        runs = [
            (form, some, ("check", "--no-config", *language, "--format", form, "--", *some)),
            (table_form, some, ("table", "--no-config", *language, "--format", table_form, table, "--", *some)),
            ("json", some, ("audit", "--no-config", *language, "--format", "json", "--", *some)),
            ("html", some, ("report", "--no-config", *language, "--format", "html", "--", *some)),
            ("markdown", [name], ("report", "--no-config", *language, "--carta", "--format", "md", "--", name)),
            ("json", [name], ("calc", "--no-config", *language, "--format", "json", "--", name)),
            ("json", [name], ("explain", "--no-config", *language, "--format", "json", "--", name, "gasto.total")),
            ("text", [name], ("show", "--no-config", *language, "--", name)),
            ("ndjson", [name], ("tree", *language, "--", name)),
            ("text", [name], ("import", *language, "--", name)),
            ("html", names[:2], ("compare", "--no-config", *language, "--format", "html", "--", *names[:2])),
        ]
        for form, files, arguments in runs:
            self.counts[arguments[0]] += 1
            self.hold(seed, files, self.output, form, arguments)

    def output(self, form, arguments):
        run = self.command(*arguments)
        if run.stdout:
            is_valid(form, run.stdout)

    def hold(self, seed, names, law, *arguments):
        """What a law gives, or nothing where it does not hold, which is told and kept."""
        try:
            return law(*arguments)
        except (Broken, ValueError, KeyError, SyntaxError) as fault:
            # SyntaxError: what the parser of XML raises
            self.faults[law.__name__] += 1
            folder = self.keep / f"{seed.replace('/', '-')}-{law.__name__}-{names[0]}"
            folder.mkdir(parents=True, exist_ok=True)
            for name in names:
                (folder / name).write_bytes((self.command.folder / name).read_bytes())
            words = [str(each) for each in arguments if isinstance(each, (str, tuple))]
            print(f"{folder.name}: {law.__name__} {' '.join(words)[:200]}: {str(fault)[:600]}", flush=True)
            return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("executable", type=pathlib.Path)
    parser.add_argument("examples", type=pathlib.Path)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument(
        "--every", type=int, default=1, help="the other commands and the laws on each Nth batch alone; check on all")
    parser.add_argument("--texts", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, default=pathlib.Path("findings"))
    options = parser.parse_args()
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        command = Command(options.executable.resolve(), pathlib.Path(folder))
        sources = corpus(command, options.examples, options.texts)
        campaign = Campaign(command, sources, options.keep.resolve(), options.every)
        number = 0
        while campaign.counts["files"] < options.files and time.monotonic() - start < options.seconds:
            campaign.batch(options.seed, number)
            number += 1
    counts = ", ".join(f"{name} {count}" for name, count in campaign.counts.items())
    print(f"seed {options.seed}, {number} batches, {command.runs} runs; {counts}")
    print(f"slowest {command.slowest[0]:.1f} s: {' '.join(map(str, command.slowest[1]))}")
    print(f"faults: {dict(campaign.faults) or 'none'}")
    return 1 if campaign.faults else 0


if __name__ == "__main__":
    sys.exit(main())
