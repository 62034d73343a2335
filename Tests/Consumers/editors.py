"""The language server: real editors without a screen, a client of its own kind, and a text that is typed.

`Tests/Consumers/editors.py COMMAND FOLDER EDITS SEED`, run by hand, types as many edits as one likes.
"""

import asyncio
import json
import os
import pathlib
import random
import subprocess
import sys
import time

from shared import EXAMPLES, FICHAS, FOLDER, Skipped, need, run

SCRIPTS = pathlib.Path(__file__).resolve().parent / "editors"
WRONG = "con-errores/gasto-por-beneficiario.yaml"
SAID = "el gasto por beneficiario dice 183,89, pero gasto total / población beneficiaria da 188,89"


def sound():
    """A sheet in which nothing is wrong, so that whatever is found was typed."""
    text = (EXAMPLES / WRONG).read_text()
    return text.replace("porBeneficiario: 183,89", "porBeneficiario: 188,89")


def session(name, *command):
    """Lets an editor type a slip, take its fix, rename a component and complete a key."""
    folder = FOLDER / name
    folder.mkdir(exist_ok=True)
    sheet = folder / "ficha ñ.yaml"
    sheet.write_text(sound())
    surroundings = {**os.environ, "FICHAS": FICHAS, "SHEET": str(sheet), "HOME": str(folder)}
    result = run(*command, check=False, timeout=60, env=surroundings)
    seen = pathlib.Path(f"{sheet}.seen")
    lines = seen.read_text().splitlines() if seen.exists() else []
    assert result.returncode == 0, (lines, result.stderr.decode()[-2000:])
    wanted = sound().replace("Asesoría en el predio", "Visita técnica 😀")
    assert sheet.read_bytes() == wanted.encode(), name
    assert len([line for line in lines if line.startswith("diagnostic")]) == 1, lines
    for part in (SAID, "hint\t→ 188,89", "action\tCorregir el gasto por beneficiario: 183,89 → 188,89",
                 "porcentajeAdministrativo"):
        assert any(part in line for line in lines), (part, lines)
    return lines


def neovim():
    need("nvim")
    lines = session(
        "neovim", "nvim", "--headless", "-u", "NONE", "-i", "NONE", "-c", f"luafile {SCRIPTS / 'neovim.lua'}")
    page = (EXAMPLES.parent / "docs" / "editores.md").read_text()
    recorded = page.split("<!-- sesión -->\n```\n")[1].split("```")[0].splitlines()
    assert [line.replace("\t", "  ").rstrip() for line in lines] == recorded, lines


def emacs():
    need("emacs")
    found = run("emacs", "--batch", "--eval", "(progn (package-initialize) (require 'eglot) (require 'yaml-mode))",
                check=False)
    if found.returncode != 0:
        raise Skipped("no eglot or yaml-mode")
    session("emacs", "emacs", "--batch", "-l", SCRIPTS / "emacs.el")


# MARK: An independent client

def client():
    """Every request by a client that knows the protocol, and so refuses an answer that it does not have."""
    import pygls  # noqa: F401
    asyncio.run(asyncio.wait_for(ask_everything(), 60))


