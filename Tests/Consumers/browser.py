"""Pages and letters in the programs that people open them with: Chromium, axe and LibreOffice."""

import json
import pathlib
import shutil

from shared import EXAMPLES, FOLDER, Skipped, fichas, hostile, need, run

WINDOWS = [(width, theme) for width in (1280, 375) for theme in ("light", "dark")]
PUBLISHED = EXAMPLES / "juntos-2019.yaml"


def made(name, *arguments):
    file = FOLDER / name
    fichas("report", *arguments, "-o", file, "--force")
    return file


def hostile_texts():
    """A sheet whose texts run as a script, load something or turn the writing if they are obeyed."""
    texts = ["<script>document.title='bitten'</script>", "</style><script>document.title='bitten'</script>",
             "<img src=https://ejemplo.cl/x onerror=document.title='bitten'>", "\"onmouseover=\"document.title='bitten'",
             "<a href=javascript:document.title='bitten'>x</a>", "<svg/onload=document.title='bitten'>",
             "\u202e\u05d0\u05d1", "{{7*7}}", "<meta http-equiv=refresh content='0;url=https://ejemplo.cl'>"]
    file = FOLDER / "textos.json"
    file.write_text(json.dumps({
        "ficha": "ex-ante", "formulario": "2019-nuevo",
        "encabezado": {"programa": texts[0], "codigo": texts[3], "servicio": texts[1]},
        "poblacion": {
            "potencial": {"numero": "1.000", "unidad": texts[2], "calculo": texts[5]},
            "focalizacion": [{"variable": text, "coeficiente": "0,5"} for text in texts],
            "objetivo": "500", "beneficiaria": {"2019": "250"}, "cobertura": {"sobrePotencial": "25,01 %"}},
        "gasto": {
            "componentes": [{"componente": text, "total": 10 + index} for index, text in enumerate(texts)],
            "administrativo": 20, "total": 100}}))
    return file


def opened(browser, file, width, theme):
    """A page of a file, with everything that it asks for or complains about."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=theme)
    page = context.new_page()
    told = []
    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on("dialog", lambda dialog: told.append(f"dialog: {dialog.message}"))

    def leave(route):
        """What the policy of a page stops does not come here."""
        told.append(f"request: {route.request.url}")
        route.continue_() if route.request.url == file.as_uri() else route.abort()

    page.route("**/*", leave)
    page.goto(file.as_uri())
    return context, page, told


def accessible(page, axe, where):
    """No rule of axe is broken with everything open, and nothing is wider than the window."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert not wide, f"{where}: wider than the window"
    broken = axe.run(page).response["violations"]
    assert not broken, (where, [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in broken])


def pages():
    """Reports in Chromium: nothing is asked for, nothing of a sheet runs, and axe finds nothing."""
    need("chromium")
    from axe_playwright_python.sync_playwright import Axe
    from playwright.sync_api import sync_playwright
    files = {
        "ficha.html": made("ficha.html", PUBLISHED), "ficha-en.html": made("ficha-en.html", "--lang", "en", PUBLISHED),
        "monitoreo.html": made("monitoreo.html", EXAMPLES / "juntos-2021.yaml"),
        "carpeta.html": made("carpeta.html", *sorted(EXAMPLES.glob("[a-j]*-20*.yaml")), EXAMPLES / "con-errores" / "suma-de-gastos.yaml"),
        "textos.html": made("textos.html", hostile_texts()), "hostil.html": made("hostil.html", hostile()),
        "carta.html": made("carta.html", "--carta", EXAMPLES / "servicios-virtuales-2025.yaml", hostile_texts()),
    }
    for name in ("ficha.html", "monitoreo.html", "textos.html", "hostil.html"):
        assert 10_000 < files[name].stat().st_size < 300_000, name
    axe = Axe()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, file in files.items():
            # all windows for the two kinds of page, and the narrow dark one for the others of the same style
            for width, theme in WINDOWS if name in ("ficha.html", "carpeta.html") else WINDOWS[3:]:
                context, page, told = opened(browser, file, width, theme)
                assert told == [f"request: {file.as_uri()}"], (name, told)
                accessible(page, axe, f"{name} {width} {theme}")
                assert "bitten" != page.title(), name
                assert told == [f"request: {file.as_uri()}"], (name, told)
                context.close()
        searched(browser, files["carpeta.html"])
        scriptless(browser, files["ficha.html"])
        printed(browser, files["ficha.html"])
        forbidden(browser, files["ficha.html"])
        browser.close()
    many()


