"""Everything that is shown beside the list about one received letter, read in one go."""

from msgspec import Struct

from circ_desktop.domain.audit import StoryLine
from circ_desktop.domain.desk.route import Assignment, AssignmentState, Route, RouteState
from circ_desktop.domain.errors import BrokenFile
from circ_desktop.domain.officer import Officer, Right
from circ_desktop.domain.received.incoming import ReceivedLetter, ReceivedState, StoredFile
from circ_desktop.gui.letter.people import People, load_people
from circ_desktop.services.books.copies import can_be_copied
from circ_desktop.services.context import Context
from circ_desktop.services.desk import standing
from circ_desktop.services.received import entries, stamp
from circ_desktop.services.received.attaching import SCAN, SCAN_PDF
from circ_desktop.services.received.files import files_of_received

ROLE_WORDS = {
    "scan": "ไฟล์ที่รับมา",
    "scan-pdf": "หน้าเอกสารที่ทำจากไฟล์ที่รับมา",
    "stamped": "ฉบับประทับตรารับ",
    "enclosure": "สิ่งที่ส่งมาด้วย",
    "slip": "ใบเสนอ",
}
"""What clerks call the files of a letter."""


class LetterDetail(Struct, frozen=True):
    """One received letter with its route, story and files. `page` is the PDF to show, None when there is none.

    `page_trouble` says why a file that should be there cannot be shown.
    """

    letter: ReceivedLetter
    route: Route | None
    story: tuple[StoryLine, ...]
    files: tuple[StoredFile, ...]
    people: People
    page: bytes | None
    page_trouble: str = ""

    def can_put_up(self, officer: Officer) -> bool:
        """Tell whether this officer may put the letter up now (also again, after it came back)."""
        if not officer.may(Right.REGISTER) or self.letter.state is ReceivedState.VOIDED:
            return False
        if self.route is None:
            return self.letter.state is ReceivedState.REGISTERED
        return self.route.state is RouteState.WITH_CLERK

    def lies_with(self, officer: Officer) -> bool:
        """Tell whether the letter waits for this officer's endorsement."""
        route = self.route
        if route is None or route.waiting_step is None or self.letter.state is ReceivedState.VOIDED:
            return False
        return route.steps[route.waiting_step].officer_id == officer.id

    def could_hold(self, officer: Officer) -> tuple[Officer, ...]:
        """Return who could hold the letter instead of the one on whose desk it lies, if this officer may change that."""
        route = self.route
        if route is None or route.waiting_step is None or not self.can_correct(officer):
            return ()
        passed = {step.officer_id for step in route.steps[: route.waiting_step + 1]}
        needed = Right.ORDER if route.waiting_step + 1 == len(route.steps) else Right.ENDORSE
        others = (one for one in self.people.officers.values() if one.id not in passed)
        return tuple(one for one in others if one.may(Right.ORDER) or one.may(needed))

    def copies_for(self, officer: Officer) -> tuple[Assignment, ...]:
        """Return the divisions' copies that this officer receives or closes, the open ones."""
        if self.route is None or self.letter.state is ReceivedState.VOIDED:
            return ()
        mine = {division.id for division in self.people.received_for(officer)}
        return tuple(
            one for one in self.route.assignments if one.division_id in mine and one.state is not AssignmentState.DONE
        )

    def can_correct(self, officer: Officer) -> bool:
        """Tell whether this officer may correct, attach to or void the entry."""
        return officer.may(Right.REGISTER) and self.letter.state is not ReceivedState.VOIDED

    def can_pass_on(self, officer: Officer) -> bool:
        """Tell whether this officer may pass the letter on as a circular of our own."""
        may_draft = officer.may(Right.DRAFT) or officer.may(Right.REGISTER)
        return may_draft and self.letter.state is not ReceivedState.VOIDED

    def pages_to_copy(self) -> tuple[StoredFile, ...]:
        """Return the files that can go out as certified copies; of a picture that was made a PDF only the PDF."""
        made = any(file.role == SCAN_PDF for file in self.files)
        return tuple(file for file in self.files if can_be_copied(file.media_type) and not (made and file.role == SCAN))


def file_words(file: StoredFile) -> str:
    """Return what a file is and is called, for a menu."""
    return f"{ROLE_WORDS.get(file.role, '')} {file.name}".strip()


def load_detail(ctx: Context, received_id: int) -> LetterDetail:
    """Read it. For the database thread. Raises `NotFound`."""
    letter = entries.get_received(ctx, received_id)
    page, trouble = None, ""
    try:
        page = stamp.shown_pdf(ctx, received_id)  # with the receipt stamp, as the paper has it
    except BrokenFile as error:
        trouble = str(error)
    files = files_of_received(ctx, received_id)  # after the page: the stamped scan may just have been made
    return LetterDetail(
        letter,
        standing.route_of(ctx, received_id),
        entries.story_of_received(ctx, received_id),
        files,
        load_people(ctx),
        page,
        trouble,
    )
