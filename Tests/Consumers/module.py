"""What the module of the wheel gives to a program. Usage: module.py EXAMPLES"""

import decimal
import pathlib
import sys

import fichas

EXAMPLES = pathlib.Path(sys.argv[1])
WRONG = EXAMPLES / "con-errores" / "suma-de-gastos.yaml"
PUBLISHED = EXAMPLES / "articulacion-2019.yaml"


def refused(call, *words):
    try:
        call()
    except fichas.Error as error:
        assert all(word in str(error) for word in words), error
        return error
    raise AssertionError(f"not refused: {words}")


report = fichas.check(WRONG)
finding, = report.findings
assert (finding.rule, finding.severity, finding.line) == ("GAS01", "error", 128), finding
assert decimal.Decimal(finding.reported) - decimal.Decimal(finding.computed) == 1000
assert finding.operands[0] == fichas.Operand("/gasto/total", "el gasto total", "341.000", 128)
assert finding.end_column == 17 and finding.known is False and finding.excepted is None
assert report.files[0].groups[0].suspects[0].proposed == "340000"
assert report.summary.errors == 1 and report.summary.held > 80

assert {check.verdict for check in report.files[0].checks} >= {"exact", "contradiction"}
english, = fichas.check(str(WRONG), lang="en").findings
assert english.rule == "GAS01" and english.message != finding.message, english
assert not fichas.check(WRONG, ignore=["gasto", "POB"]).findings
assert len(fichas.check(EXAMPLES, select="GAS01").files) > 10
assert fichas.check(text=WRONG.read_text()).findings[0].rule == "GAS01"
assert fichas.check(text='{"ficha": "ex-ante"}').findings[0].rule == "LEC06"

rows = fichas.table("gasto", PUBLISHED, columns=["total", "porBeneficiario"])
assert rows == [{"total": 1167259, "porBeneficiario": 37.06}], rows
exact, = fichas.table("gasto", PUBLISHED, columns="porBeneficiario", exact=True)
assert exact == {"porBeneficiario": decimal.Decimal("37.06")}, exact
assert fichas.table("gasto", PUBLISHED, where="gasto.total < 1") == []

refused(lambda: fichas.check("no-hay.yaml"), "no-hay.yaml", "no existe")
refused(lambda: fichas.check("no-\udcff.yaml"), "no existe")
refused(lambda: fichas.check(WRONG, config="no-hay.yaml"), "no-hay.yaml: no existe")
refused(lambda: fichas.check("--fix"), "--fix", "no existe")
refused(lambda: fichas.check("-"), "no existe")
refused(lambda: fichas.check(WRONG, lang="xx"), "'xx'", "es, en")
refused(lambda: fichas.check(WRONG, select="GAS99"), "GAS99")
refused(lambda: fichas.table("gato", WRONG), "'gato'", "gasto")
refused(lambda: fichas.table("gasto", WRONG, "no-hay.yaml"), "no-hay.yaml")
refused(lambda: fichas.table("gasto", WRONG, where="gasto.total >"), "gasto.total >")
error = refused(lambda: fichas.check(WRONG, "no-hay.yaml"), "no-hay.yaml")
assert error.report is not None and error.report.findings[-1].rule in ("GAS01", "LEC12")
for wrong in (lambda: fichas.check(), lambda: fichas.check(WRONG, text="")):
    try:
        wrong()
    except TypeError:
        continue
    raise AssertionError("neither a path nor a text, or both")
assert pathlib.Path(fichas.command()).parent == pathlib.Path(sys.executable).parent
