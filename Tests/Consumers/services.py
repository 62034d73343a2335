"""The action of GitHub and the job of GitLab: their scripts, with what the services set for them, and a
release on this machine."""

import hashlib
import json
import os
import re
import shutil
import stat

from shared import EXAMPLES, FICHAS, FOLDER, ROOT, need, run

MACHINE = f"linux-{os.uname().machine}"


def version():
    return run(FICHAS, "--version").stdout.decode().split()[1]


def release():
    """A release as the workflow lays it out, and the checksum of the command."""
    folder = FOLDER / "releases" / f"v{version()}"
    folder.mkdir(parents=True, exist_ok=True)
    command = folder / f"fichas-{MACHINE}"
    if not command.exists():
        shutil.copy(FICHAS, command)
    checksum = hashlib.sha256(command.read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  fichas-otra\n{checksum}  fichas-{MACHINE}\n")
    return folder.parent, checksum


def bare_path():
    """Programs of a machine that has neither the command nor Swift."""
    bare = FOLDER / "bare"
    if not bare.exists():
        bare.mkdir()
        for name in ("bash sh env cat curl cut sed tr uname mkdir mv rm chmod sha256sum sort find cksum git cp "
                     "printf dirname").split():
            if path := shutil.which(name):
                (bare / name).symlink_to(os.path.realpath(path))
    return str(bare)


def project(name):
    """A repository with sheets whose names are hard on a shell."""
    folder = FOLDER / name
    if folder.exists():
        shutil.rmtree(folder)
    (folder / "fichas" / "año 2019").mkdir(parents=True)
    sound, wrong = EXAMPLES / "articulacion-2019.yaml", EXAMPLES / "con-errores" / "suma-de-gastos.yaml"
    shutil.copy(sound, folder / "fichas" / "buena.yaml")
    shutil.copy(wrong, folder / "fichas" / "año 2019" / "la mala $(x) 'ficha'.yaml")
    shutil.copy(wrong, folder / "fichas" / "[1]*.yaml")
    (folder / "equipo.yaml").write_text(
        "reglas:\n  - {id: EQ01, titulo: gasta mucho, condicion: gasto.total < 10, gravedad: error}\n")
    run("git", "init", "-q", folder)
    return folder


def expression(text, values):
    """What GitHub puts in place of `${{ … }}`: names, a word or another, and `format`."""
    def value(part):
        part = part.strip()
        if match := re.fullmatch(r"format\('([^']*)', ([\w.]+), ([\w.]+)\)", part):
            return match[1].replace("{0}", values.get(match[2], "")).replace("{1}", values.get(match[3], ""))
        return values.get(part, "")

    def filled(match):
        return next((found for part in match[1].split("||") if (found := value(part))), "")

    return re.sub(r"\$\{\{(.*?)\}\}", filled, text)


def act(root, name="github", path=None, **inputs):
    """Runs the steps of the action as the runner does, and returns what they leave behind."""
    from ruamel.yaml import YAML
    source = ROOT / ".github" / "actions" / "check"
    action = YAML(typ="safe").load(source / "action.yml")
    state = FOLDER / name
    shutil.rmtree(state, ignore_errors=True)
    state.mkdir()
    given = {key.replace("_", "-"): text for key, text in inputs.items()}
    assert set(given) <= set(action["inputs"]), given
    values = {f"inputs.{key}": given.get(key, str(about["default"])) for key, about in action["inputs"].items()}
    values |= {"github.action_path": str(source), "github.server_url": "https://github.invalid",
               "github.action_repository": "equipo/fichas", "runner.temp": str(state / "temp"),
               "runner.os": "Linux", "runner.arch": "X64"}
    path = path or bare_path()
    shown = b""
    for step in action["runs"]["steps"]:
        if "uses" in step:  # the cache; its key must be there
            key = expression(step["with"]["key"], values)
            assert re.fullmatch(r"fichas-Linux-X64-[^-]*-\d+-\d+", key), key
            continue
        files = {name: state / f"{step['name']}-{name}" for name in
                 ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "GITHUB_PATH")}
        for file in files.values():
            file.write_text("")
        environment = {
            "PATH": path, "HOME": str(state), "CI": "true", "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(root), "GITHUB_ACTION_PATH": str(source),
            "RUNNER_TEMP": str(state / "temp"), "LC_ALL": "C.UTF-8",
            **{name: str(file) for name, file in files.items()},
            **{key: expression(text, values) for key, text in step.get("env", {}).items()}}
        script = state / "script.sh"
        script.write_text(expression(step["run"], values))
        result = run("bash", "--noprofile", "--norc", "-eo", "pipefail", script, check=False,
                     cwd=root, env=environment)
        shown += result.stdout + result.stderr
        path = os.pathsep.join([*reversed(files["GITHUB_PATH"].read_text().splitlines()), path])
        for line in files["GITHUB_OUTPUT"].read_text().splitlines():
            key, text = line.split("=", 1)
            values[f"steps.{step.get('id')}.outputs.{key}"] = text
        summary = files["GITHUB_STEP_SUMMARY"].read_text()
        if result.returncode:
            break
    status = expression(action["outputs"]["status"]["value"], values)
    return result.returncode, shown.decode(), summary, status


