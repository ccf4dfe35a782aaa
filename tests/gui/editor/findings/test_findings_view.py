"""The findings under the page: what stays is left alone, what is new is put in its place."""

import pytest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget

from circ_desktop.domain.checks.rules import Finding, Severity
from circ_desktop.gui.editor.findings.findings_view import FindingsView


def finding(text: str) -> Finding:
    return Finding("check", Severity.WARNING, "body", text, "ข้อ ๑๑")


@pytest.fixture
def view(qapp: QApplication) -> FindingsView:
    made = FindingsView()
    made.resize(500, 200)
    made.show()
    return made


def lines(view: FindingsView) -> list[QWidget]:
    shown = view.findChild(QListWidget)
    return [shown.itemWidget(shown.item(place)) for place in range(shown.count())]


def texts(view: FindingsView) -> list[str]:
    shown = view.findChild(QListWidget)
    return [shown.item(place).data(0x0100).text for place in range(shown.count())]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("abc", "abc"),
        ("abc", "axc"),
        ("abc", "bc"),
        ("abc", "abxc"),
        ("aab", "ab"),
        ("", "ab"),
        ("ab", ""),
        ("ab", "ba"),
    ],
)
def test_the_list_shows_exactly_what_was_found_last(view: FindingsView, before: str, after: str) -> None:
    view.set_findings(tuple(map(finding, before)))
    view.set_findings(tuple(map(finding, after)))
    assert texts(view) == list(after)
    assert view.findings == tuple(map(finding, after))
    assert all(lines(view))


def test_lines_that_stay_are_not_made_again(view: FindingsView) -> None:
    view.set_findings(tuple(map(finding, "abcd")))
    first, second, _third, fourth = lines(view)
    view.set_findings(tuple(map(finding, "abxd")))
    now = lines(view)
    assert (now[0], now[1], now[3]) == (first, second, fourth)
