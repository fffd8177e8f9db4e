"""Grouping of posts, on a made-up list: stories in parts among chatter."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from foundling.api import container, manuscripts
from foundling.manuscript import Hint, Manuscript

WORDS = (
    "weir rain lantern harbour letter kettle orchard stair window ferry candle winter bridge meadow copper".split()
)


def prose(seed: str, lines: int = 12) -> str:
    """Lines of nonsense, the same for the same seed."""
    rng = random.Random(seed)
    return "\n".join(
        f"The {rng.choice(WORDS)} stood by the {rng.choice(WORDS)} and no {rng.choice(WORDS)} came."
        for _ in range(lines)
    )


class Box:
    """Writes an mbox, a day between messages."""

    def __init__(self) -> None:
        self.data = b""
        self.day = datetime(1999, 3, 1, 12, tzinfo=UTC)

    def post(self, sender: str, subject: str, body: str | None = None) -> None:
        self.day += timedelta(days=1)
        text = prose(sender + subject) if body is None else body
        date = self.day.strftime("%a, %d %b %Y %H:%M:%S +0000")
        from_line = self.day.strftime("From list@example.org %a %b %d %H:%M:%S %Y")
        head = f"{from_line}\nFrom: {sender}\nTo: weir@lists.example.org\nSubject: {subject}\nDate: {date}\n"
        self.data += f"{head}\n{text}\n\n".encode()

    def read(self) -> list[Manuscript]:
        found = list(manuscripts(container(self.data, name="list.mbox")))
        assert all(isinstance(m, Manuscript) for m in found)
        return [m for m in found if isinstance(m, Manuscript)]

    def subjects(self) -> list[list[str]]:
        """The subjects of each manuscript's posts."""
        return [
            [line.removeprefix("Subject: ") for line in m.text.split("\n") if line.startswith("Subject: ")]
            for m in self.read()
        ]


ELL, TOM, KIT = "Ell Marsh <ell@example.org>", "Tom <tom@example.com>", "kit@example.net (Kit)"


def test_a_list_of_chatter_and_stories_is_taken_apart() -> None:
    rng = random.Random(7)
    box = Box()
    stories = {
        ELL: [
            "NEW: The Long Weir (1/4) [PG]",
            "NEW: The Long Weir (2/4) [PG]",
            "The Long Weir 3/4",
            "FIC: The Long Weir (4/4)",
        ],
        TOM: ["[fic] Copper, part I of III", "[fic] Copper, part II of III", "[fic] Copper, part III of III"],
        KIT: ["Kettle 1/?", "Kettle 2/?", "Kettle 3/?", "Kettle 4/4"],
    }
    queue = [(sender, subject) for sender, subjects in stories.items() for subject in subjects]
    order = sorted(queue, key=lambda pair: (stories[pair[0]].index(pair[1]), rng.random()))
    for number, (sender, subject) in enumerate(order):
        box.post(sender, subject)
        box.post(TOM, f"Re: {subject}", "> The weir stood by the lantern.\n\nLovely!")
        box.post(KIT, rng.choice(["Hello", "OT: tea", f"Question {number}", "ADMIN: rules"]), "Good morning, all.")
    found = box.subjects()
    assert sum(map(len, found)) == 33
    assert sorted(group for group in found if len(group) > 1) == sorted(stories.values())
    assert all(m.origin.missing == () for m in box.read())


@pytest.mark.parametrize(
    ("posted", "missing"),
    [
        (["Weir 1/3", "Weir 3/3"], ("part 2 of 3",)),
        (["Weir 1/?", "Weir 4/?"], ("part 2", "part 3")),
        (["Weir 0/2", "Weir 1/2", "Weir 2/2"], ()),
        (["Weir (1-2/4)", "Weir (3/4)"], ("part 4 of 4",)),
    ],
)
def test_missing_parts_are_named(posted: list[str], missing: tuple[str, ...]) -> None:
    box = Box()
    for subject in posted:
        box.post(ELL, subject)
    (manuscript,) = box.read()
    assert manuscript.origin.missing == missing


def test_parts_come_in_their_order_whatever_the_order_of_posting() -> None:
    box = Box()
    for subject in ("Weir 3/3", "Weir 1/3", "Weir 2/3"):
        box.post(ELL, subject)
    assert box.subjects() == [["Weir 1/3", "Weir 2/3", "Weir 3/3"]]


def test_later_post_of_a_part_replaces_the_earlier() -> None:
    box = Box()
    box.post(ELL, "Weir 1/2", prose("one"))
    box.post(ELL, "Weir 2/2", prose("two") + "\nA mistaek.")
    box.post(ELL, "REPOST: Weir 2/2", prose("two") + "\nA mistake.")
    (manuscript,) = box.read()
    assert "mistake" in manuscript.text and "mistaek" not in manuscript.text
    assert manuscript.origin.removed == {"reposts": 1}


def test_two_stories_of_one_title_are_kept_apart() -> None:
    box = Box()
    for time in ("first", "second"):
        for number in (1, 2):
            box.post(ELL, f"Drabble {number}/2", prose(f"{time} {number}"))
    assert box.subjects() == [["Drabble 1/2", "Drabble 2/2"]] * 2


def test_wrong_number_is_put_right_where_one_place_is_left() -> None:
    box = Box()
    for number, subject in enumerate(("Weir 1/3", "Weir 2/3", "Weir 2/3")):
        box.post(ELL, subject, prose(str(number)))
    (manuscript,) = box.read()
    assert [prose(str(n)) in manuscript.text for n in range(3)] == [True] * 3
    assert manuscript.origin.missing == ()


