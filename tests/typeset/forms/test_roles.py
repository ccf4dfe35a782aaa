"""The column of roles: one left edge, names that end before it, exact text, places that lead back to what was typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.typeset.letters import COMPOSERS, letter_pages, letter_pdf
from tests.typeset.helpers import readers, run_with, sample

MEMBERS = (
    "๑.๑ นายสมชาย ใจดี นายอำเภอธารใส\tประธานกรรมการ",
    "๑.๒ นางสาววารุณี ทองสุกใส ผู้อำนวยการโรงเรียนบ้านธารใสวิทยาคารและประธานศูนย์การเรียนรู้\tกรรมการ",
    "(๑) หัวหน้าสำนักปลัด\tกรรมการและเลขานุการ ซึ่งทำหน้าที่รวบรวมรายงานของทุกหมู่บ้านด้วย",
    "ผู้แทนชุมชน\tกรรมการ",
)


@pytest.mark.parametrize("kind", [kind for kind in COMPOSERS if kind is not Kind.CERTIFICATE])
def test_roles_begin_at_one_edge_and_names_end_before_it(kind: Kind) -> None:
    pages = letter_pages(replace(sample("attachments" if kind is Kind.EXTERNAL else kind.value), body=MEMBERS))
    runs = [run for _, run in pages.lines() if run.source and run.source.field == "body"]
    starts = [member.index("\t") + 1 for member in MEMBERS]
    roles = [run for run in runs if run.source and run.source.start >= starts[run.source.index]]
    names = [run for run in runs if run not in roles]
    assert len({round(run.x, 3) for run in roles}) == 1
    assert all(run.x + run.width < roles[0].x for run in names)
    assert len(roles) > len(MEMBERS)  # a long role goes on under itself
    assert len(names) > len(MEMBERS)  # and so does a long name


def test_a_role_leads_back_to_its_characters() -> None:
    pages = letter_pages(replace(sample("order"), body=("๑. นายก ดีใจ\t  ผู้เป็นพยาน",)))
    _, run = run_with(pages, "ผู้เป็นพยาน")
    assert run.source is not None
    assert (run.source.start, run.source.end) == (15, 26)


@pytest.mark.parametrize(
    "reader", [pair for pair in readers() if pair[0] not in ("pdftotext", "mutool")], ids=lambda pair: pair[0]
)  # these two hand out columns one after the other
def test_name_and_role_are_copied_out_on_one_line_and_apart(
    reader: tuple[str, Callable[[Path], str]], tmp_path: Path
) -> None:
    path = tmp_path / "order.pdf"
    path.write_bytes(letter_pdf(replace(sample("order"), body=MEMBERS[:1])))
    lines = [" ".join(line.split()) for line in reader[1](path).splitlines()]
    assert "๑.๑ นายสมชาย ใจดี นายอำเภอธารใส ประธานกรรมการ" in lines