async def ask_everything():
    from lsprotocol import types
    from pygls.lsp.client import BaseLanguageClient
    own = BaseLanguageClient("prueba", "1")
    published = {}
    own.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(
        lambda params: published.setdefault(params.uri, []).append(params))
    await own.start_io(FICHAS, "lsp")
    folder = FOLDER / "cliente"
    folder.mkdir(exist_ok=True)
    (folder / "otra.yaml").write_text((EXAMPLES / WRONG).read_text())
    text = (EXAMPLES / WRONG).read_text()
    uri = (folder / "ficha.yaml").as_uri()
    started = await own.initialize_async(types.InitializeParams(
        process_id=os.getpid(), root_uri=None,
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "fichas")],
        capabilities=types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=["utf-8"]),
            text_document=types.TextDocumentClientCapabilities(
                code_action=types.CodeActionClientCapabilities(
                    code_action_literal_support=types.ClientCodeActionLiteralOptions(
                        code_action_kind=types.ClientCodeActionKindOptions(value_set=[]))),
                document_symbol=types.DocumentSymbolClientCapabilities(
                    hierarchical_document_symbol_support=True)))))
    assert started.capabilities.position_encoding == "utf-8"
    assert started.server_info.name == "fichas"
    own.initialized(types.InitializedParams())
    own.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri, "yaml", 1, text)))
    document = types.TextDocumentIdentifier(uri)
    lines = text.split("\n")
    row = next(number for number, line in enumerate(lines) if line.startswith("  porBeneficiario"))
    place = types.Position(row, 22)
    line = types.Range(types.Position(row, 0), types.Position(row, 40))

    hover = await own.text_document_hover_async(types.HoverParams(document, place))
    assert "188,888888…" in hover.contents.value
    while uri not in published:  # sent when nothing is asked any more
        await asyncio.sleep(0.01)
    assert [found.code for found in published[uri][0].diagnostics] == ["GAS02"]
    hints = await own.text_document_inlay_hint_async(types.InlayHintParams(document, line))
    assert [hint.label for hint in hints] == ["→ 188,89"]
    actions = await own.text_document_code_action_async(types.CodeActionParams(
        document, types.Range(place, place), types.CodeActionContext([])))
    assert {action.kind for action in actions} >= {"quickfix", "source.fixAll.fichas"}, actions
    assert actions[0].edit.changes[uri][0].new_text == "188,89"
    completion = await own.text_document_completion_async(types.CompletionParams(document, place))
    assert completion.items[0].label == "188,89"
    definition = await own.text_document_definition_async(types.DefinitionParams(document, place))
    assert len(definition) == 2
    references = await own.text_document_references_async(types.ReferenceParams(
        types.ReferenceContext(True), document, place))
    assert references[0].range.start.line == row
    named = next(number for number, line in enumerate(lines) if "nombre: Asesoría en el predio" in line)
    name = types.Position(named, 14)
    prepared = await own.text_document_prepare_rename_async(types.PrepareRenameParams(document, name))
    assert prepared.placeholder == "Asesoría en el predio"
    # bytes, and í has two
    assert prepared.range.end.character - prepared.range.start.character == 22
    renamed = await own.text_document_rename_async(types.RenameParams(document, name, "Visita"))
    assert len(renamed.changes[uri]) == 4
    symbols = await own.text_document_document_symbol_async(types.DocumentSymbolParams(document))
    assert symbols[-1].name == "gasto"
    assert await own.text_document_folding_range_async(types.FoldingRangeParams(document))
    chains = await own.text_document_selection_range_async(types.SelectionRangeParams(document, [place]))
    assert chains[0].parent.range.start.line == row
    options = types.FormattingOptions(2, True)
    assert not await own.text_document_formatting_async(types.DocumentFormattingParams(document, options))
    assert not await own.text_document_range_formatting_async(
        types.DocumentRangeFormattingParams(document, line, options))
    tokens = await own.text_document_semantic_tokens_full_async(types.SemanticTokensParams(document))
    some = await own.text_document_semantic_tokens_range_async(
        types.SemanticTokensRangeParams(document, line))
    assert len(tokens.data) > len(some.data) == 5
    report = await own.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
    assert [item.code for item in report.items] == ["GAS02"]
    whole = await own.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))
    assert sorted(pathlib.Path(item.uri).name for item in whole.items) == ["ficha.yaml", "otra.yaml"]

    (folder / ".fichas.yaml").write_text("gravedades: {GAS02: nota}\n")
    own.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([]))
    report = await own.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
    assert report.items[0].severity == types.DiagnosticSeverity.Information
    own.text_document_did_close(types.DidCloseTextDocumentParams(document))
    await own.shutdown_async(None)
    own.exit(None)
    await own.stop()


# MARK: A text that is typed

