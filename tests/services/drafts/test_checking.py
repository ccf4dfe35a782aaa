"""The checks of this office know who signs here and since when somebody does not."""

from msgspec.structs import replace

from circ_desktop.domain.checks import check_letter
from circ_desktop.domain.letter.content import Signer
from circ_desktop.services.context import Context
from circ_desktop.services.drafts import checking
from circ_desktop.services.office.officers import list_officers, save_officer
from circ_desktop.services.office.settings import load_office
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER


@on_sqlite
def test_the_checks_are_asked_with_this_offices_officers_lines_and_day(office: Context, monkeypatch) -> None:
    asked = []

    def watched(letter, rules, today):
        asked.append((rules, today))
        return check_letter(letter, rules, today)

    monkeypatch.setattr(checking, "check_letter", watched)
    palat = next(one for one in list_officers(office) if one.login == "palat")
    save_officer(office, replace(palat, active=False))
    found = checking.findings(office, replace(LETTER, signer=Signer("นางรัชนีกร แสนคำปัน", palat.position)))
    ((rules, today),) = asked
    assert today == office.clock.today()
    assert rules.signers["นายธนกฤต ใบชาดก"] == ("นักวิเคราะห์นโยบายและแผนชำนาญการ รักษาราชการแทน", "หัวหน้าสำนักปลัด")
    assert set(rules.signers) == {"นางสาวพิมพ์ลดา ทุ่งรวงทอง", "นายธนกฤต ใบชาดก", "นายอินสอน ม่อนดอย"}
    assert rules.former_signers == {"นางรัชนีกร แสนคำปัน"}
    assert rules.office_lines == load_office(office).address_lines
    assert any("นางรัชนีกร" in f"{finding.quote} {finding.text}" for finding in found)


@on_sqlite
def test_checking_waits_for_nobody(office: Context) -> None:
    looks_while_another_writes(office, [lambda ctx: checking.findings(ctx, LETTER)])
