"""The phrase bank of the slip: what officers write on letters day by day."""

from functools import cache

from msgspec import Struct

from circ_desktop.domain.office import Division
from circ_desktop.resources import load_toml


class Phrases(Struct, frozen=True):
    """The phrase bank of `resources/wording/endorsements.toml`, in the order of the digit keys.

    In `down` the sign {divisions} stands for the divisions that are ticked; `filled` puts them in.
    """

    purposes: tuple[str, ...]
    up: tuple[str, ...]
    down: tuple[str, ...]
    back: tuple[str, ...]

    @staticmethod
    def filled(phrase: str, divisions: tuple[Division, ...]) -> str:
        """Return the phrase with the names of the divisions in it: "มอบกองช่าง และกองคลังดำเนินการ"."""
        names = [division.name for division in divisions]
        listed = " ".join(names[:-1]) + (" และ" if len(names) > 1 else "") + (names[-1] if names else "")
        return phrase.replace("{divisions}", listed or "กองที่เกี่ยวข้อง")


@cache
def phrases() -> Phrases:
    """Return the phrase bank."""
    data = load_toml("wording", "endorsements.toml")
    return Phrases(*(tuple(data[name]["phrases"]) for name in ("purposes", "up", "down", "back")))
