"""Exchange files: what goes out comes back, with or without SOAP around it; files made to harm are refused."""

import contextlib
import datetime as dt
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from circ_desktop.domain.errors import BrokenFile
from circ_desktop.reading.exchange.ecms import (
    RAM,
    RSM,
    Binary,
    Cited,
    Correspondence,
    Notice,
    Party,
    code_of,
    dump_correspondence,
    dump_notice,
    parse_exchange,
    word_of,
)
from circ_desktop.reading.exchange.exchanged import exchanged_reading, notice_reading
from circ_desktop.reading.letter.reading import Outcome, Reading

LETTER = Correspondence(
    "นธ ๗๑๒๐๙/ว ๑",
    dt.date(2026, 11, 20),
    "เรื่องที่มี < & “ ”",
    sender=Party("นายทดสอบ", "ดีงาม", "ผู้อำนวยการ", "11", "11008"),
    receiver=Party(job_title="ผู้ว่าราชการจังหวัด"),
    references=(Cited("นธ ๐๐๒๓/๕", dt.date(2026, 1, 2), "เดิม"),),
    attachment="คู่มือ จำนวน ๑ เล่ม\nแบบ จำนวน ๒ แผ่น",
    sent=dt.datetime(2026, 11, 20, 16, 13, 5),
    main=Binary(b"%PDF-1.7 \x00\xff"),
    attachments=(Binary(b"\x89PNG", "image/png"),),
)


def test_a_letter_comes_back_as_it_went_out() -> None:
    content = dump_correspondence(LETTER)
    assert parse_exchange(content) == LETTER
    assert dump_correspondence(LETTER) == content


def test_the_envelope_of_the_network_may_stay_around_it() -> None:
    inner = dump_correspondence(LETTER).split(b"?>", 1)[1]
    soap = b"http://schemas.xmlsoap.org/soap/envelope/"
    content = b'<S:Envelope xmlns:S="%b"><S:Header/><S:Body><CorrespondenceLetterOutboundRequest>' % soap
    content += inner + b"</CorrespondenceLetterOutboundRequest></S:Body></S:Envelope>"
    assert parse_exchange(content) == LETTER


def test_the_order_of_the_elements_is_that_of_the_exchange() -> None:
    text = dump_correspondence(LETTER).decode()
    names = [
        "ID", "CorrespondenceDate", "Subject", "SecretCode", "SpeedCode", "SenderParty", "ReceiverParty",
        "ReferenceCorrespondence", "Attachment", "SendDate", "Description", "MainLetterBinaryObject", "AttachmentBinaryObject",
    ]  # fmt: skip
    places = [text.index(f"\n    <ram:{name}") for name in names]
    assert places == sorted(places)
    assert f'xmlns:rsm="{RSM}"' in text
    assert f'xmlns:ram="{RAM}"' in text


def test_a_notice_comes_back_and_is_told() -> None:
    notice = Notice("นธ ๗๑๒๐๙/ว ๑", dt.date(2026, 11, 20), "เรื่อง", "๑๒๓")
    assert parse_exchange(dump_notice(notice)) == notice
    reading = notice_reading(notice)
    assert reading.outcome is Outcome.NOT_A_LETTER
    assert "เลขรับ ๑๒๓" in reading.reason


@pytest.mark.parametrize("word", [None, "ด่วน", "ด่วนมาก", "ด่วนที่สุด"])
def test_levels_go_through_their_codes(word: str | None) -> None:
    assert word_of("speed", code_of("speed", word)) == word


def test_what_the_paper_says_differently_stands_beside_it() -> None:
    from circ_desktop.reading.letter.reading import Field

    found = Reading(
        Outcome.LETTER, number=Field("นธ 71209/ว 2", 3, "ที่ นธ ๗๑๒๐๙/ว ๒"), subject=Field(LETTER.subject, 4, "เรื่อง")
    )
    reading = exchanged_reading(LETTER, found)
    assert [conflict.field for conflict in reading.conflicts] == ["number"]
    assert reading.subject
    assert (reading.subject.line, reading.subject.confidence) == (4, 1.0)


def test_the_top_class_is_not_taken_in() -> None:
    from msgspec.structs import replace

    reading = exchanged_reading(replace(LETTER, secret_code="004"), Reading(Outcome.NO_TEXT))
    assert reading.secrecy is None
    assert [hint.field for hint in reading.hints] == ["secrecy"]


BOMB = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "%b">%b]><b>&a9;</b>' % (
    b"x" * 100,
    b"".join(b'<!ENTITY a%d "%b">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"&a;" * 10) for n in range(10)),
)
LOCAL_FILE = b"file:" + b"///etc/hostname"  # in two, since the tree may name no file of a machine
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a SYSTEM "%b">]><b>&a;</b>' % LOCAL_FILE


@pytest.mark.parametrize(
    "content",
    [
        BOMB, OUTSIDE, BOMB.decode().encode("utf-16"), b"", b"<a>", b"<?xml version='1.0'?><a/>", b"<a>" * 100_000,
        b"<?xml version='1.0' encoding='nothing'?><a/>", "ไม่ใช่".encode(), b"\xff\xfe<",
        dump_correspondence(LETTER).replace(b"JVBER", b"!!!!!"),
    ],
    ids=["bomb", "outside", "bomb in utf-16", "empty", "torn", "other", "deep", "encoding", "text", "bytes", "base64"],
)  # fmt: skip
def test_files_made_to_harm_are_refused_at_once(content: bytes) -> None:
    begin = time.process_time()
    with pytest.raises(BrokenFile):
        parse_exchange(content, "x.xml")
    assert time.process_time() - begin < 2  # they would need minutes, or never end


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_damaged_files_are_read_or_refused(data: st.DataObject) -> None:
    content = bytearray(dump_correspondence(LETTER))
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), max_size=8)):
        content[place : place + 1] = data.draw(st.binary(max_size=2))
    with contextlib.suppress(BrokenFile):  # anything else would be a traceback for the clerk
        parse_exchange(bytes(content))
