"""What corrections have taught: counted up while it stays the same, replaced when it changes."""

from circ_desktop.domain.received.remembered import Lesson, Remembered, RememberedKind
from circ_desktop.storage.books import remembered
from circ_desktop.storage.engine.unit_of_work import UnitOfWork
from tests.databases import MORNING
from tests.storage.books.rows import CLERK, LATER

NAME, LABEL = RememberedKind.NAME, RememberedKind.LABEL


def keep(work: UnitOfWork, *lessons: Lesson) -> None:
    for number, lesson in enumerate(lessons):
        remembered.keep(work.connection, lesson, LATER if number else MORNING, CLERK)


def kept(work: UnitOfWork) -> list[tuple[object, ...]]:
    return [(each.kind, each.field, each.read, each.means, each.times) for each in remembered.rows(work.connection)]


def test_what_was_so_again_is_counted_and_stands_first(work: UnitOfWork) -> None:
    keep(work, Lesson(NAME, "sender", "อ.ธารทอง", "อำเภอธารทอง"), *[Lesson(LABEL, "number", "เลขหนังสือ")] * 2)
    assert kept(work) == [
        (LABEL, "number", "เลขหนังสือ", "", 2),
        (NAME, "sender", "อ.ธารทอง", "อำเภอธารทอง", 1),
    ]


def test_another_meaning_takes_the_place_and_counts_anew(work: UnitOfWork) -> None:
    keep(work, *[Lesson(NAME, "sender", "อ.ธารทอง", "ก")] * 3, Lesson(NAME, "sender", "อ.ธารทอง", "ข"))
    assert kept(work) == [(NAME, "sender", "อ.ธารทอง", "ข", 1)]
    (row,) = remembered.rows(work.connection)
    assert row == Remembered(row.id, NAME, "sender", "อ.ธารทอง", "ข", 1, LATER)


def test_digits_and_spaces_make_no_other_lesson_field_and_kind_do(work: UnitOfWork) -> None:
    keep(
        work,
        Lesson(NAME, "sender", "อำเภอ ๒", "ก"),
        Lesson(NAME, "sender", "อำเภอ  2", "ก"),
        Lesson(NAME, "addressee", "อำเภอ ๒", "ก"),
        Lesson(LABEL, "sender", "อำเภอ ๒"),
    )
    assert sorted(each[-1] for each in kept(work)) == [1, 1, 2]


def test_a_name_is_asked_for_by_field_and_what_was_read(work: UnitOfWork) -> None:
    keep(work, Lesson(NAME, "sender", "อำเภอ ๒", "ก"), Lesson(LABEL, "sender", "คำ"))
    found = remembered.names_for(work.connection, "sender", "อำเภอ 2")
    assert found is not None
    assert found.means == "ก"
    assert remembered.names_for(work.connection, "addressee", "อำเภอ 2") is None
    assert remembered.names_for(work.connection, "sender", "คำ") is None


def test_labels_of_a_field_come_the_most_frequent_first_and_of_these_the_oldest(work: UnitOfWork) -> None:
    keep(work, *(Lesson(LABEL, "number", read) for read in ("ก", "ข", "ค", "ค")), Lesson(LABEL, "subject", "ง"))
    keep(work, Lesson(NAME, "number", "จ", "ฉ"))
    assert [each.read for each in remembered.labels_of(work.connection, "number")] == ["ค", "ก", "ข"]


def test_a_lesson_is_taken_back_alone_and_a_row_forgotten_once(work: UnitOfWork) -> None:
    keep(work, Lesson(NAME, "sender", "ก", "ข"), Lesson(NAME, "addressee", "ก", "ข"))
    remembered.take_back(work.connection, Lesson(NAME, "sender", "ก"))
    (row,) = remembered.rows(work.connection)
    assert row.field == "addressee"
    assert remembered.forget(work.connection, row.id)
    assert not remembered.forget(work.connection, row.id)
    assert remembered.rows(work.connection) == ()
