"""The services and programs of a pipeline that keep a history of what a check found."""

import json
import re
import shutil
import xml.etree.ElementTree as ElementTree

from shared import EXAMPLES, FICHAS, FOLDER, ROOT, fichas, findings, need, report, run


# MARK: Code scanning

def line_hashes(text):
    """What GitHub tells a line by where a result brings no fingerprint: a rolling hash of the hundred
    characters from its start, without blanks, and the number of lines before it with the same."""
    characters, starts, line, fresh, after_return = [], {}, 0, True, False
    for character in text:
        if character in " \t" or (after_return and character == "\n"):
            after_return = False
            continue
        after_return = character == "\r"
        if fresh:
            line, fresh = line + 1, False
            starts[len(characters)] = line
        fresh = character in "\r\n"
        characters.append(10 if fresh else ord(character))
    if fresh:
        starts[len(characters)] = line + 1
    characters.append(0xFFFF)
    hashes, seen = {}, {}
    for start, number in starts.items():
        block = characters[start:start + 100]
        block += [0] * (100 - len(block))
        value = 0
        for unit in block:
            value = (value * 37 + unit) % (1 << 64)
        seen[value] = seen.get(value, 0) + 1
        hashes[number] = f"{value:x}:{seen[value]}"
    return hashes


def alerts(log, root):
    """The alerts of an analysis as code scanning tells them apart: by rule, file and fingerprint. A
    fingerprint that is there is kept; one that is not is that of the line, as its action makes it."""
    found = {}
    for result in log["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        path = place["artifactLocation"]["uri"]
        fingerprint = result.get("partialFingerprints", {}).get("primaryLocationLineHash")
        if not fingerprint:
            fingerprint = line_hashes((root / path).read_text())[place["region"]["startLine"]]
        key = (result["ruleId"], path, fingerprint)
        assert key not in found, key
        found[key] = result
    return found


def described_rules(log):
    """The rules of a log; each result points at its own."""
    tool = log["runs"][0]["tool"]
    driver = tool["driver"]["rules"]
    assert len({rule["id"] for rule in driver}) == len(driver)
    for rule in driver:
        for key in ("name", "helpUri", "shortDescription", "fullDescription", "help"):
            assert rule[key], (rule["id"], key)
        assert len(rule["name"]) <= 255 and len(rule["properties"]["tags"]) <= 10
        for key in ("shortDescription", "fullDescription"):
            assert len(rule[key]["text"]) <= 1024, rule["id"]
        assert rule["properties"]["precision"] in ("very-high", "high", "medium", "low")
        assert rule["properties"]["problem.severity"] in ("error", "warning", "recommendation")
    for result in log["runs"][0]["results"]:
        reference = result.get("rule")
        rules = driver
        if reference:
            rules = tool["extensions"][reference["toolComponent"]["index"]]["rules"]
        index = reference["index"] if reference else result["ruleIndex"]
        assert rules[index]["id"] == result["ruleId"], result
        region = result["locations"][0]["physicalLocation"]["region"]
        assert all(region[key] >= 1 for key in ("startLine", "startColumn", "endLine", "endColumn"))
    notes = log["runs"][0]["invocations"][0].get("toolExecutionNotifications", [])
    noted = {rule["id"] for rule in tool["driver"]["notifications"]}
    assert all(note["descriptor"]["id"] in noted for note in notes if "descriptor" in note)
    return {rule["id"] for rule in driver}


def code_scanning(schema):
    """Rules of a team, faults of a configuration and of paths, exceptions, and too many results."""
    folder = FOLDER / "scanning"
    shutil.copytree(EXAMPLES / "con-errores", folder / "fichas")
    (folder / ".fichas.yaml").write_text(
        "reglas:\n  - {id: EQ01, titulo: gasta mucho, condicion: gasto.total < 10}\n"
        "excepciones:\n  - {regla: POB22, razon: sobra}\n")
    run("git", "init", "-q", folder)
    file = FOLDER / "scanning.sarif"
    below = [FICHAS, "check", "--format", f"sarif={file}", "..", "../falta.yaml"]
    assert run(*below, check=False, cwd=folder / "fichas").returncode == 2
    run("check-jsonschema", "--schemafile", schema, file)
    log = json.loads(file.read_text())
    ids = described_rules(log)
    results = log["runs"][0]["results"]
    named = {result["ruleId"] for result in results}
    assert {"EQ01", "LEC01", "EXC01", "GAS01"} <= named
    assert ids == named - {"EQ01"}, ids ^ named
    paths = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
             for result in results}
    assert all((folder / path).is_file() for path in paths), paths
    notes = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert [note["descriptor"]["id"] for note in notes] == ["LEC12"], notes
    (folder / ".fichas.yaml").write_text("gravedades: {GAS99: nota}\n")
    run(*below[:-1], "--force", check=False, cwd=folder / "fichas")
    log = json.loads(file.read_text())
    described_rules(log)
    assert any(result["ruleId"].startswith("CFG") for result in log["runs"][0]["results"])

    many = FOLDER / "many"
    many.mkdir()
    rows = [{"componente": f"c{number}", "total": "?"} for number in range(900)]
    sheet = {"ficha": "ex-ante", "formulario": "2019-nuevo", "gasto": {"componentes": rows}}
    for number in range(30):
        (many / f"{number:02}.json").write_text(json.dumps(sheet))
    file = FOLDER / "many.sarif"
    run(FICHAS, "check", "--format", f"sarif={file}", many, check=False)
    summary = json.loads(run(FICHAS, "check", "--format", "json", many, check=False).stdout)["summary"]
    total = summary["errors"] + summary["warnings"] + summary["notes"]
    assert total > 25_000, summary
    log = json.loads(file.read_text())
    levels = [result["level"] for result in log["runs"][0]["results"]]
    assert len(levels) == 25_000
    assert levels == sorted(levels, key=["error", "warning", "note"].index)
    assert str(total - 25_000) in json.dumps(log["runs"][0]["invocations"]), total


