"""What is offered when a letter misses one page by a line or two; and that nothing happens before it is accepted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter, Table
from circ_desktop.domain.letter.layout import Layout
from circ_desktop.typeset.letters import letter_pages
from circ_desktop.typeset.moves import choices
from circ_desktop.typeset.offers import MOST_OFFERS, offers, over_words
from tests.typeset.helpers import baseline_mm, sample

ANSWER = sample("answer")
LONG = "ทั้งนี้ ขอให้ผู้ใหญ่บ้านทุกหมู่บ้านสำรวจเครื่องสูบน้ำและเรือท้องแบนที่ใช้งานได้ แล้วส่งบัญชีให้องค์การบริหารส่วนตำบลท่าน้ำใสภายในกำหนดด้วย"


def with_lines(count: int) -> Letter:
    return replace(ANSWER, body=(*ANSWER.body[:2], *["ข้อความเพิ่มหนึ่งบรรทัด"] * count, ANSWER.body[2]))


def over_by_one() -> Letter:
    return next(letter for letter in map(with_lines, range(12)) if letter_pages(letter).lines_over > 0)


def test_a_letter_of_one_page_is_offered_nothing() -> None:
    assert letter_pages(ANSWER).lines_over == 0
    assert offers(ANSWER) == ()


def test_a_letter_over_by_a_line_is_offered_the_least_felt_move_first_with_its_clause() -> None:
    letter = over_by_one()
    found = offers(letter)
    assert 1 <= len(found) <= MOST_OFFERS
    assert found[0].layout == Layout(owner_lines=3)
    assert found[0].text == "ลดระยะเหนือส่วนราชการเจ้าของเรื่อง เหลือ ๓ บรรทัด"
    assert "ว ๒๐๑๙" in found[0].clauses[0]


def test_the_words_say_by_how_much_it_runs_over() -> None:
    assert over_words(letter_pages(over_by_one())) == "เกินหน้าแรกอยู่ ๑ บรรทัด"
    assert over_words(letter_pages(ANSWER)) == over_words(letter_pages(with_lines(11))) == ""
    longer = [replace(ANSWER, body=("ข้อความ",) * count) for count in range(20, 60)]
    told = {over_words(letter_pages(letter)) for letter in longer}
    assert "เกินหน้า ๒ อยู่ ๒ บรรทัด" in told


def test_each_offer_saves_a_page_and_changes_nothing_but_the_layout() -> None:
    letter = over_by_one()
    before = len(letter_pages(letter).sheets)
    for offer in offers(letter):
        assert len(letter_pages(offer.letter).sheets) == offer.pages == before - 1
        assert replace(offer.letter, layout=letter.layout) == letter


def test_a_letter_far_over_is_a_letter_of_two_pages() -> None:
    assert letter_pages(with_lines(11)).lines_over > 6
    assert offers(with_lines(11)) == ()


def test_a_long_letter_is_left_alone_and_what_is_sent_along_is_not_set_again() -> None:
    rows = tuple((str(number), "รายการ") for number in range(60))
    table = Table(("บัญชี",), ("ที่", "รายการ"), rows)
    letter = replace(over_by_one(), attachments=(table,))
    pages = letter_pages(letter)
    assert [offer.pages for offer in offers(letter)] == [len(pages.sheets) - 1] * len(offers(letter)) != []
    long = [replace(ANSWER, body=(LONG * 3,) * count) for count in range(56, 70)]
    over = [letter_pages(letter) for letter in long]
    assert any(0 < pages.lines_over <= 4 for pages in over)
    assert not any(over_words(pages) for pages in over)


def test_no_offer_does_more_than_one_before_it() -> None:
    for count in range(8):
        found = offers(with_lines(count))
        taken = [next(choice for choice in choices() if choice.layout == offer.layout) for offer in found]
        for number, choice in enumerate(taken):
            assert not any(choice.goes_beyond(before) for before in taken[:number])
            assert all(before.cost <= choice.cost for before in taken[:number])


def test_condensing_takes_up_last_lines_and_stays_under_its_limit() -> None:
    """Long paragraphs gain a line now and then; none ever gets longer, and no cluster gives way by more than 0.2 pt."""

    def lines(letter: Letter) -> int:
        return sum(run.source is not None and run.source.field == "body" for _, run in letter_pages(letter).lines())

    saved = 0
    for length in range(600, 1000, 8):
        usual = replace(ANSWER, body=((LONG * 7)[:length],))
        tight = replace(usual, layout=Layout(condense=True))
        assert lines(tight) <= lines(usual)
        saved += lines(usual) - lines(tight)
        assert all(run.per_cluster >= -0.2 - 1e-3 for _, run in letter_pages(tight).lines())
    assert saved >= 5


def test_the_space_before_parts_is_what_the_clerk_chose() -> None:
    def gap(letter: Letter) -> float:
        lines = [run for _, run in letter_pages(letter).lines() if run.text.startswith("ข้อความเพิ่ม")]
        return baseline_mm(lines[1]) - baseline_mm(lines[0])

    usual = replace(ANSWER, body=("ข้อความเพิ่ม",) * 2)
    less = replace(usual, layout=Layout(before_pt=2))
    assert gap(usual) - gap(less) == pytest.approx(4 * 25.4 / 72, abs=0.01)


@settings(max_examples=15)
@given(st.lists(st.integers(1, 500), min_size=1, max_size=8))
def test_whatever_is_offered_keeps_its_word(lengths: list[int]) -> None:
    letter = replace(ANSWER, body=tuple((LONG * 4)[:length] for length in lengths))
    for offer in offers(letter):
        assert len(letter_pages(offer.letter).sheets) == offer.pages < len(letter_pages(letter).sheets)
