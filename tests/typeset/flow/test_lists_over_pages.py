"""Lists of persons over pages."""

from itertools import pairwise

import pytest

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Attendee, Minutes
from circ_desktop.typeset.letters import letter_pages


@pytest.mark.parametrize("lines", [1, 3, 90])
def test_the_foot_below_a_list_of_persons_is_how_the_next_page_begins(lines: int) -> None:
    post = "ผู้ใหญ่บ้านหมู่ที่หนึ่งตำบลธารน้ำใส " * lines
    people = tuple(Attendee(f"นายคนที่ {number} ธารน้ำใส", post) for number in range(1, 40))
    pages = letter_pages(Letter(kind=Kind.MINUTES, minutes=Minutes(committee="สภา", present=people)))
    assert len(pages.sheets) > 1
    for sheet, following in pairwise(pages.sheets):
        foot = next((run.text for run in sheet.runs if run.artifact and run.text.startswith("/")), "")
        told = "".join(run.text for run in following.runs if not run.artifact).replace(" ", "")
        assert told.startswith(foot.strip("/.").replace(" ", ""))