# MARK: History

SOUND = "articulacion-2019.yaml"


def seen(folder, root):
    """What JUnit, code scanning and GitLab tell of a folder: the failing names, alerts and issues."""
    files = {name: FOLDER / f"history.{name}" for name in ("junit", "sarif", "gitlab")}
    formats = [word for name, file in files.items() for word in ("--format", f"{name}={file}")]
    run(FICHAS, "check", *formats, ".", check=False, cwd=folder)
    cases = {(case.get("classname"), case.get("name")): [child.tag for child in case]
             for case in ElementTree.parse(files["junit"]).iter("testcase")}
    failed = {key for key, tags in cases.items() if {"failure", "error"} & set(tags)}
    gitlab = {issue["fingerprint"] for issue in json.loads(files["gitlab"].read_text())}
    return set(cases), failed, set(alerts(json.loads(files["sarif"].read_text()), root)), gitlab


def history():
    """A sheet is broken, mended, and broken in another line while lines are put in above: each
    service sees one finding that comes and goes, and comes again as the same one."""
    root = FOLDER / "history"
    folder = root / "fichas"
    folder.mkdir(parents=True)
    run("git", "init", "-q", root)
    sheet = folder / "a.yaml"
    sound = (EXAMPLES / SOUND).read_text()
    broken = re.sub(r"(?m)^(  porBeneficiario: ).*", r"\g<1>99,99", sound)
    other = re.sub(r"(?m)^(  porcentajeAdministrativo: ).*", r"\g<1>99,99", sound)
    other = "# una línea\n# y otra\n" + other
    again = "# una línea más\n" + re.sub(r"(?m)^(  porBeneficiario: ).*", r"\g<1>98,76", sound)
    steps = []
    for text in (sound, broken, sound, other, again, sound):
        assert text == sound or text.replace("\n", "") != sound.replace("\n", "")
        sheet.write_text(text)
        steps.append(seen(folder, root))
    names = {frozenset(step[0]) for step in steps}
    assert len(names) == 1, "a check has the same name whether it holds or not"
    for part, service in ((1, "JUnit"), (2, "code scanning"), (3, "GitLab")):
        first, second, third, fourth, fifth, last = (step[part] for step in steps)
        assert first == third == last, (service, first ^ third, first ^ last)
        assert first < second and len(second - first) == 1, (service, second - first)
        assert first < fourth and len(fourth - first) == 1, (service, fourth - first)
        assert not (second - first) & (fourth - first), service
        assert fifth == second, (service, "the same finding has come again")


# MARK: Test harnesses

