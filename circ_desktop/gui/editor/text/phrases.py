"""The phrase bank of the editor: openers and closers by purpose, as menus. Wording: resources/wording/*.toml."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtWidgets import QMenu, QWidget

from circ_desktop.gui import style
from circ_desktop.resources import load_toml


class PhraseGroup(Struct, frozen=True):
    """Phrases for one purpose, with the rule they follow."""

    name: str
    clause: str
    phrases: tuple[str, ...]


def openers(office: str) -> tuple[PhraseGroup, ...]:
    """Return the first words of paragraphs; `office` is our office's name."""
    return _groups("openers.toml", {"{office}": office})


def closers(salutation: str) -> tuple[PhraseGroup, ...]:
    """Return the closing paragraphs for a letter that begins with this salutation (จึง…มาเพื่อ…)."""
    return _groups("closings.toml", {"{salutation}": salutation if salutation != "ถึง" else "เรียน"})


def closings(salutation: str) -> tuple[str, ...]:
    """Return the closings that go with a salutation, the usual one first (ภาคผนวก ๒)."""
    pairs = load_toml("wording", "closings.toml")["pairs"]
    first = tuple(pairs.get(salutation, ()))
    return first + tuple(words for group in pairs.values() for words in group if words not in first)


def usual_closing(salutation: str) -> str:
    """Return the closing to offer with a salutation, or "" when the table knows none."""
    pairs = load_toml("wording", "closings.toml")["pairs"]
    return str(pairs[salutation][0]) if salutation in pairs else ""


def fill_menu(menu: QMenu, groups: tuple[PhraseGroup, ...], chosen: Callable[[str], None]) -> None:
    """Make the menu list these groups, each under its name."""
    menu.clear()
    for group in groups:
        head = menu.addAction(group.name)
        head.setEnabled(False)
        head.setFont(style.font("small", semibold=True))
        for phrase in group.phrases:
            action = menu.addAction(phrase)
            action.setToolTip(group.clause)
            action.triggered.connect(lambda _on=False, words=phrase: chosen(words))


def phrase_menu(owner: QWidget, groups: Callable[[], tuple[PhraseGroup, ...]], chosen: Callable[[str], None]) -> QMenu:
    """Return a menu that is filled anew each time it opens, because the phrases follow the letter."""
    menu = QMenu(owner)
    menu.setToolTipsVisible(True)
    menu.aboutToShow.connect(lambda: fill_menu(menu, groups(), chosen))
    return menu


def _groups(file: str, values: dict[str, str]) -> tuple[PhraseGroup, ...]:
    return tuple(
        PhraseGroup(group["name"], group["clause"], tuple(_filled(phrase, values) for phrase in group["phrases"]))
        for group in load_toml("wording", file)["groups"]
    )


def _filled(phrase: str, values: dict[str, str]) -> str:
    for mark, value in values.items():
        phrase = phrase.replace(mark, value)
    return phrase
