"""Which paragraphs may not be the last on a page."""

import pytest

from circ_desktop.typeset.flow.leads import leads_on

LONG = "ด้วยองค์การบริหารส่วนตำบลท่าน้ำใสได้จัดทำแผนป้องกันน้ำท่วมประจำปี และขอความร่วมมือทุกหมู่บ้านช่วยกันสำรวจพื้นที่เสี่ยง"


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("จึงขอให้ดำเนินการ ดังนี้", "๑. สำรวจพื้นที่เสี่ยง"),
        ("จึงขอให้ดำเนินการดังต่อไปนี้ :", "๑) สำรวจพื้นที่เสี่ยง"),
        ("เอกสารที่ต้องใช้:", "- สำเนาทะเบียนบ้าน"),
        ("๑. เรื่องเดิม", LONG),
        ("๑. เรื่องเดิม", "๑.๑ คำสั่งที่เกี่ยวข้อง"),
        ("หมวด ๑ บททั่วไป", "ข้อ ๑ ระเบียบนี้เรียกว่า"),
        ("๒.๑ ข้อกฎหมาย", "(๑) ระเบียบว่าด้วยการเงิน"),
    ],
)
def test_a_heading_or_a_lead_stays_with_what_follows(text: str, following: str) -> None:
    assert leads_on(text, following)


@pytest.mark.parametrize(
    ("text", "following"),
    [
        ("๑. สำรวจพื้นที่เสี่ยง", "๒. รายงานผลให้ทราบภายในเจ็ดวัน"),
        ("๑.๒ รายงานผล", "๒. ประชาสัมพันธ์"),
        (LONG, "จึงเรียนมาเพื่อทราบ"),
        ("จึงเรียนมาเพื่อทราบ", LONG),
        ("๑๕ มกราคม ๒๕๗๐ เป็นวันประชุม", LONG),
        ("ข้อ ๑ ประกาศนี้เรียกว่า ประกาศท่าน้ำใส", "ข้อ ๒ ประกาศนี้ให้ใช้บังคับตั้งแต่วันประกาศ"),
        ("จึงขอให้ดำเนินการ ดังนี้", None),
        ("จึงขอให้ดำเนินการ ดังนี้", "  "),
    ],
)
def test_plain_text_may_end_a_page(text: str, following: str | None) -> None:
    assert not leads_on(text, following)
