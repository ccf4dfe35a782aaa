"""Known troubles, each told to the clerk in Thai: what happened, what it means for the letter, what to press.

A `CircError` is expected and handled; any other exception is a defect and goes to the log and a report.
Callers choose by class, never by the text.
"""


class CircError(Exception):
    """A trouble that the program knows.

    Attributes:
        what: what happened, one Thai sentence.
        means: what that means for the letter or the work, Thai, may be "".
        press: what to press or do next, Thai, may be "".
        detail: technical detail behind a button, any language, may be "".
        field: name of the input field that it concerns, or "" for none.
    """

    def __init__(self, what: str, means: str = "", press: str = "", *, detail: str = "", field: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.means = means
        self.press = press
        self.detail = detail
        self.field = field

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.means, self.press) if part)


class Notice(CircError):
    """Nothing failed, but whoever works here must know it now."""


class InvalidEntry(CircError):
    """What was typed or read cannot be taken; `field` names the input."""


class SameLetter(CircError):
    """This very letter was registered a moment ago; register again only when the clerk says so.

    Attributes:
        existing_id: the row that is there already.
    """

    def __init__(self, what: str, means: str = "", press: str = "", *, existing_id: int, detail: str = "") -> None:
        super().__init__(what, means, press, detail=detail)
        self.existing_id = existing_id


class NotAllowed(CircError):
    """This officer may not do this, or the letter's state does not let it happen."""


class StaleEdit(CircError):
    """The row was changed by someone else since it was opened.

    Attributes:
        theirs: the row as it stands now, so that both texts can be shown; None when it is not known.
        by: printed name of the officer who changed it, "" when it is not known.
    """

    def __init__(
        self, what: str, means: str = "", press: str = "", *, theirs: object = None, by: str = "", detail: str = ""
    ) -> None:
        super().__init__(what, means, press, detail=detail)
        self.theirs = theirs
        self.by = by


class NotFound(CircError):
    """There is no such letter, file or officer (any more)."""


class WrongPassword(CircError):
    """Login or password is wrong."""


class AccountLocked(CircError):
    """Too many wrong passwords; wait or ask the administrator."""


class StorageTrouble(CircError):
    """The database or the disk does not do what it should."""


class DatabaseLocked(StorageTrouble):
    """Another program or PC holds the database too long."""


class DatabaseTooNew(StorageTrouble):
    """The database was written by a newer version of the program."""


class DatabaseUnreachable(StorageTrouble):
    """The database server or file cannot be opened."""


class UnsafeLocation(StorageTrouble):
    """A SQLite file may not stand on a network or cloud-synced folder."""


class DiskFull(StorageTrouble):
    """No space is left; nothing was written."""


class BrokenFile(CircError):
    """A file is not what it should be: no PDF, damaged, encrypted, gone."""


class LetterFileError(CircError):
    """A letter file (TOML) has an unknown key, a wrong type or an impossible value; names the line."""


class TypesetError(CircError):
    """A page cannot be set."""


class FontMissing(TypesetError):
    """The letter font is not there; a letter in another font would not be the official form."""
