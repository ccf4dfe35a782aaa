"""A shape that is not looked for in a text is not in it."""

from hypothesis import given
from hypothesis import strategies as st

from circ_desktop.typeset.lines import spans

PIECES = st.sampled_from(
    [
        "๑๒",
        "5",
        "-",
        "–",
        ".",
        ",",
        ":",
        "/",
        "(",
        ")",
        "[",
        "]",
        "“",
        "”",
        '"',
        "#",
        "@",
        "ๆ",
        "ฯ",
        "ฯลฯ",
        "พ.ศ.",
        "ว",
        "ก",
        "กข",
        "มกราคม",
        "วันเสาร์ที่",
        "น.",
        "ไร่",
        "งาน",
        "วรรค",
        "หนึ่ง",
        "www",
        "Abc",
        "x",
        "•",
        "ที่",
        "ข้อ",
        "นาย",
        "ใจดี",
        "https://",
    ]
    * 2
    + [" "] * 20
)


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_is_skipped_could_not_have_been_found(text: str) -> None:
    characters = frozenset(text)
    for shape in spans._shapes():
        assert shape.may_be_of(characters) or not list(shape.found_in(text))
    if not any(title in text for title in spans._titles()):
        assert not any(pattern.search(text) for pattern in spans._names())
