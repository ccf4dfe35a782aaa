from circ_desktop.thai.places import place_names


def test_places_of_an_offices_own_lines_are_found() -> None:
    lines = ("ที่ทำการองค์การบริหารส่วนตำบลธารน้ำใส", "อำเภอธารทอง จังหวัดนครธารา ๙๖๙๙๐", "นายกเทศมนตรีเมืองนครธารา")
    assert place_names(lines) == {"ธารน้ำใส", "ธารทอง", "นครธารา"}


def test_posts_without_a_place_give_no_name() -> None:
    lines = ("รองผู้ว่าราชการจังหวัด ปฏิบัติราชการแทน", "นายอำเภอทุกอำเภอ", "สำนักงานจังหวัด", "ปลัดอำเภอ")
    assert place_names(lines) == frozenset()