def action():
    """The released command by its checksum; sheets by path, folder and pattern; and what is missing."""
    need("bash", "curl", "git")
    folder = project("action-project")
    releases, checksum = release()
    common = {"releases": releases.as_uri(), "version": version()}
    bad = "fichas/año 2019/la mala $(x) 'ficha'.yaml"

    paths = f"fichas/buena.yaml\r\n\r\n  {bad}\r\n"
    code, shown, summary, status = act(folder, paths=paths, sarif="con blanco.sarif", **common)
    assert (code, status) == (1, "1"), shown
    assert shown.count("::error file=") == 1 and "| GAS01 |" in summary
    assert f"::error file={bad}," in shown
    log = json.loads((folder / "con blanco.sarif").read_text())
    assert log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"][
        "uri"].startswith("fichas/")

    for paths, errors in (("fichas/*.yaml", 1), ("fichas/**/*.yaml", 2), ("fichas", 2), ("fichas/[1]*.yaml", 1),
                          ("fichas/b*.yaml\nfichas/a*", 1)):
        code, shown, _, status = act(folder, paths=paths, **common)
        assert (code, shown.count("::error file=")) == (1, errors), (paths, shown)
    code, shown, _, status = act(folder, paths="fichas/b?ena.yaml", sha256=checksum, **common)
    assert (code, status) == (0, "0"), shown
    code, shown, _, status = act(folder, paths="nada/*.yaml", **common)
    assert (code, status) == (2, "2") and "nada/*.yaml" in shown, shown

    code, shown, _, _ = act(
        folder, folder="fichas", paths="buena.yaml", config="../equipo.yaml",
        formats="junit=../informe uno.xml\r\ngitlab=../gl.json", **common)
    assert code == 1 and "EQ01" in shown and "file=fichas/buena.yaml," in shown, shown
    assert "<testsuites" in (folder / "informe uno.xml").read_text() and (folder / "gl.json").exists()
    run(FICHAS, "check", "fichas", "--write-baseline", "base.json", check=False, cwd=folder)
    code, shown, _, _ = act(folder, baseline="base.json", paths="fichas", **common)
    assert code == 0, shown

    # another sum is never run; nothing released and no Swift is told; Swift builds what is not released
    code, shown, _, _ = act(folder, sha256="0" * 64, **common)
    assert code == 2 and "se esperaba 0000" in shown and "::" not in shown, shown
    code, shown, _, _ = act(folder, releases=releases.as_uri(), version="9.9.9")
    assert code == 2 and "falta Swift" in shown and "9.9.9" in shown, shown
    fake = FOLDER / "fake-swift"
    fake.mkdir(exist_ok=True)
    swift = fake / "swift"
    swift.write_text(f"""#!/bin/sh
case "$*" in
  *--show-bin-path*) echo "$FICHAS_HOME/bin" ;;
  *) mkdir -p "$FICHAS_HOME/bin"; cp '{FICHAS}' "$FICHAS_HOME/bin/fichas"; echo "$*" >"$FICHAS_HOME/asked" ;;
esac
""")
    swift.chmod(swift.stat().st_mode | stat.S_IXUSR)
    path = f"{fake}{os.pathsep}{bare_path()}"
    code, shown, _, _ = act(folder, path=path, releases=releases.as_uri(), version="9.9.9", paths="fichas/buena.yaml")
    assert code == 0 and "se construye desde el código" in shown, shown
    # the command that is there serves, where no version is asked for
    there = FOLDER / "there"
    there.mkdir(exist_ok=True)
    shutil.copy(FICHAS, there / "fichas")
    code, shown, _, _ = act(folder, path=f"{there}{os.pathsep}{bare_path()}", paths="fichas/buena.yaml")
    assert code == 0 and "el que está en el PATH" in shown, shown


def gitlab_job():
    """The job of the template, with its inputs put in, run by the plain shell of its image."""
    from ruamel.yaml import YAML
    need("sh", "git")
    text = (ROOT / ".gitlab" / "check.yml").read_text()
    header, body = YAML(typ="safe").load_all(text)
    defaults = {key: about["default"] for key, about in header["spec"]["inputs"].items()}
    assert defaults["version"] == version()
    (job,) = body.values()
    releases, checksum = release()
    folder = project("gitlab-project")

    def start(**inputs):
        given = {**defaults, "releases": releases.as_uri(), **inputs}

        def filled(value):
            return re.sub(r"\$\[\[ inputs\.([\w-]+) \]\]", lambda match: given[match[1]], value)

        variables = {"CI_PROJECT_DIR": str(folder)}
        for key, value in job["variables"].items():
            variables[key] = re.sub(
                r"\$(\w+)", lambda match: variables.get(match[1], match[0]), filled(value))
        script = FOLDER / "gitlab-job.sh"
        script.write_text("\n".join(filled(part) for part in job["before_script"] + job["script"]))
        return run("sh", "-e", script, check=False, cwd=folder,
                   env={"PATH": bare_path(), "HOME": str(FOLDER), "CI": "true", "LC_ALL": "C.UTF-8", **variables})

    result = start(paths="fichas/buena.yaml\r\nfichas/año 2019", sha256=checksum)
    assert result.returncode == 1, result.stderr
    issues = json.loads((folder / "gl-code-quality.json").read_text())
    assert any(issue["description"].startswith("GAS01: ") for issue in issues)
    assert {issue["location"]["path"].split("/")[0] for issue in issues} == {"fichas"}
    assert "<testsuites" in (folder / "fichas.xml").read_text()
    result = start(folder="fichas", paths="b*.yaml", config="../equipo.yaml", formats="sarif=../x.sarif")
    assert result.returncode == 1 and b"EQ01" in result.stdout, result.stderr
    assert json.loads((folder / "gl-code-quality.json").read_text())[0]["location"]["path"] == "fichas/buena.yaml"
    assert (folder / "x.sarif").exists()
    assert start(paths="fichas/buena.yaml").returncode == 0
    result = start(sha256="0" * 64)
    assert result.returncode == 2 and "se esperaba 0000" in result.stderr.decode()
    result = start(version="9.9.9")
    assert result.returncode == 2 and "falta Swift" in result.stderr.decode(), result.stderr
