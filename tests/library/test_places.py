"""Places: kept per account and work, found again in another text, listed by "continue reading"."""

from __future__ import annotations

import pytest

from foundling.library.library import Library
from foundling.library.reader import ReaderSettings
from foundling.library.types import Edition
from foundling.reading.types import Advisory
from foundling.spans import Span


@pytest.fixture
def account(filled: Library) -> int:
    """Somebody's number."""
    made = filled.accounts.alone("ell")
    assert made is not None
    return made.id


@pytest.fixture
def ferry(filled: Library) -> Edition:
    return filled.show("The Ferry")


def test_a_place_is_kept_and_moves_on(filled: Library, ferry: Edition, account: int) -> None:
    text = ferry.reading.text
    assert filled.places.read(account, ferry.id, text) is None
    for words in ("She had walked further", "The tea was still warm"):
        filled.places.keep(account, ferry.id, text, text.index(words))
        place = filled.places.read(account, ferry.id, text)
        assert place is not None and place.sure
        assert text[place.offset :].startswith(words)
    assert 0 < place.share < 1


def test_a_place_is_found_again_in_another_text(filled: Library, ferry: Edition, account: int) -> None:
    text = ferry.reading.text
    filled.places.keep(account, ferry.id, text, text.index("The tea was still"))
    other = "A header that was not there before.\n\n" + text
    place = filled.places.read(account, ferry.id, other)
    assert place is not None and place.sure
    assert other[place.offset :].startswith("The tea was still")


def test_where_the_words_are_gone_the_place_is_about_as_far_in(
    filled: Library, ferry: Edition, account: int
) -> None:
    text = ferry.reading.text
    filled.places.keep(account, ferry.id, text, len(text) // 2)
    place = filled.places.read(account, ferry.id, "word " * 100)
    assert place is not None and not place.sure
    assert 240 <= place.offset <= 260


def test_words_no_database_holds_are_no_trouble(filled: Library, ferry: Edition, account: int) -> None:
    text = "\ud800 and \ud801 went on. " * 20
    filled.places.keep(account, ferry.id, text, 30)
    place = filled.places.read(account, ferry.id, text)
    assert place is not None and place.offset == 30


def test_places_are_each_ones_own(filled: Library, ferry: Edition, account: int) -> None:
    other = filled.accounts.alone("tom")
    assert other is not None
    filled.places.keep(account, ferry.id, ferry.reading.text, 100)
    assert filled.places.read(other.id, ferry.id, ferry.reading.text) is None
    filled.places.forget(account, ferry.id)
    assert filled.places.read(account, ferry.id, ferry.reading.text) is None


def test_continue_reading_leaves_out_what_is_in_the_bin(filled: Library, account: int) -> None:
    for name in ("The Ferry", "The Kettle", "The Lamp"):
        edition = filled.show(name)
        filled.places.keep(account, edition.id, edition.reading.text, 200)
    filled.remove("The Kettle")
    stops = filled.places.latest(account)
    assert {stop.title for stop in stops} == {"The Ferry", "The Lamp"}
    assert len(filled.places.latest(account, limit=1)) == 1
    assert all(0 < stop.share < 1 and stop.author for stop in stops)


def test_places_outlive_a_rebuild(filled: Library, ferry: Edition, account: int) -> None:
    text = ferry.reading.text
    filled.places.keep(account, ferry.id, text, text.index("He laughed"))
    filled.rebuild(jobs=0)
    place = filled.places.read(account, ferry.id, filled.show(ferry.id).reading.text)
    assert place is not None and text[place.offset :].startswith("He laughed")


def test_what_a_reader_chose_is_kept(filled: Library, account: int) -> None:
    assert filled.reader_choices.read(account) == ReaderSettings()
    chosen = ReaderSettings(letters="sans", width="wide", veil="moderate", veils={"death": "never"})
    filled.reader_choices.keep(account, chosen)
    assert filled.reader_choices.read(account) == chosen


@pytest.mark.parametrize(
    ("veil", "level", "standing", "veiled"),
    [
        ("never", "graphic", "undeclared", False),
        ("unwarned", "graphic", "undeclared", True),
        ("unwarned", "graphic", "declared", False),
        ("unwarned", "moderate", "undeclared", False),
        ("graphic", "graphic", "declared", True),
        ("graphic", "moderate", "declared", False),
        ("moderate", "graphic", "declared", True),
        ("mentioned", "mentioned", "declared", True),
    ],
)
def test_what_is_veiled(veil: str, level: str, standing: str, veiled: bool) -> None:
    one = Advisory("violence", level, standing, False, (Span(0, 1),), 0.9)  # type: ignore[arg-type]
    assert ReaderSettings(veil=veil).veiled(one) is veiled  # type: ignore[arg-type]
    assert ReaderSettings(veil="never", veils={"violence": veil}).veiled(one) is veiled  # type: ignore[dict-item]