@pytest.mark.parametrize(
    "subjects",
    [
        ["Weir", "Weir 2/3", "Weir 3/3"],
        ["Weir: Prologue", "Weir 1/2", "Weir 2/2", "Weir: Epilogue"],
        ["Weir, Chapter One", "Weir, Chapter Two: Rain", "Weir, Chapter 3"],
        ["[1/2] Weir", "[2/2] Weir"],
        ["FIC: The Long Weir 1/3", "FIC: The Lnog Weir 2/3", "Long Weir 3/3"],
        ["The Long Weir 1/2", "Part 2/2"],
        ["NEW VOY Weir 1a/2 [R]", "NEW VOY Weir 1b/2 [R]", "NEW VOY Weir 2/2 [R]"],
    ],
)
def test_forms_of_part_numbers(subjects: list[str]) -> None:
    box = Box()
    for subject in subjects:
        box.post(ELL, subject)
    assert box.subjects() == [subjects]


@pytest.mark.parametrize(
    "posts",
    [
        [(ELL, "Weir 1/2"), (TOM, "Weir 2/2")],
        [(ELL, "Weir 1/2"), (ELL, "Copper 2/2")],
        [(ELL, "Hello"), (ELL, "Hello")],
        [(ELL, "Weir II 1/2"), (ELL, "Weir III 2/2")],
        [(ELL, "Weir 1/2"), (ELL, "Re: Weir 2/2")],
    ],
)
def test_what_does_not_belong_together_is_not_joined(posts: list[tuple[str, str]]) -> None:
    box = Box()
    for sender, subject in posts:
        box.post(sender, subject)
    assert len(box.read()) == 2


def test_author_is_known_by_name_or_address() -> None:
    box = Box()
    box.post("Ell Marsh <ell@example.org>", "Weir 1/3")
    box.post("Ell Marsh <marsh@example.net>", "Weir 2/3")
    box.post("E. Marsh <marsh@example.net>", "Weir 3/3")
    assert len(box.read()) == 1


def test_list_address_in_from_makes_no_one_author() -> None:
    box = Box()
    for name in ("Ell", "Tom", "Kit", "Ann", "Joe"):
        box.post(f"{name} <weir@lists.example.org>", f"Ficlet {len(name)}{name} 1/1")
        box.post(f"{name} <weir@lists.example.org>", "Weir 1/2")
    assert len(box.read()) == 10


def test_members_lead_to_the_bytes_of_their_messages() -> None:
    box = Box()
    box.post(ELL, "Weir 1/2")
    box.post(TOM, "Hello", "Hi.")
    box.post(ELL, "Weir 2/2")
    story = box.read()[0]
    for member in story.members:
        assert member.locator is not None
        start, end = map(int, member.locator.removeprefix("bytes:").split("-"))
        assert box.data[start:end].decode().endswith(story.text[member.span.end - 40 : member.span.end] + "\n")


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Re: Weir 2/4", "Oops. That last post should have been part 3/4, not 2/4."),
        ("Oops - wrong number", "Sorry, what I sent as Weir 2/4 is really 3/4!"),
        ("Correction: Weir 2/4", "That should be (3/4)."),
    ],
)
def test_later_mail_corrects_a_number(subject: str, body: str) -> None:
    box = Box()
    box.post(ELL, "Weir 1/4", prose("one", 60))
    box.post(ELL, "Weir 2/4", prose("three", 60))
    box.post(ELL, subject, body)
    story, talk = box.read()
    assert talk.text.endswith(body)
    assert story.origin.missing == ("part 2 of 4", "part 4 of 4")


def test_follow_up_of_the_author_that_quotes_nothing_is_a_part() -> None:
    box = Box()
    box.post(ELL, "Weir 1/3", prose("one", 80))
    box.post(ELL, "Re: Weir 2/3", prose("two", 80))
    box.post(ELL, "Re: Weir 3/3", "\n".join(f"> {line}" for line in prose("three", 80).split("\n")))
    assert box.subjects() == [["Weir 1/3", "Re: Weir 2/3"], ["Re: Weir 3/3"]]


def test_number_in_the_head_of_the_body_counts_where_the_subject_has_none() -> None:
    box = Box()
    for number in (1, 2):
        box.post(
            ELL,
            "FIC: The Long Weir",
            f"Title: The Long Weir\nPart: {number}/2\nRating: G\n\n{prose(str(number), 40)}",
        )
    assert len(box.read()) == 1


def test_many_stories_of_one_title_take_no_quadratic_time() -> None:
    box = Box()
    for number in range(600):
        box.post(ELL, "Drabble 1/1", prose(str(number), 3))
    assert len(box.read()) == 600


def test_stories_of_two_mailboxes_in_one_archive_stay_apart() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("a.mbox", "b.mbox"):
            box = Box()
            for subject in ("Weir 1/2", "Weir 2/2"):
                box.post(ELL, subject, prose(name + subject))
            archive.writestr(name, box.data)
    found = list(manuscripts(container(packed.getvalue(), name="lists.zip")))
    assert [len(m.members) for m in found if isinstance(m, Manuscript)] == [2, 2]


def test_what_is_known_of_one_story_is_not_said_of_a_whole_mailbox() -> None:
    box = Box()
    box.post(ELL, "Weir")
    box.post(TOM, "Copper")
    hints = [Hint("title", "The Weir", "neighbour:index.html"), Hint("fandom", "Rivers", "neighbour:index.html")]
    for manuscript in manuscripts(container(box.data, name="list.mbox", hints=hints)):
        assert isinstance(manuscript, Manuscript)
        said = [hint.field for hint in manuscript.hints if hint.origin.startswith("neighbour:")]
        assert said == ["fandom"]
