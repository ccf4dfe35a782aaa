"""What a check offers goes into the letter at one press."""

from msgspec.structs import replace

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Attendee, Minutes
from circ_desktop.gui.editor.findings.offers import with_offer
from tests.gui.letters import CIRCULAR


def test_an_offer_replaces_its_line_and_nothing_else() -> None:
    finding = Finding("opener.no-nan", Severity.WARNING, "body", "…", "…", offer="ตามที่ขอ นั้น", place=0)
    letter = replace(CIRCULAR, body=("ตามที่ขอ", "จึงเรียนมาเพื่อทราบ"))
    assert with_offer(letter, finding) == replace(letter, body=("ตามที่ขอ นั้น", "จึงเรียนมาเพื่อทราบ"))
    assert with_offer(letter, replace(finding, offer="")) == letter
    assert with_offer(letter, replace(finding, place=9)) == letter
    closing = Finding("salutation.closing", Severity.ERROR, "closing", "…", "…", offer="ขอแสดงความนับถืออย่างยิ่ง")
    assert with_offer(letter, closing).closing == "ขอแสดงความนับถืออย่างยิ่ง"


def test_an_offer_reaches_into_what_only_one_kind_has() -> None:
    minutes = Minutes("คณะกรรมการ", present=(Attendee("นายหนึ่ง", "ประธาน"), Attendee("นายสอง")))
    letter = Letter(kind=Kind.MINUTES, minutes=minutes)
    finding = Finding("x", Severity.HINT, "minutes.present.name", "?", "ข้อ ๒๕", offer="นายสาม", place=1)
    changed = with_offer(letter, finding).minutes
    assert changed is not None
    assert changed.present == (Attendee("นายหนึ่ง", "ประธาน"), Attendee("นายสาม"))
    committee = replace(finding, field="minutes.committee", place=None, offer="คณะทำงาน")
    assert with_offer(letter, committee).minutes == replace(minutes, committee="คณะทำงาน")
    assert with_offer(letter, replace(committee, field="memo.phone")) == letter
