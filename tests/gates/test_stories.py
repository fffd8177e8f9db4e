"""Quality gate: close reading on the annotated stories of tests/stories must not fall below its floors.

The floors are in floors_stories.json, a few points under what was measured: a story more or a rule changed moves
these figures by more than rounding. The loader of the stories is tested here as well.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "benchmarks"), str(ROOT / "tests" / "stories")]

from loading import FOLDER, KINDS, Story, load, stories  # noqa: E402

import stories as bench  # noqa: E402

FLOORS: dict[str, dict[str, float]] = json.loads(
    (Path(__file__).parent / "floors_stories.json").read_text(encoding="utf-8")
)
EVERY = list(stories())
HEAD = "title: One\ncast: A = Ada / - / she\ncast: B = Bo / Bobo / he, narrator\nfandom: none\n"


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    return bench.summary(bench.measure().count)


@pytest.mark.parametrize("name", sorted(FLOORS["at least"]))
def test_a_figure_holds_its_floor(name: str, measured: dict[str, float]) -> None:
    assert measured[name] >= FLOORS["at least"][name]


@pytest.mark.parametrize("name", sorted(FLOORS["at most"]))
def test_a_figure_holds_its_ceiling(name: str, measured: dict[str, float]) -> None:
    assert measured[name] <= FLOORS["at most"][name]


def test_every_figure_has_a_floor_or_a_ceiling(measured: dict[str, float]) -> None:
    assert set(measured) == set(FLOORS["at least"]) | set(FLOORS["at most"])


def test_there_are_enough_stories_of_the_length_promised() -> None:
    assert len(EVERY) >= 42
    for story in EVERY:
        assert 400 <= len(story.text.split()) <= 2000, story.name


@pytest.mark.parametrize("story", EVERY, ids=lambda story: story.name)
def test_a_story_adds_up(story: Story) -> None:
    known = tomllib.loads((ROOT / "src/foundling/data/advisories_kinds.toml").read_text(encoding="utf-8"))
    assert {kind for kind, _ in story.advisories} <= {kind["name"] for kind in known["kind"]}
    assert not set(story.text) & set("{}§⟦⟧")
    assert story.title and story.fandom and story.cast
    for one in story.speech:
        said = story.text[one.start : one.end]
        assert any(sign.isalnum() for sign in said), said
        assert one.speaker is None or one.speaker != one.to, said
        assert "\n\n" not in said or one.kind == "letter", said
        # A mark set over straight quotation marks holds them both, or neither.
        assert said.count('"') % 2 == 0, said
    for person in story.cast.values():
        forms = [part for name in person.names for part in (name, *name.split())]
        assert any(form.casefold() in story.text.casefold() for form in forms), person.names


def test_a_story_is_no_test() -> None:
    """pytest collects files named test_*.py and *_test.py; the stories' folder holds none."""
    others = {path.name for path in FOLDER.rglob("*") if path.suffix not in (".story", ".pyc")}
    assert others - {"__pycache__"} == {"README.md", "bonds", "loading.py"}


def _loaded(tmp_path: Path, body: str, head: str = HEAD) -> Story:
    file = tmp_path / "one.story"
    file.write_text(f"{head}---\n{body}", encoding="utf-8")
    return load(file)


def test_marks_are_taken_out_and_say_what_is_where(tmp_path: Path) -> None:
    story = _loaded(
        tmp_path,
        '§ third past A\n{A>B|"Come up,"} said Ada. {A~|No.}\n\n'
        "§ first present B\nI go. ⟦first past A|I {B@>-|ok}⟧\n",
        HEAD + "rel: A friends B\nadv: death mentioned\n",
    )
    assert story.text == '"Come up," said Ada. No.\n\nI go. I ok\n'
    marked = [(story.text[one.start : one.end], one.kind, one.speaker, one.to) for one in story.speech]
    assert marked == [('"Come up,"', "speech", "A", "B"), ("No.", "thought", "A", None), ("ok", "chat", "B", None)]
    told = [(story.text[one.start : one.end], one.person, one.tense, one.focal) for one in story.scenes]
    assert told == [
        ('"Come up," said Ada. No.\n\n', "third", "past", "A"),
        ("I go. I ok\n", "first", "present", "B"),
    ]
    assert [story.text[one.start : one.end] for one in story.passages] == ["I ok"]
    assert story.relationships == [(frozenset("AB"), "friends")]
    assert story.advisories == [("death", "mentioned")]
    assert story.cast["B"].names == ("Bo", "Bobo") and story.cast["B"].narrates and not story.cast["A"].narrates


@pytest.mark.parametrize("mark", sorted(KINDS))
def test_every_kind_of_speech_has_its_mark(mark: str, tmp_path: Path) -> None:
    (said,) = _loaded(tmp_path, f"§ third past -\n{{A{mark}>B|Oh}}").speech
    assert said.kind == KINDS[mark]


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('§ third past A\n{A>B|"Come up," said Ada.', "never closed"),
        ('§ third past A\n"Come up,"} said Ada.', "none opened"),
        ("§ third past A\n{A>B|one⟧", "closes another mark"),
        ("§ third past A\n⟦first past A|one}", "closes another mark"),
        ("§ third past A\n{A>C|one}", "'C' is not in the cast"),
        ("§ third past C\none", "'C' is not in the cast"),
        ("§ fourth past A\none", "no person and tense"),
        ("§ third future A\none", "no person and tense"),
        ("one", "does not begin with a scene"),
        ("one\n§ third past A\ntwo", "does not begin with a scene"),
    ],
)
def test_marks_that_do_not_add_up_are_refused(body: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=why):
        _loaded(tmp_path, body)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("rel: A friends C", "not in the cast"),
        ("rel: A fond B", "no relationship"),
        ("rel: A friends A", "no relationship"),
        ("adv: death awful", "no level"),
        ("adv: death", "values to unpack"),
        ("mood: grim", "unknown line"),
    ],
)
def test_lines_that_say_nothing_known_are_refused(line: str, why: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=why):
        _loaded(tmp_path, "§ third past A\none", f"{HEAD}{line}\n")


def test_confidences_are_told_by_tenths() -> None:
    found = bench.tenths([(0.95, True), (1.0, False), (0.5, True), (0.0, False)])
    assert found == [(0, 1, 0.0, 0.0), (5, 1, 0.5, 1.0), (9, 2, 0.975, 0.5)]


def test_a_span_is_compared_from_letter_to_letter() -> None:
    assert bench.letters('- "Oh, no!" -', 0, 13) == (3, 9)
    assert bench.overlap((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert bench.overlap((0, 5), (5, 9)) == 0.0
