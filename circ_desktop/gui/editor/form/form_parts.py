"""Which field of the form shows which part of a letter."""

from circ_desktop.gui.editor.form.ui_letter_form import Ui_LetterForm
from circ_desktop.gui.parts.fields.field import Field


def fields_of(ui: Ui_LetterForm) -> dict[str, Field]:
    """The fields by the attribute of the letter that each shows."""
    return {
        "kind": ui.kind_field,
        "urgency": ui.urgency_field,
        "secrecy": ui.secrecy_field,
        "office": ui.office_field,
        "subject": ui.subject_field,
        "salutation": ui.salutation_field,
        "addressee": ui.addressee_field,
        "references": ui.references_field,
        "enclosures": ui.enclosures_field,
        "body": ui.body_field,
        "closing": ui.closing_field,
        "signer": ui.name_field,
        "owner": ui.unit_field,
        "copies_to": ui.copies_field,
        "qr": ui.qr_field,
        "attachments": ui.attachments_field,
        "digits": ui.digits_field,
    }


def parts_of(ui: Ui_LetterForm) -> dict[str, Field]:
    """The fields that hold one part of an attribute of the letter, by the name that the page gives it."""
    return {
        "signer.rank": ui.rank_field,
        "signer.name": ui.name_field,
        "signer.position": ui.position_field,
        "owner.unit": ui.unit_field,
        "owner.contact": ui.contact_field,
    }
