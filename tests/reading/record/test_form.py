"""What a manuscript is: story or none, and which kind."""

from __future__ import annotations

import pytest

from foundling.manuscript import Hint, Manuscript
from foundling.reading.record.form import read_form, story_chance
from foundling.reading.record.form_features import NAMES, count_features
from foundling.reading.scan import scan
from foundling.reading.types import Claim

STORY = """"You are late," said Dora, and did not look up from the lamp.

He stood in the door with the rain running off his hat. He had walked all the way from the harbour, and his hands
were blue.

"The ferry had gone," he told her. "I came round by the bridge."

She turned the lamp down. Her face was white in the half light, and he saw that she had been crying."""

DRABBLE = """She counts the boats again. Nobody has come back, and the wind is rising.

"Twelve," he says behind her. He puts his hand on her shoulder. "There were twelve this morning."

"There were thirteen," she whispers."""

POEM = """The mill is shut, the wheel is still,
the ducks have gone to bed,
and up the path and round the hill
the evening star has led

the lamplighter, the cat, the moon,
the fiddler with his bow,
who play for nobody a tune
that nobody would know."""

SCRIPT = """INT. BAKERY - MORNING

ROSE: That's the last of the flour.
HUGH: Then we close early.
ROSE: We opened ten minutes ago.
HUGH (brightly): A new record.
(He takes off his apron.)
ROSE: Put it back on.
HUGH: Yes, Rose."""

CHATTER = """From: Bee <bee@example.org>
Subject: Re: [harbour] last night's episode

Ann wrote:
> Did anyone else notice that the boat changed colour?

LOL, yes! I think the writers have stopped caring. What did you think of the new doctor? I am not sure I like her
yet, but the show needs somebody like that. Please post your review when you have seen it :)"""

README = """This archive contains the stories that were saved from the old site. Please read the rules first.
Send an email to the address on the contact page if your story is missing. The files are sorted by author.
The database is updated on the first of the month."""


def claim(text: str, hints: tuple[Hint, ...] = ()) -> Claim[str]:
    manuscript = Manuscript("0", (), text, hints=hints)
    return read_form(manuscript, scan(manuscript))[0]


@pytest.mark.parametrize(
    "text, kind",
    [(STORY, "story"), (DRABBLE, "story"), (POEM, "poem"), (SCRIPT, "script"), (CHATTER, "discussion")],
)
def test_a_form_is_named(text: str, kind: str) -> None:
    assert claim(text).value == kind


def test_a_readme_is_no_story() -> None:
    assert claim(README).value not in {"story", "poem", "script", "fragment"}


def test_the_evidence_of_a_reply_is_the_line_that_says_so() -> None:
    span = claim(CHATTER).spans[0]
    assert CHATTER[span.start : span.end].startswith("Subject: Re:")


def test_the_evidence_of_a_story_lies_in_it() -> None:
    span = claim(STORY).spans[0]
    assert '"' in STORY[span.start : span.end]


def test_an_empty_text_has_no_form() -> None:
    manuscript = Manuscript("0", (), " \n ")
    assert read_form(manuscript, scan(manuscript)) == ()


def test_features_stand_in_the_order_of_their_names() -> None:
    manuscript = Manuscript("0", (), CHATTER)
    features = count_features(manuscript, scan(manuscript))
    values = dict(zip(NAMES, features.values, strict=True))
    assert values["reply"] == 1.0
    assert values["smileys"] > 0
    assert values["quoted_lines"] > 0
    assert story_chance(features) < 0.5


def test_a_long_text_costs_no_more_than_its_windows() -> None:
    manuscript = Manuscript("0", (), STORY * 2_000)
    assert claim(manuscript.text).value == "story"


def test_data_is_no_story() -> None:
    rows = ", ".join(f'{{"id": {n}, "span": [{n * 7}, {n * 9}], "said": "yes"}}' for n in range(40))
    assert claim(f"[{rows}]").value == "other"
