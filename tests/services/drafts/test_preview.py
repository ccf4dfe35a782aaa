"""The page beside the editor: where the fields stand, and what a draft shows for its number."""

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Digits, Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Attendee, Minutes
from circ_desktop.domain.office import ItemLayout
from circ_desktop.services.context import Context
from circ_desktop.services.drafts.preview import Preview, preview, preview_pdf, unnumbered
from circ_desktop.services.office.settings import sample_setup
from tests.services.one_database import on_sqlite
from tests.services.reading_while import looks_while_another_writes
from tests.services.scenes import LETTER

OFFICE = sample_setup().office


def test_a_draft_shows_the_beginning_of_its_number() -> None:
    assert unnumbered(OFFICE, LETTER).number == "นธ ๗๑๒๐๙/ว"
    assert unnumbered(OFFICE, replace(LETTER, circular=False)).number == "นธ ๗๑๒๐๙/"
    assert unnumbered(OFFICE, replace(LETTER, digits=Digits.ARABIC)).number == "นธ 71209/ว"


def test_an_issued_letter_shows_its_own_number() -> None:
    issued = replace(LETTER, number="นธ ๗๑๒๐๙/ว ๑๒")
    assert unnumbered(OFFICE, issued) == issued


def test_every_typed_field_has_its_place_inside_the_page() -> None:
    shown = preview(OFFICE, LETTER)
    assert shown.pdf.startswith(b"%PDF-")
    fields = {(place.field, place.index) for place in shown.places}
    wanted = {("subject", 0), ("addressee", 0), ("references", 0), ("enclosures", 0), ("body", 0), ("body", 1)}
    assert wanted | {("signer", 0), ("owner", 0), ("closing", 0), ("office", 0), ("number", 0)} <= fields
    for place in shown.places:
        assert 0 <= place.left < place.right <= 596
        assert 0 <= place.top < place.bottom <= 842


def test_a_click_on_a_field_leads_to_it_and_the_cursor_leads_back() -> None:
    shown = preview(OFFICE, LETTER)
    for place in shown.places:
        middle = (place.top + place.bottom) / 2
        found = shown.at(place.page, place.left + 2, middle)
        assert found is not None
        assert found[:2] == (place.field, place.index)
        line = shown.line_of(place.field, place.index)
        assert line is not None
        assert line.page == place.page


def test_a_long_letter_has_places_on_every_page() -> None:
    long = replace(LETTER, body=tuple(f"{n}. " + "ขอให้สำรวจครัวเรือนในหมู่บ้าน " * 20 for n in range(1, 12)))
    shown = preview(OFFICE, long)
    assert {place.page for place in shown.places} == set(range(len(shown.pages.sheets)))
    assert len(shown.pages.sheets) > 1


def test_an_empty_letter_can_be_looked_at() -> None:
    assert preview(OFFICE, Letter()).pdf.startswith(b"%PDF-")


def test_a_character_that_the_font_lacks_is_told_with_its_field() -> None:
    shown = preview(OFFICE, replace(LETTER, subject="ทดสอบ 漢"))
    assert [(field, index) for field, index, _ in shown.troubles] == [("subject", 0)]
    assert preview(OFFICE, LETTER).troubles == ()


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert preview(OFFICE, LETTER).pdf == preview(OFFICE, LETTER).pdf


def test_the_preview_of_a_draft_reads_the_office_only(office: Context) -> None:
    assert preview_pdf(office, LETTER) == preview(OFFICE, LETTER).pdf


def test_places_are_made_from_the_pages_alone() -> None:
    shown = preview(OFFICE, LETTER)
    assert Preview(b"", shown.pages).places == shown.places


def test_a_name_that_the_office_listed_is_never_torn_on_the_page() -> None:
    name = "ศูนย์พัฒนาเด็กเล็กบ้านโนนทับกวาง"
    torn_before = 0
    for filler in range(1, 30):
        letter = replace(LETTER, body=("ก" * filler + f" และประชาชน{name}ขอความอนุเคราะห์" * 6,))
        torn_before += _torn(preview(OFFICE, letter), name)
        assert not _torn(preview(replace(OFFICE, own_words=(name,)), letter), name)
    assert torn_before


