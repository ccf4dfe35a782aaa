"""The office's Garuda and font belong to the office: chosen on one PC, printed on every other one without a question."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.base import paths, settings
from circ_desktop.domain.errors import BrokenFile, NotAllowed
from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Sealed
from circ_desktop.services.context import Context
from circ_desktop.services.office.emblem import FOLDER, emblem_file
from circ_desktop.services.office.look import follow_office, look_notes, office_look
from circ_desktop.services.office.office_emblem import fetch_emblem, set_office_emblem
from circ_desktop.services.office.settings import load_office, save_office
from circ_desktop.services.sent import issue
from circ_desktop.typeset.letters import letter_pdf
from tests.databases import acting
from tests.services.office.test_look import file as file  # the fixture: a PNG that will do
from tests.services.scenes import LETTER, accepted, key


@pytest.fixture
def another_pc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """From now on a PC that has nothing of the emblem in its own data."""
    home = tmp_path / "another pc"
    monkeypatch.setenv("CIRC_DESKTOP_HOME", str(home))
    assert paths.data_dir().is_relative_to(home)
    return home


def test_every_pc_prints_the_offices_emblem_and_asks_nothing(
    office: Context, file: Path, request: pytest.FixtureRequest
) -> None:
    kept = set_office_emblem(office, file)
    content = file.read_bytes()
    file.unlink()
    waiting = accepted(office, replace(LETTER, circular=False))
    request.getfixturevalue("another_pc")
    assert not (paths.data_dir() / FOLDER).exists()
    issued = issue.issue(office, waiting.id, version=waiting.version, request_key=key())
    own = emblem_file(kept.name)
    assert own is not None
    assert own.read_bytes() == content
    there = load_office(office)
    assert look_notes(LETTER, there) == ()
    assert Path(office_look(there).emblem) == own
    before = replace(there, emblem="")
    frozen = issue.issued_pdf(office, issued.id)
    assert b"/Subtype/Image" in frozen, "the PNG is in the frozen page"
    assert office_look(before).emblem == ""


def test_only_who_administers_chooses_and_a_refused_file_changes_nothing(
    office: Context, file: Path, tmp_path: Path
) -> None:
    with pytest.raises(NotAllowed):
        set_office_emblem(acting(office, "huana"), file)
    bad = tmp_path / "bad.svg"
    bad.write_text("<svg/>", encoding="utf-8")
    kept = set_office_emblem(office, file)
    with pytest.raises(BrokenFile):
        set_office_emblem(office, bad)
    assert load_office(office).emblem == kept.name
    assert set_office_emblem(office, None).name == ""
    assert load_office(office).emblem == ""


def test_without_a_database_this_pc_goes_on_with_what_its_office_chose(
    office: Context, file: Path, another_pc: Path
) -> None:
    chosen = settings.load()
    chosen.letter_emblem = "garuda-of-this-pc.svg"
    assert not follow_office(chosen, load_office(office)), "an office that chose nothing leaves each PC its own"
    kept = set_office_emblem(office, file)
    there = load_office(office)
    fetch_emblem(office, there)
    assert follow_office(chosen, there)
    assert not follow_office(chosen, there)
    chosen.save()
    assert Path(office_look().emblem) == emblem_file(kept.name)
    assert letter_pdf(Letter(), look=office_look()) != letter_pdf(Letter())


def test_an_emblem_whose_bytes_are_lost_is_told_and_replaced(office: Context, another_pc: Path) -> None:
    lost = replace(load_office(office), emblem=f"garuda-{'0' * 64}.svg")
    save_office(office, lost)
    fetch_emblem(office, lost)
    assert office_look(lost).emblem == ""
    assert "ตราครุฑ" in look_notes(None, lost)[0]


def test_the_seal_has_the_offices_emblem_in_its_red(office: Context, file: Path) -> None:
    set_office_emblem(office, file)
    sealed = Letter(kind=Kind.SEALED, addressee="นายอำเภอธารทอง", sealed=Sealed(agency="อบต.ธารน้ำใส"))
    plain, own = letter_pdf(sealed), letter_pdf(sealed, look=office_look(load_office(office)))
    assert plain.count(b"/Subtype/Image") == 0
    assert own.count(b"/Subtype/Image") == 2, "black at the top, red in the seal"