class Server:
    """The server and one text that is open in it."""

    def __init__(self, text, uri="file:///nada/ficha.yaml"):
        self.process = subprocess.Popen([FICHAS, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.uri, self.version, self.number = uri, 1, 0
        self.ask("initialize", {"capabilities": {}})
        self.tell("initialized", {})
        self.open(text)

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def read(self):
        length = None
        while (line := self.process.stdout.readline().strip()):
            length = int(line.split(b":")[1])
        return json.loads(self.process.stdout.read(length))

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.number += 1
        self.send({"id": self.number, "method": method, "params": params})
        while (answer := self.read()).get("id") != self.number:
            pass
        return answer

    def open(self, text):
        self.tell("textDocument/didOpen", {
            "textDocument": {"uri": self.uri, "languageId": "yaml", "version": self.version, "text": text}})

    def change(self, changes):
        self.version += 1
        self.tell("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": changes})

    def diagnostics(self):
        """Those of the last version, which come by themselves."""
        while True:
            params = self.read().get("params", {})
            if params.get("uri") == self.uri and params.get("version") == self.version:
                return params["diagnostics"]

    def end(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        assert self.process.wait(10) == 0


PIECES = ["", "", "a", "1", ".", ",", ": ", "- ", "\n", "\r\n", "\n  ", "#", '"', "{", "ñ", "😀", "e\u0301",
          "👩‍👩‍👧", "\t", "%", "|-\n", "total: 12.345\n", "340.000", "&a", "*a", "'"]


def units(text):
    return len(text.encode("utf-16-le")) // 2


def place(text, offset):
    """Lines end with LF alone here, since nobody types a carriage return by itself."""
    before = text[:offset]
    return {"line": before.count("\n"), "character": units(before[before.rfind("\n") + 1:])}


def keystrokes(count, seed):
    """After every edit the diagnostics are those of the same text opened anew."""
    dice = random.Random(seed)
    text = "# ñ 😀 e\u0301\n" + sound()
    typed, other, times = Server(text), Server("ficha: ex-ante\n"), []
    typed.diagnostics(), other.diagnostics()
    # behind the keys without which an editor takes it for no sheet
    first = text.index("encabezado:")
    for number in range(count):
        if number % 500 == 499:
            text = "# ñ 😀 e\u0301\n" + sound()
            typed.change([{"text": text}])
            typed.diagnostics()
        start = dice.randrange(first, max(first + 1, len(text)))
        end = min(len(text), start + dice.choice([0, 0, 0, 1, 2, 30]))
        while start > 0 and text[start - 1:start + 1] == "\r\n":
            start -= 1
        while end < len(text) and text[end - 1:end + 1] == "\r\n":
            end += 1
        new = dice.choice(PIECES)
        change = {"range": {"start": place(text, start), "end": place(text, end)}, "text": new}
        text = text[:start] + new + text[end:]
        begun = time.perf_counter()
        typed.change([change])
        found = typed.diagnostics()
        times.append(time.perf_counter() - begun)
        other.change([{"text": text}])
        assert found == other.diagnostics(), (seed, number)
        if number % 100 == 0:
            checked = json.loads(run(
                FICHAS, "check", "--no-config", "--format", "json", "--stdin-filename", "ficha.yaml", "-",
                check=False, input=text.encode()).stdout)["files"][0]["findings"]
            assert [(x["rule"], x["line"]) for x in checked] == [
                (x["code"], x["range"]["start"]["line"] + 1) for x in found], (seed, number)
    typed.end(), other.end()
    return sorted(times)


def typing():
    """A text that is typed, a long one, messages in a wrong order and a client that goes away."""
    keystrokes(100, 7)

    long = "# " + "ñ" * 500_000 + "\n" + sound()
    server = Server(long)
    assert server.diagnostics() == []
    row = long.split("\n").index("  porBeneficiario: 188,89")
    place = {"line": row, "character": 21}
    server.change([{"range": {"start": place, "end": {"line": row, "character": 22}}, "text": "0"}])
    assert [found["code"] for found in server.diagnostics()] == ["GAS02"]
    assert server.ask("textDocument/hover", {
        "textDocument": {"uri": server.uri}, "position": place})["result"]
    assert server.ask("fichas/nada", {})["error"]["code"] == -32601
    assert server.ask("initialize", {})["error"]["code"] == -32600
    assert server.ask("textDocument/hover", {
        "textDocument": {"uri": "file:///otra.yaml"}, "position": place})["error"]["code"] == -32602
    # what is sent at once is checked once
    for number in range(60):
        server.change([{"range": {"start": place, "end": place}, "text": str(number % 10)}])
    server.diagnostics()
    server.ask("shutdown", None)
    assert server.ask("textDocument/hover", {})["error"]["code"] == -32600
    server.tell("exit", None)
    assert server.process.wait(10) == 0

    for messages, status in (
            (b"", 1), (b"nada\r\n\r\n", 1), (b'Content-Length: 33\r\n\r\n{"jsonrpc":"2.0","method":"exit"}', 1)):
        assert run(FICHAS, "lsp", check=False, input=messages).returncode == status, messages
    early = b'{"jsonrpc":"2.0","id":1,"method":"textDocument/hover"}'
    answer = run(FICHAS, "lsp", check=False, input=b"Content-Length: %d\r\n\r\n%s" % (len(early), early)).stdout
    assert b"-32002" in answer


if __name__ == "__main__":
    times = keystrokes(int(sys.argv[3]), int(sys.argv[4]))
    print(f"{len(times)} edits, each as a fresh check; 95 of 100 within {times[len(times) * 95 // 100] * 1000:.1f} ms")
