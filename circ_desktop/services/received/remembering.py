"""Learning without a model: what a clerk corrected is kept as a row, offered the next time, and can be seen and deleted."""

from circ_desktop.domain.errors import NotFound
from circ_desktop.domain.received.incoming import ReceivedEntry
from circ_desktop.domain.received.remembered import (
    Lesson,
    Remembered,
    RememberedKind,
    Suggestion,
    SuggestionKind,
    label_before,
    value_behind,
)
from circ_desktop.reading.letter.entry import to_entry
from circ_desktop.reading.letter.reading import Reading
from circ_desktop.services.context import Context
from circ_desktop.services.received.knowing import known_names, nearest
from circ_desktop.storage.books import remembered as storage
from circ_desktop.storage.engine.unit_of_work import UnitOfWork

NAMED = ("sender", "addressee")
"""Fields whose names the office may write otherwise than the letter does."""
LABELLED = ("number", "sender", "addressee", "subject")
"""Fields of one line that some offices mark with words of their own."""


def suggestions(ctx: Context, reading: Reading) -> tuple[Suggestion, ...]:
    """Return what the office's own past says about a reading: at most one suggestion for a field."""
    entry = to_entry(reading, ctx.clock.now())
    found: list[Suggestion] = []
    with UnitOfWork(ctx.database, reading=True) as work:
        for field in LABELLED:
            read = str(getattr(entry, field))
            if not read:
                labels = storage.labels_of(work.connection, field)
                found += [one for one in (_labelled(field, each, reading.text) for each in labels) if one][:1]
            elif field in NAMED and (known := storage.names_for(work.connection, field, read)) is not None:
                found.append(_remembered(known))
    told = {one.field for one in found}
    for field in NAMED:
        read = str(getattr(entry, field))
        if read and field not in told:
            likeness = nearest(read, known_names(ctx, field))
            if likeness.name and not likeness.exact:
                text = f"หมายถึง “{likeness.name}” ที่สำนักงานรู้จักอยู่แล้วหรือไม่"
                found.append(Suggestion(field, SuggestionKind.KNOWN, likeness.name, text))
    return tuple(found)


def learn(ctx: Context, reading: Reading, entry: ReceivedEntry) -> tuple[Lesson, ...]:
    """Keep what the clerk's registered entry says against the reading; return what was learnt or taken back."""
    officer = ctx.signed_in()
    lessons = _new(ctx, lessons_of(reading, entry, to_entry(reading, entry.received_at)))
    if not lessons:
        return ()
    now = ctx.clock.now()
    with UnitOfWork(ctx.database) as work:
        for lesson in lessons:
            if lesson.kind is RememberedKind.NAME and not lesson.means:
                storage.take_back(work.connection, lesson)
            else:
                storage.keep(work.connection, lesson, now, officer.id)
        work.commit()
    return lessons


def _new(ctx: Context, lessons: tuple[Lesson, ...]) -> tuple[Lesson, ...]:
    """Leave out the taking back of what was never learnt, which is the rule: nothing is written for it."""
    with UnitOfWork(ctx.database, reading=True) as work:
        return tuple(
            one
            for one in lessons
            if one.means
            or one.kind is RememberedKind.LABEL
            or storage.names_for(work.connection, one.field, one.read) is not None
        )


def lessons_of(reading: Reading, entry: ReceivedEntry, read_entry: ReceivedEntry) -> tuple[Lesson, ...]:
    """Return what an entry teaches: other names than the ones read, and labels before what was not read at all."""
    lessons: list[Lesson] = []
    for field in LABELLED:
        read, means = str(getattr(read_entry, field)), str(getattr(entry, field)).strip()
        if read and field in NAMED:
            lessons.append(Lesson(RememberedKind.NAME, field, read, "" if means == read else means))
        elif not read and means and (label := label_before(reading.text, means)):
            lessons.append(Lesson(RememberedKind.LABEL, field, label))
    return tuple(lessons)


def everything_remembered(ctx: Context) -> tuple[Remembered, ...]:
    """Return all that was learnt, what was so most often first."""
    ctx.signed_in()
    with UnitOfWork(ctx.database, reading=True) as work:
        return storage.rows(work.connection)


def forget(ctx: Context, remembered_id: int) -> None:
    """Delete one thing learnt. Raises `NotFound`."""
    ctx.signed_in()
    with UnitOfWork(ctx.database) as work:
        if not storage.forget(work.connection, remembered_id):
            raise NotFound("ไม่พบรายการที่จำไว้นี้แล้ว", "อาจมีผู้อื่นลบไปก่อน", "กด {key:refresh} เพื่อดูรายการล่าสุด")
        work.commit()


def _remembered(known: Remembered) -> Suggestion:
    text = f"อ่านได้ “{known.read}” ครั้งก่อนท่านแก้เป็นคำนี้"
    return Suggestion(known.field, SuggestionKind.REMEMBERED, known.means, text)


def _labelled(field: str, known: Remembered, text: str) -> Suggestion | None:
    value = value_behind(text, known.read)
    if not value:
        return None
    return Suggestion(field, SuggestionKind.LABELLED, value, f"จำไว้จากครั้งก่อน: อยู่หลังคำว่า “{known.read}”")
