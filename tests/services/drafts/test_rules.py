"""The checks know the country's codes, this office's own code, and the words that it keeps."""

from msgspec.structs import replace

from circ_desktop.services.drafts.rules import general_rules, rules_for
from circ_desktop.services.office.settings import sample_setup

OFFICE = sample_setup().office


def test_the_codes_of_every_province_and_ministry_are_known() -> None:
    general_rules.cache_clear()
    rules = general_rules()
    assert (len(rules.provinces), rules.provinces["กท"]) == (77, "กรุงเทพมหานคร")
    assert rules.agencies["นร"] == "สำนักนายกรัฐมนตรี"
    assert rules.own_words == frozenset()
    assert general_rules() is rules


def test_an_office_adds_its_code_and_its_words_and_changes_nothing_for_others() -> None:
    rules = rules_for(replace(OFFICE, province_code="นท", own_words=("ธารน้ำใส", "ภูงาม")))
    assert rules.provinces["นท"] == "นครธารา"
    assert rules.own_words == {"ธารน้ำใส", "ภูงาม"}
    assert "นท" not in general_rules().provinces
    assert rules_for(replace(OFFICE, province_code="นท")).own_words == frozenset()


def test_a_code_that_is_known_keeps_its_name_and_none_is_none() -> None:
    assert rules_for(replace(OFFICE, province_code="กท", province="อื่น")) is general_rules()
    assert rules_for(replace(OFFICE, province_code="")) is general_rules()
