"""A PDF of this program carries its letter and is read with certainty; a file made to harm gives nothing and costs nothing."""

import io
import zlib
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter, Owner
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.reading.exchange.carried import CARRIED_NAME, carried_letter
from circ_desktop.reading.exchange.known import KNOWN
from circ_desktop.reading.letter_file.letter_file import load_letter
from circ_desktop.resources import resource
from circ_desktop.services.drafts.carrying import carried_letter as carried_file
from circ_desktop.services.received.reading import read_incoming
from circ_desktop.typeset.letters import letter_pdf
from circ_desktop.typeset.pdf.archive import Archive, Attachment
from tests.typeset.helpers import SAMPLES, sample


def paper(letter: Letter, content: bytes | None = None) -> bytes:
    """Return the letter's PDF, carrying its own fields or other bytes in their place."""
    return letter_pdf(letter, attachment=carried_file(letter) if content is None else Attachment(CARRIED_NAME, content))


@pytest.fixture(scope="module")
def answer() -> bytes:
    return paper(sample("answer"))


READ_AS_LETTERS = [name for name in SAMPLES if sample(name).kind in (Kind.EXTERNAL, Kind.MEMO, Kind.SEALED)]


@pytest.mark.parametrize("name", SAMPLES)
def test_every_kind_of_document_carries_itself(name: str) -> None:
    assert carried_letter(paper(sample(name))) == sample(name)


@pytest.mark.parametrize("name", READ_AS_LETTERS)
def test_every_field_comes_back_with_certainty(name: str, tmp_path: Path) -> None:
    letter = load_letter(resource("samples", f"{name}.toml"))
    file = tmp_path / "ของเรา.pdf"
    file.write_bytes(paper(letter))
    assert carried_letter(file.read_bytes()) == letter
    reading = read_incoming(file)
    fields = [
        field
        for value in (getattr(reading, name) for name in reading.__struct_fields__ if name != "receipt_stamps")
        for field in (value if isinstance(value, tuple) else (value,))
        if hasattr(field, "confidence")
    ]
    assert len(fields) >= 7  # a sealed letter has no more
    assert {field.confidence for field in fields if field not in reading.due_dates} == {KNOWN}
    unseen = () if letter.shows("subject") else (reading.subject,)  # it names the letter and is not on its paper
    assert all(field.line and field.evidence for field in fields if field not in unseen)
    assert (reading.conflicts, reading.hints) == ((), ())


def test_a_stamped_or_resaved_copy_still_carries_it(answer: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(answer)) as document:
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert carried_letter(out.getvalue()) == sample("answer")


def test_a_page_that_says_something_else_is_shown_to_the_clerk(tmp_path: Path) -> None:
    letter = sample("answer")
    file = tmp_path / "x.pdf"
    file.write_bytes(letter_pdf(replace(letter, number="นธ ๗๑๒๐๙/๙๙๙"), attachment=carried_file(letter)))
    reading = read_incoming(file)
    (conflict,) = reading.conflicts
    assert conflict.field == "number"
    assert [field.value for field in conflict.readings] == [letter.number, "นธ ๗๑๒๐๙/๙๙๙"]
    assert reading.number
    assert reading.number.confidence < KNOWN


def test_what_the_paper_does_not_show_is_not_carried() -> None:
    letter = Letter(kind=Kind.MEMO, subject="ก", references=("ลับเฉพาะของชนิดอื่น",), owner=Owner(("กองลับ",), ()))
    file = carried_file(letter)
    assert "ลับเฉพาะ" not in file.content.decode()
    assert "กองลับ" not in file.content.decode()
    assert carried_letter(paper(letter)) == Letter(kind=Kind.MEMO, subject="ก")


def test_a_1b_carries_nothing() -> None:
    letter = sample("answer")
    pdf = letter_pdf(letter, archive=Archive.A1B, attachment=carried_file(letter))
    assert carried_letter(pdf) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"kind = 'nothing'", b"[[" * 5_000, b"subject = 1", b"a" * 3_000_000, b"\0" * 40_000_000],
    ids=["empty", "no text", "unknown kind", "brackets", "wrong type", "too long", "bomb"],
)
def test_what_is_no_letter_file_is_passed_over(content: bytes) -> None:
    assert carried_letter(paper(sample("answer"), content)) is None


def test_an_attachment_packed_in_another_way_is_not_unpacked(answer: bytes) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(answer)) as document:
        stream = document.attachments[CARRIED_NAME].obj["/EF"]["/F"]
        twice = zlib.compress(bytes(stream.read_raw_bytes()))
        stream.write(twice, filter=pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode]))
        document.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert carried_letter(out.getvalue()) is None


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_damaged_files_never_raise(data: st.DataObject) -> None:
    whole = paper(Letter(subject="ทดสอบ"))
    cut = data.draw(st.integers(0, len(whole)))
    changed = bytearray(whole[:cut])
    for place in data.draw(st.lists(st.integers(0, max(0, cut - 1)), max_size=40)):
        changed[place : place + 1] = data.draw(st.binary(min_size=1, max_size=1))
    carried_letter(bytes(changed) + b"EmbeddedFile")
