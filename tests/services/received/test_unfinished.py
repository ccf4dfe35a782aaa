"""Half-filled forms come back after a power cut, to the one who filled them."""

from circ_desktop.services.context import Context
from circ_desktop.services.received.unfinished import drop_unfinished, keep_unfinished, unfinished
from tests.databases import acting


def test_a_half_filled_form_comes_back_until_it_is_dropped(office: Context) -> None:
    assert unfinished(office, "register_received") is None
    keep_unfinished(office, "register_received", "ที่ นธ ๐๐")
    keep_unfinished(office, "register_received", "ที่ นธ ๐๐๒๓")
    keep_unfinished(office, "put_up", "อื่น")
    assert unfinished(office, "register_received") == "ที่ นธ ๐๐๒๓"
    drop_unfinished(office, "register_received")
    assert unfinished(office, "register_received") is None
    assert unfinished(office, "put_up") == "อื่น"


def test_nobody_sees_the_half_filled_form_of_another(office: Context) -> None:
    keep_unfinished(office, "put_up", "ของสารบรรณ")
    assert unfinished(acting(office, "huana"), "put_up") is None