def prove():
    """Perl's harness, as Debian has it, reads the points, their keys and the plan."""
    need("prove", "perl")
    file = report("tap")
    shown = run("prove", "-e", "cat", file, check=False)
    files = findings()[1]
    failing = [f for f in files if any(x["severity"] == "error" for x in f["findings"])]
    output = (shown.stdout + shown.stderr).decode()
    assert f"Failed {len(failing)}/{len(files)} subtests" in output, output
    assert "Parse errors" not in output and "Bailout" not in output, output
    clean = FOLDER / "clean.tap"
    fichas("check", "--format", f"tap={clean}", EXAMPLES / SOUND)
    assert b"Result: PASS" in run("prove", "-e", "cat", clean).stdout
    # the checks of one file, by the module itself: the subtests without their indentation
    inner = FOLDER / "inner.tap"
    lines = [line[4:] for line in file.read_text().splitlines() if line.startswith("    ")]
    kept = []
    for line in lines:  # one plan for all
        if not re.fullmatch(r"1\.\.\d+", line):
            kept.append(line)
    points = sum(line.startswith(("ok", "not ok")) for line in kept)
    inner.write_text("\n".join(["TAP version 13", *kept, f"1..{points}"]) + "\n")
    script = """
        use TAP::Parser; my $keys = 0;
        my $parser = TAP::Parser->new({ exec => ["cat", $ARGV[0]] });
        while (my $result = $parser->next) { $keys++ if $result->is_yaml && $result->data->{message} }
        print join(" ", $parser->tests_run, scalar($parser->failed), scalar($parser->parse_errors), $keys);
    """
    counts = run("perl", "-e", script, inner).stdout.decode().split()
    failed = sum(line.startswith("not ok") for line in kept)
    blocks = sum(line.strip() == "---" for line in kept)
    assert counts == [str(points), str(failed), "0", str(blocks)] and blocks, counts


# MARK: Logs and reviews

def azure():
    """A reader of the logging commands as the agent has it."""
    lines = report("azure").read_text().splitlines()
    wanted = findings()[0]
    assert len(lines) == len(wanted)
    pattern = re.compile(r"##vso\[task\.logissue ([^\]]*)\](.*)")

    def plain(text):
        for code, sign in (("%3B", ";"), ("%5D", "]"), ("%0D", "\r"), ("%0A", "\n"), ("%AZP25", "%")):
            text = text.replace(code, sign)
        return text

    for line, finding in zip(lines, wanted):
        if finding["severity"] == "note":
            assert not line.startswith("##") and f" note[{finding['rule']}] " in line, line
            continue
        match = pattern.fullmatch(line)
        properties = dict(pair.split("=", 1) for pair in match[1].split(";") if pair)
        assert properties["type"] == finding["severity"] and properties["code"] == finding["rule"]
        assert int(properties["linenumber"]) == (finding["line"] or 1)
        assert plain(match[2]).startswith(f"{finding['rule']}: ")
        path = plain(properties["sourcepath"])
        assert path.startswith("/") or (ROOT / path).is_file(), path


def reviewdog():
    """The diagnostics, and that a suggestion makes of the file what `--fix` does of that finding."""
    diagnostics = [json.loads(line) for line in report("rdjsonl").read_text().splitlines()]
    assert len(diagnostics) == len(findings()[0])
    for diagnostic in diagnostics:
        assert diagnostic["severity"] in ("ERROR", "WARNING", "INFO")
        assert diagnostic["message"] and diagnostic["location"]["path"] and diagnostic["code"]["value"]
    tried = 0
    for diagnostic in diagnostics:
        path = ROOT / diagnostic["location"]["path"]
        for suggestion in diagnostic.get("suggestions", []):
            sheet = FOLDER / f"suggested{path.suffix}"
            sheet.write_bytes(replaced(path.read_bytes(), suggestion))
            rules = [x["rule"] for x in json.loads(fichas("check", "--format", "ndjson", sheet))["findings"]]
            before = [x["rule"] for x in json.loads(fichas("check", "--format", "ndjson", path))["findings"]]
            rule = diagnostic["code"]["value"]
            assert rules.count(rule) < before.count(rule), (path, rule)
            tried += 1
    assert tried >= 5, tried


def replaced(data, suggestion):
    """Bytes with a range replaced, lines and columns counted from 1 and columns in bytes."""
    lines = data.splitlines(keepends=True)

    def offset(place):
        return sum(map(len, lines[:place["line"] - 1])) + place["column"] - 1

    start, end = offset(suggestion["range"]["start"]), offset(suggestion["range"]["end"])
    return data[:start] + suggestion["text"].encode() + data[end:]
