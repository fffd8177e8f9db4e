"""Merging, ordering and dropping; hints; what is computed."""

from foundling import read
from foundling.manuscript import Hint
from foundling.reading.record.computed import count_words
from foundling.reading.record.front import Found
from foundling.reading.record.rank import confidence, key_of, rank
from foundling.spans import Span

STORY = b"It rained all day, and Ellen sat by the window with the letter in her lap. She had read it twice.\n"


def test_equal_values_merge_whatever_their_case():
    found = [
        Found("author", "DarkLady22", (Span(9, 19),), "labelled-line"),
        Found("author", "darklady22", (Span(0, 5),), "poster"),
    ]
    (claim,) = rank(found).author
    assert claim.value == "DarkLady22"
    assert claim.spans == (Span(0, 5), Span(9, 19))


def test_a_sender_gives_way_to_a_by_line():
    found = [
        Found("author", "Archivist", (Span(0, 9),), "mail-from"),
        Found("author", "Wren", (Span(20, 24),), "by-line"),
    ]
    assert [claim.value for claim in rank(found).author] == ["Wren"]


def test_a_field_with_one_value_keeps_the_surest():
    found = [Found("title", "file", (), "file-name"), Found("title", "Rain", (Span(0, 4),), "labelled-line")]
    assert [claim.value for claim in rank(found).title] == ["Rain"]


def test_pairs_are_the_same_in_any_order():
    assert key_of("relationship", ("Ellen", "Tom")) == key_of("relationship", ("Tom", "Ellen"))


def test_confidences_are_rounded_and_within_bounds():
    for rule in ("labelled-line", "first-line", "never heard of"):
        sure = confidence(rule, "title")
        assert 0 < sure < 1
        assert sure == round(sure, 3)


def test_hint_without_a_place_is_a_claim_with_its_origin():
    (reading,) = read(STORY, hints=[Hint("fandom", "The Weir", "opf:dc:subject")])
    (claim,) = reading.record.fandom
    assert (claim.value, claim.spans, claim.hint) == ("The Weir", (), "opf:dc:subject")


def test_hint_and_line_that_agree_are_one_claim_with_a_place():
    (reading,) = read(b"Title: Rain\nAuthor: Wren\n\n" + STORY, hints=[Hint("title", "Rain", "opf:dc:title")])
    (claim,) = reading.record.title
    assert claim.hint == "opf:dc:title"
    assert [reading.text[s.start : s.end] for s in claim.spans] == ["Rain"]


def test_file_name_is_a_last_resort():
    (reading,) = read(STORY, name="the-long-weir.txt")
    assert reading.record.title[0].value == "the long weir"
    assert reading.record.title[0].confidence < 0.5


def test_meaningless_file_names_say_nothing():
    for name in ("000123.txt", "chapter3.txt", "story.txt", "index.html.txt"):
        (reading,) = read(STORY, name=name)
        assert reading.record.title == (), name


def test_words_hold_letters_or_digits():
    assert count_words("It rained -- all day, * * * don't stop 2") == 7
    assert count_words("") == 0


def test_words_are_the_body_alone():
    (reading,) = read(b"Title: Rain\nAuthor: Wren\n\n" + STORY)
    assert reading.record.words[0].value == len(STORY.split())


def test_two_poor_rules_do_not_outweigh_a_good_one():
    found = [
        Found("title", "Rain, update 5", (Span(0, 14),), "first-line"),
        Found("title", "Rain, update 5", (), "hint-weak", "html:title"),
        Found("title", "Rain", (Span(20, 24),), "labelled-line"),
    ]
    assert [claim.value for claim in rank(found).title] == ["Rain"]


def test_subjects_of_a_book_are_told_apart():
    hints = [Hint("subject", word, "opf:dc:subject") for word in ("Fluff", "Gen", "Completed", "Saltmarsh")]
    (reading,) = read(STORY, hints=hints)
    assert [claim.value for claim in reading.record.genre] == ["Fluff"]
    assert [claim.value for claim in reading.record.category] == ["Gen"]
    assert [claim.value for claim in reading.record.status] == ["complete"]
    assert [claim.value.value for claim in reading.record.other] == ["Saltmarsh"]
    assert reading.record.title == ()
