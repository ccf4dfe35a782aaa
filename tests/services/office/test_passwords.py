"""The strength of stored passwords, without the shortcut that the other tests take."""

from argon2 import PasswordHasher, extract_parameters
from argon2.low_level import Type

from circ_desktop.services.office import passwords


def test_hashes_are_argon2id_as_strong_as_rfc_9106_asks() -> None:
    parameters = extract_parameters(PasswordHasher().hash("รหัส"))
    assert parameters.type is Type.ID
    assert parameters.memory_cost >= 64 * 1024 - 1
    assert parameters.time_cost >= 3


def test_a_damaged_hash_fits_no_password() -> None:
    for damaged in ("", "รหัส", "$argon2id$v=19$m=64,t=1,p=1$xx"):
        assert not passwords.is_right(damaged, "รหัส")
    assert passwords.is_right(passwords.make_hash("รหัส"), "รหัส")
