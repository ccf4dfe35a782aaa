"""What is to happen with each row of a list of recipients, said before anything is written."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from circ_desktop.domain.errors import InvalidEntry
from circ_desktop.domain.recipients.entries import Named, Recipient
from circ_desktop.thai.digits import to_thai


class Outcome(StrEnum):
    """What happens with a row."""

    OK = "ok"
    SKIP = "skip"
    ERROR = "error"


OUTCOME_NAMES = {Outcome.OK: "ใช้ได้", Outcome.SKIP: "ข้าม", Outcome.ERROR: "ต้องแก้"}


class PlannedRow(Struct, frozen=True):
    """One row of the list. `message` names it: "แถวที่ ๓: …"; "" where there is nothing to say."""

    number: int
    outcome: Outcome
    recipient: Recipient
    message: str = ""


class RecipientPlan(Struct, frozen=True):
    """A list of recipients as read. `fields` are its merge variables, in the order of the columns."""

    rows: tuple[PlannedRow, ...]
    fields: tuple[str, ...] = ()
    name: str = ""

    @property
    def recipients(self) -> tuple[Recipient, ...]:
        """The recipients of the rows that are fit for use."""
        return tuple(row.recipient for row in self.rows if row.outcome is Outcome.OK)

    @property
    def messages(self) -> tuple[str, ...]:
        """All that is to be said, errors first."""
        rows = sorted(self.rows, key=lambda row: row.outcome is not Outcome.ERROR)
        return tuple(row.message for row in rows if row.message)

    def count(self, outcome: Outcome) -> int:
        """Return how many rows have that outcome."""
        return sum(row.outcome is outcome for row in self.rows)

    @property
    def summary(self) -> str:
        """One line: "ใช้ได้ ๘ แถว · ข้าม ๑ แถว"."""
        parts = [
            f"{OUTCOME_NAMES[outcome]} {to_thai(str(self.count(outcome)))} แถว"
            for outcome in Outcome
            if self.count(outcome)
        ]
        return " · ".join(parts) or "ไม่มีรายชื่อในแฟ้ม"

    def require_all(self) -> tuple[Recipient, ...]:
        """Return the recipients when no row is faulty. Raises `InvalidEntry` that names the rows: all or nothing."""
        faulty = [row.message for row in self.rows if row.outcome is Outcome.ERROR]
        if faulty:
            more = f" และอีก {to_thai(str(len(faulty) - 3))} แถว" if len(faulty) > 3 else ""
            raise InvalidEntry(
                " / ".join(faulty[:3]) + more,
                "ยังไม่ได้ใช้หรือบันทึกแถวใดเลย",
                "แก้แถวเหล่านี้ในแฟ้ม บันทึก แล้วเลือกแฟ้มใหม่",
                detail="\n".join(faulty),
                field="recipients",
            )
        if not self.recipients:
            raise InvalidEntry(
                f"แฟ้ม {self.name} ไม่มีผู้รับที่ใช้ได้", "ยังไม่ได้บันทึกอะไร", "ตรวจว่ามีคอลัมน์ เรียน หรือ ผู้รับ", field="recipients"
            )
        return self.recipients


def against_book(plan: RecipientPlan, known: Iterable[Recipient]) -> RecipientPlan:
    """Return the plan with the rows skipped whose recipient the address book has already."""
    book = Named(each for each in known if each.active)
    return replace(plan, rows=tuple(_unless_known(row, book) for row in plan.rows))


def _unless_known(row: PlannedRow, book: Named) -> PlannedRow:
    if row.outcome is not Outcome.OK or book.same(row.recipient) is None:
        return row
    words = f"แถวที่ {to_thai(str(row.number))}: มี “{row.recipient.name}” ในสมุดรายชื่อแล้ว ข้าม"
    return replace(row, outcome=Outcome.SKIP, message=words)