def _torn(shown: Preview, name: str) -> int:
    lines = [run.text for _, run in shown.pages.lines() if run.source and run.source.field == "body"]
    return "".join(lines).replace(" ", "").count(name) - sum(line.count(name) for line in lines)


def test_the_office_sets_where_the_lines_of_items_go_on() -> None:
    letter = replace(LETTER, body=("๑. " + "ขอให้หมู่บ้านสำรวจคูคลองและท่อระบายน้ำ " * 6,))
    usual = preview(OFFICE, letter).line_of("body", 0, 120)
    hanging = preview(replace(OFFICE, item_layout=ItemLayout.HANGING), letter).line_of("body", 0, 120)
    assert usual
    assert hanging
    assert hanging.left > usual.left + 60


def test_a_line_of_a_field_is_found_by_its_character_and_a_field_by_its_place_in_the_letter() -> None:
    long = replace(LETTER, body=("สั้น", "ขอให้หมู่บ้านสำรวจคูคลองและท่อระบายน้ำ " * 12))
    shown = preview(OFFICE, long)
    whole = next(place for place in shown.places if (place.field, place.index) == ("body", 1))
    first, later = shown.line_of("body", 1, 0), shown.line_of("body", 1, 200)
    assert first is not None
    assert later is not None
    assert (first.field, first.index, first.page) == (later.field, later.index, later.page) == ("body", 1, 0)
    assert whole.top <= first.top < first.bottom <= later.top + 0.5 < later.bottom <= whole.bottom + 0.5
    assert first.right > first.left
    assert shown.line_of("body", 0) == next(
        place for place in shown.places if (place.field, place.index) == ("body", 0)
    )
    assert shown.line_of("qr", 3) is None
    assert shown.at(0, 0, 0) is None


def test_the_parts_of_signer_and_owner_are_one_field_and_those_of_one_kind_are_fine() -> None:
    shown = preview(OFFICE, LETTER)
    assert {place.index for place in shown.places if place.field in {"signer", "owner"}} == {0}
    assert sum(place.field == "signer" for place in shown.places) == 1
    meeting = Minutes("คณะกรรมการ", present=(Attendee("นายหนึ่ง", "ประธาน"), Attendee("นายสอง", "กรรมการ")))
    fields = {(each.field, each.index) for each in preview(OFFICE, Letter(kind=Kind.MINUTES, minutes=meeting)).places}
    assert {("minutes.present.name", 0), ("minutes.present.name", 1)} <= fields


def test_what_the_page_cannot_show_is_told_with_how_much_it_runs_over() -> None:
    shown = preview(OFFICE, LETTER)
    assert (shown.over, shown.notes) == ("", ())
    longer = (replace(LETTER, body=("ข้อความเพิ่มหนึ่งบรรทัด",) * lines) for lines in range(12, 40))
    assert next(each.over for each in (preview(OFFICE, one) for one in longer) if each.over).startswith("เกินหน้าแรก")
    told = Preview(shown.pdf, shown.pages, ("ไม่มีแบบอักษร",)).troubles
    assert told == (("", 0, "ไม่มีแบบอักษร"),)


def test_what_has_a_book_of_its_own_waits_without_a_prefix() -> None:
    order = Letter(kind=Kind.ORDER, subject="แต่งตั้ง")
    assert unnumbered(OFFICE, order) == order
    assert unnumbered(OFFICE, replace(LETTER, digits=Digits.AS_TYPED)).number == "นธ ๗๑๒๐๙/ว"
    assert (
        unnumbered(replace(OFFICE, number_prefix="นธ 71209"), replace(LETTER, digits=Digits.AS_TYPED)).number
        == "นธ 71209/ว"
    )
    assert unnumbered(replace(OFFICE, number_prefix="นธ 71209"), LETTER).number == "นธ ๗๑๒๐๙/ว"


@on_sqlite
def test_looking_at_a_draft_waits_for_nobody(office: Context) -> None:
    looks_while_another_writes(office, [lambda ctx: preview_pdf(ctx, LETTER)])
