"""What loose sentences around the story say."""

import pytest

from foundling import read

STORY = """


It rained all day, and Ellen sat by the window with the letter in her lap.

She had read it twice. "It will stop," she said, and it did not.
"""


def values(loose, field):
    (reading,) = read(f"Small Hours\n\nAuthor: Wren\nRating: PG\n{loose}{STORY}".encode())
    claims = getattr(reading.record, field)
    for claim in claims:
        assert claim.spans, "a loose sentence has a place"
    return [claim.value for claim in claims]


@pytest.mark.parametrize(
    ("loose", "items"),
    [
        ("A warning before you read: this story contains angst and mild swearing.", ["angst", "mild swearing"]),
        ("Be warned: there is torture in here.", ["torture"]),
        ("Contains grief. If that's not your thing, turn back now.", ["grief"]),
        ("I should warn you about the blood, kidnapping.", ["blood", "kidnapping"]),
        ("This story has a happy ending.", []),
    ],
)
def test_told_warnings(loose, items):
    assert values(loose, "warning") == items


@pytest.mark.parametrize(
    ("loose", "names"),
    [
        ("Thanks be to Ann for the beta.", ["Ann"]),
        ("Many thanks to Ann and Bea for beta-reading this.", ["Ann", "Bea"]),
        ("Beta'd by the lovely Ann.", ["Ann"]),
        ("Thanks to Ann, who caught all my typos.", ["Ann"]),
        ("Thanks to everyone who wrote.", []),
    ],
)
def test_beta(loose, names):
    assert values(loose, "beta") == names


@pytest.mark.parametrize(
    ("loose", "whom"),
    [
        ("This was written for Bea. I hope she likes it.", ["Bea"]),
        ("Dedicated to my sister.", ["my sister"]),
        ("For Bea, who asked.", ["Bea, who asked"]),
        ("Written for the Winter Lights ficathon.", []),
        ("For once I have nothing to say.", []),
    ],
)
def test_dedication(loose, whom):
    assert values(loose, "dedication") == whom


@pytest.mark.parametrize(
    "loose",
    [
        "I don't own any of them, and no money is being made.",
        "Tom and Ellen belong to their maker; I'm just borrowing them. Please don't sue.",
    ],
)
def test_disclaimer(loose):
    assert values(loose, "disclaimer") == [loose]
    assert loose not in values(loose, "note")


def test_kinds_run_on_in_one_paragraph_are_told_apart():
    loose = (
        "I wrote this on the bus, which explains a lot. Disclaimer: They belong to somebody else. Feedback: Yes!"
    )
    assert values(loose, "note") == ["I wrote this on the bus, which explains a lot."]
    assert values(loose, "disclaimer") == ["They belong to somebody else."]
    assert values(loose, "feedback") == ["Yes!"]


def test_unlabelled_prose_is_a_note():
    assert values("This is my first story in this fandom, so be gentle.", "note") == [
        "This is my first story in this fandom, so be gentle."
    ]


def test_aside_in_the_story_is_a_note():
    (reading,) = read(
        f"Small Hours by Wren{STORY}\n(A/N: yes, I know it never rains there!)\n\nShe slept.\n".encode()
    )
    assert any("yes, I know it never rains there!" in claim.value for claim in reading.record.note)
