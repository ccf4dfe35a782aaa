"""Thai digits of a scan are told by their shapes; what fits none leaves the word as it was read."""

import random

import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from circ_desktop.reading.pages.glyph_digits import reread
from circ_desktop.resources import asset
from circ_desktop.thai.marks import THAI_DIGITS


def written(
    words: str, *, px: int, font: str = "THSarabunNew-Regular.ttf"
) -> tuple[Image.Image, tuple[int, int, int, int]]:
    """Return a picture of the words between others, as a scanner gives it, and the middle words' box, a little off."""
    face = ImageFont.truetype(str(asset("fonts", font)), px)
    picture = Image.new("L", (40 * px, 4 * px), 255)
    draw = ImageDraw.Draw(picture)
    before = draw.textlength("ที่ นธ ", font=face)
    draw.text((px, px), f"ที่ นธ {words} ลงวันที่", font=face, fill=0)
    draw.text((px, 2 * px), "กิ่งก้านที่อยู่บรรทัดล่าง", font=face, fill=0)
    left, width = px + before, draw.textlength(words, font=face)
    picture = picture.filter(ImageFilter.GaussianBlur(px / 60)).rotate(0.4, Image.Resampling.BICUBIC, fillcolor=255)
    return picture, (round(left - px * 0.08), px + px // 4, round(left + width + px * 0.05), 2 * px)


@pytest.mark.parametrize("px", [56, 67, 90])  # 16 pt at 250, 300 and 400 dpi
@pytest.mark.parametrize("font", ["THSarabunNew-Regular.ttf", "THSarabunNew-Bold.ttf"])
def test_digits_that_were_all_taken_for_one_come_out_right(px: int, font: str) -> None:
    chance = random.Random(px)  # digits of a test
    wrong = 0
    for _ in range(6):
        number = "".join(chance.choice(THAI_DIGITS) for _ in range(4))
        picture, box = written(number, px=px, font=font)
        wrong += reread(picture, "๕๕๕๕", box) != number
    assert wrong == 0


@pytest.mark.parametrize("number", ["๐๐๒๓.๔/ว", "๔๘/๖๙", "๒๕๖๙", "๐๘๙๙.๑/๑๐๔"])
def test_a_stroke_that_touches_a_digit_parts_two_numbers(number: str) -> None:
    picture, box = written(number, px=67)
    read = "".join("๕" if letter in THAI_DIGITS else letter for letter in number)
    assert reread(picture, read, box) == number


def test_letters_read_among_digits_are_told_as_digits_too() -> None:
    picture, box = written("๗๓๐๐", px=67)
    assert reread(picture, "ฒ๑๓๐๐", box) == "๗๓๐๐"


def test_a_count_of_digits_that_was_misread_is_mended_too() -> None:
    picture, box = written("๒๕๖๙", px=67)
    assert reread(picture, "๒๕๒๐๕", box) == "๒๕๖๙"


@pytest.mark.parametrize("word", ["หนังสือ", "ว", "2569", "./"])
def test_words_that_are_no_thai_numbers_are_left(word: str) -> None:
    picture, box = written("๒๕๖๙", px=67)
    assert reread(picture, word, box) == word


def test_letters_where_digits_were_read_leave_the_word_as_it_is() -> None:
    picture, box = written("กขคง", px=67)
    assert reread(picture, "๑๒๓๔", box) == "๑๒๓๔"
