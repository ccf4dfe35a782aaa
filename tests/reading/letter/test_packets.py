"""Packets linked by number, date and subject; contradictions kept with both readings; nothing of them put right."""

import datetime as dt
from pathlib import Path

import pytest

from benchmarks.reading.corpus import CORPUS
from circ_desktop.reading.letter.letter_json import as_json
from circ_desktop.reading.letter.reader import read_pages
from circ_desktop.reading.letter.reading import Conflict, Reading, Role
from circ_desktop.resources import resource

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


def corpus(name: str) -> str:
    return (CORPUS / f"{name}.txt").read_text(encoding="utf-8").partition("\n----\n")[2]


@pytest.fixture(scope="module")
def packet() -> str:
    return corpus("held-out/packet-scrambled")


@pytest.fixture(scope="module")
def sample() -> str:
    return resource("samples", "incoming.txt").read_text(encoding="utf-8")


def conflict(reading: Reading, field: str) -> Conflict:
    return next(one for one in reading.conflicts if one.field == field)


def test_an_enclosed_letter_is_linked_to_its_line_and_keeps_its_own_stamp(packet: str) -> None:
    reading = read_pages([packet])
    (other,) = reading.others
    assert (other.role, other.role_of, other.role_index) == (Role.ENCLOSURE, 0, 0)
    assert [stamp.value.number for stamp in other.receipt_stamps] == ["998"]
    assert reading.receipt_stamps == ()
    assert reading.conflicts == ()


def test_a_misread_digit_still_links_and_both_readings_are_shown(packet: str) -> None:
    reading = read_pages([packet.replace("ทส ๙๙๐๘/ว ๓๑ ลงวันที่ ๒๐", "ทส ๙๙๐๘/ว ๓๗ ลงวันที่ ๒๒")])
    assert reading.others[0].role is Role.ENCLOSURE
    texts = [one.text for one in reading.conflicts]
    assert any("เลขที่ในสิ่งที่ส่งมาด้วย ข้อ ๑" in text for text in texts)
    assert any("วันที่ในสิ่งที่ส่งมาด้วย ข้อ ๑" in text for text in texts)
    cited, itself = conflict(reading, "enclosures").readings
    assert "๓๗" in cited.value.title
    assert itself.value == "ทส ๙๙๐๘/ว ๓๑"


def test_an_enclosed_order_and_a_cited_letter_are_told_apart(sample: str) -> None:
    (order,) = read_pages([corpus("packet-letter-with-order")]).others
    assert (order.kind, order.role) == ("order", Role.ENCLOSURE)
    cited = sample.replace("๔๘๑๗", "๓๙๐๒").replace("๑๘ พฤศจิกายน", "๒๑ กันยายน").replace("การเตรียมความพร้อมรับ", "แผนรับมือ")
    (other,) = read_pages([sample, cited]).others
    assert (other.role, other.role_index) == (Role.REFERENCE, 0)


def test_the_same_letter_twice_with_another_date_is_a_contradiction(sample: str) -> None:
    reading = read_pages([sample, sample.replace("๑๘ พฤศจิกายน", "๑๙ พฤศจิกายน")])
    assert reading.others[0].role is Role.COPY
    assert [field.value for field in conflict(reading, "dated").readings] == [
        dt.date(2026, 11, 18),
        dt.date(2026, 11, 19),
    ]


def test_two_numbers_in_one_head_are_both_kept(sample: str) -> None:
    reading = read_pages([sample.replace("ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗", "ที่ นธ ๐๐๒๓.๔/ว ๔๘๑๗\nที่ นธ ๐๐๒๓.๔/ว ๔๘๑๑", 1)])
    values = [field.value for field in conflict(reading, "number").readings]
    assert values == ["นธ ๐๐๒๓.๔/ว ๔๘๑๗", "นธ ๐๐๒๓.๔/ว ๔๘๑๑"]


def test_a_weekday_that_the_calendar_does_not_have_is_shown(sample: str) -> None:
    wrong = sample.replace("ภายในวันที่ ๒๗ พฤศจิกายน ๒๕๖๙", "ภายในวันพุธที่ ๒๗ พฤศจิกายน ๒๕๖๙")
    assert "ตรงกับวันศุกร์" in conflict(read_pages([wrong]), "body").text
    assert read_pages([wrong.replace("วันพุธ", "วันศุกร์")]).conflicts == ()


def test_a_stamp_before_the_letters_day_shows_both(sample: str) -> None:
    stamp = "อบต.บ้านตัวอย่าง\nเลขรับ ๑๒\nวันที่ ๑ พ.ย. ๒๕๖๙\nเวลา ๑๐.๐๐ น.\n\n"
    letter, received = conflict(read_pages([stamp + sample]), "receipt_stamps").readings
    assert (letter.value, received.value.date) == (dt.date(2026, 11, 18), dt.date(2026, 11, 1))


def test_the_json_tells_of_other_letters_only_with_the_evidence(packet: str) -> None:
    reading = read_pages([packet])
    assert "letters" not in as_json(reading)
    (letter,) = as_json(reading, evidence=True)["letters"]
    assert letter["link"] == {"role": "enclosure", "of": 0, "item": 0}
    assert letter["date"] == "2025-10-20"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
def test_the_real_packet_is_parted_linked_and_its_doubts_shown() -> None:
    (file,) = SEEDS.glob("003_*.txt")
    reading = read_pages([file.read_text(encoding="utf-8")])
    assert [(one.role, one.role_of, one.role_index) for one in reading.others] == [
        (Role.ENCLOSURE, 0, 0),
        (Role.REFERENCE, 1, 0),
    ]
    found = as_json(reading)
    (stamp,) = found["receipt_stamps"]
    assert (stamp["number"], stamp["date"], stamp["time"]) == ("36022627", "2024-12-20", "16:13")
    (due,) = found["due_dates"]
    assert (due["kind"], due["day_of_month"], due["until"]) == ("monthly", 20, "2025-09")
    assert found["phone"] == "0-4482-2203"
    assert {one.field for one in reading.conflicts} == {"number", "enclosures", "references"}


@pytest.mark.skipif(not SEEDS.is_dir(), reason="../shared/seeds is not here")
@pytest.mark.parametrize(("which", "phone"), [("000", "0-3869-4000"), ("001", "0 3869 4000"), ("004", "0-3869-4010")])
def test_the_other_real_letters_have_no_due_date_no_stamp_and_their_telephone(which: str, phone: str) -> None:
    (file,) = SEEDS.glob(f"{which}_*.txt")
    found = as_json(read_pages([file.read_text(encoding="utf-8")]))
    assert (found["due_dates"], found["receipt_stamps"], found["phone"]) == ([], [], phone)
    assert (found["kind"], found["salutation"]) == ("external", "เรียน")
