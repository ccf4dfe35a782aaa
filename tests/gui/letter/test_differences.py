"""In which fields two letters differ."""

from msgspec.structs import replace

from circ_desktop.domain.letter.content import Letter
from circ_desktop.domain.letter.kinds import Kind
from circ_desktop.domain.letter.particulars import Memo, Paper, Sealed, SealPlace
from circ_desktop.gui.letter.differences import differences, merged
from tests.gui.letters import CIRCULAR, WITH_EVERYTHING


def test_differences_tell_what_only_one_kind_has_by_its_names() -> None:
    mine = Letter(kind=Kind.MEMO, memo=Memo("สำนักปลัด", paper=Paper.A5))
    (found,) = differences(mine, replace(mine, memo=Memo("กองคลัง")))
    assert found.name == "เฉพาะบันทึกข้อความ"
    assert "ส่วนราชการ สำนักปลัด" in found.mine
    assert "ขนาดกระดาษ A5" in found.mine
    assert "ส่วนราชการ กองคลัง" in found.theirs
    sealed = Letter(kind=Kind.SEALED, sealed=Sealed(seal=SealPlace.SPACE))
    assert "เว้นที่ไว้ประทับตรายาง" in differences(sealed, replace(sealed, sealed=None))[0].mine


def test_differences_name_every_field_and_merging_takes_the_chosen_ones() -> None:
    found = differences(CIRCULAR, WITH_EVERYTHING)
    assert {each.field for each in found} >= {"subject", "body", "enclosures", "qr", "attachments", "signer"}
    assert all(each.mine and each.theirs and each.name for each in found)
    taken = merged(CIRCULAR, WITH_EVERYTHING, frozenset({"body"}))
    assert taken == replace(CIRCULAR, body=WITH_EVERYTHING.body)
    assert differences(CIRCULAR, CIRCULAR) == ()