def searched(browser, file):
    """The script finds, filters and orders what is there without it."""
    context, page, told = opened(browser, file, 1280, "light")
    shown = "#fichas [data-item]:not([hidden])"
    every = page.locator(shown).count()
    page.fill("#fichas input", "asociatividad economias")
    assert page.locator(shown).count() == 1 < every
    page.fill("#fichas input", "")
    page.select_option("#fichas select", "error")
    assert 0 < page.locator(shown).count() < every
    head = page.locator("#tabla th", has_text="Gasto (M$)")
    head.locator("button").click()
    column = "Array.from(document.querySelectorAll('#tabla tbody tr')).map(r => r.querySelector('[data-h^=Gasto]').dataset.n)"
    numbers = [float(text) for text in page.evaluate(column) if text]
    assert numbers == sorted(numbers) and len(numbers) > 3, numbers
    assert head.get_attribute("aria-sort") == "ascending"
    context.close()


def scriptless(browser, file):
    """Without scripts a link opens the figure that it leads to."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(file.as_uri())
    target = page.locator("#razones a").first.get_attribute("href")
    assert not page.locator(target).is_visible()
    page.locator("#razones a").first.click()
    assert page.locator(target).is_visible()
    assert page.locator("input").count() == 0
    context.close()


def printed(browser, file):
    """On paper every derivation is open."""
    if not shutil.which("pdftotext"):
        return
    context, page, _ = opened(browser, file, 1280, "dark")
    paper = FOLDER / "ficha.pdf"
    page.pdf(path=paper, prefer_css_page_size=True)
    text = " ".join(run("pdftotext", paper, "-").stdout.decode().split())
    assert "666.033 + 884.160 + 114.890 = 1.665.083" in text and text.count("Dónde se usa") > 10
    context.close()


def forbidden(browser, file):
    """The policy stops a script and a style that somebody writes into the page."""
    page_file = FOLDER / "ajena.html"
    page_file.write_text(file.read_text().replace(
        "<main>", "<main><script>document.title='bitten'</script><p style='color:red'>x</p><img src=x.png>"))
    context, page, told = opened(browser, page_file, 1280, "light")
    assert page.title() == "Juntos" and len([line for line in told if "Content Security Policy" in line]) >= 3, told
    assert [line for line in told if line.startswith("request")] == [f"request: {page_file.as_uri()}"], told
    context.close()


def many():
    """A page of a thousand sheets stays below 20 MB: a tenth of them is a tenth of that."""
    folder = FOLDER / "cien"
    folder.mkdir()
    for number in range(100):
        shutil.copy(EXAMPLES / "articulacion-2019.yaml", folder / f"{number:03}.yaml")
    size = made("cien.html", folder).stat().st_size
    assert 200_000 < size < 2_000_000, size


def letters():
    """A letter as a document: LibreOffice reads every observation of the Markdown."""
    need("soffice")
    if not pathlib.Path("/usr/lib/libreoffice/program/libswlo.so").exists():
        raise Skipped("no LibreOffice Writer")
    sheets = [EXAMPLES / "servicios-virtuales-2025.yaml", hostile_texts()]
    document = made("carta.docx", "--carta", "--format", "docx", *sheets)
    run("soffice", f"-env:UserInstallation=file://{FOLDER}/office", "--headless", "--convert-to", "txt:Text",
        "--outdir", FOLDER, document)
    read = (FOLDER / "carta.txt").read_text(encoding="utf-8-sig")
    markdown = made("carta.md", "--carta", "--format", "md", *sheets).read_text()

    def letters_of(text):
        for sign, letter in (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("<!-- -->", "")):
            text = text.replace(sign, letter)
        return "".join(filter(str.isalpha, text))

    assert letters_of(read) == letters_of(markdown)
    assert read.count("Observaciones a la ficha") == 2
