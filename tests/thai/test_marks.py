"""The sets of code points are what Unicode says they are, and they stand in one place."""

import re
import unicodedata

import pytest

from circ_desktop.thai import marks
from tests.conftest import ROOT

BLOCK = [chr(code) for code in range(0x0E00, 0x0E80) if unicodedata.name(chr(code), "")]


def named(*words: str) -> set[str]:
    return {char for char in BLOCK if any(word in unicodedata.name(char) for word in words)}


def test_what_takes_no_width_is_what_unicode_stacks() -> None:
    assert set(marks.STACKED) == {char for char in BLOCK if unicodedata.category(char) == "Mn"}


def test_what_depends_on_a_consonant_is_every_vowel_that_is_not_written_before_it_and_every_mark() -> None:
    vowels = named("SARA", "MAI HAN-AKAT", "LAKKHANGYAO") - set(marks.LEADING_VOWELS)
    assert set(marks.DEPENDENT) == vowels | set(marks.STACKED)
    assert not set(marks.LEADING_VOWELS) & set(marks.DEPENDENT)


def test_tones_and_vowels_are_those_of_their_names() -> None:
    assert set(marks.TONES) == named("MAI EK", "MAI THO", "MAI TRI", "MAI CHATTAWA")
    assert set(marks.VOWELS_ABOVE) == named("SARA I", "SARA II", "SARA UE", "SARA UEE") - named("SARA U ")
    assert set(marks.VOWELS_BELOW) == {char for char in BLOCK if unicodedata.name(char)[-6:] in ("SARA U", "ARA UU")}
    assert marks.SILENCER == "์"
    assert set(marks.SIGNS) == set(marks.TONES) | {"็", "์"}


def test_the_letters_of_words_are_all_but_what_no_word_is_made_of() -> None:
    letters = {char for char in BLOCK if re.match(f"[{marks.LETTERS}]", char)}
    assert set(BLOCK) - letters == {"ฯ", "฿", "๏", "๚", "๛", *marks.THAI_DIGITS}


def test_digits_stand_in_their_order() -> None:
    assert [unicodedata.digit(char) for char in marks.DIGITS] == [*range(10), *range(10)]


def test_every_invisible_mark_is_one_that_is_only_a_format() -> None:
    assert {unicodedata.category(char) for char in marks.INVISIBLE} == {"Cf"}
    assert len(set(marks.INVISIBLE)) == len(marks.INVISIBLE)
    assert set(marks.LINE_MAY_END + marks.LINE_NEVER_ENDS) <= set(marks.INVISIBLE) | {"\u00a0"}


SETS = re.compile(r"(?:\\u0e[0-9a-f]{2}[-]?){3}|\\u200[b-f]|\\u2060|0x0?[eE][0-9a-fA-F]{2}\b|0123456789|๐๑๒๓๔๕๖๗๘๙")
BELOW_THAI = ("base/file_names.py",)
"""`base` takes nothing from `thai`."""


@pytest.mark.parametrize("room", ["typeset", "reading", "thai", "domain", "services", "storage", "gui", "base"])
def test_no_other_module_writes_such_a_set_down(room: str) -> None:
    package = ROOT / "circ_desktop"
    files = [path for path in (package / room).rglob("*.py") if not path.name.startswith("ui_")]
    assert files
    found = {
        name: SETS.findall(path.read_text(encoding="utf-8"))
        for path in files
        if (name := path.relative_to(package).as_posix()) not in ("thai/marks.py", *BELOW_THAI)
    }
    assert not {name: sets for name, sets in found.items() if sets}
