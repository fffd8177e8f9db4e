"""Person, tense and breaks of the narration, on short stories written for these tests."""

from __future__ import annotations

from foundling import read
from foundling.reading.types import Scene
from foundling.reading.viewpoint.focal import focal_of
from foundling.spans import Span

THIRD_PAST = """Ellen carried the lamp up the stairs of the lighthouse. She counted the steps as she always had,
and at the top she set it down and looked out over the water. The boats had gone. Nobody would come back before
morning, and she knew it, and still she stood there until her hands were cold.

"You should have said something," her brother called from below. "I would have gone with them."

She did not answer him. She trimmed the wick and went down.
"""
FIRST_PRESENT = """I carry the lamp up the stairs. I count the steps, as I always do, and at the top I set it down
and look out over the water. The boats are gone. Nobody comes back before morning, and I know it, and still I stand
here until my hands are cold.

"She should have said something," my brother says from below.

I do not answer him. I trim the wick and go down, and he waits for me at the foot of the stairs.
"""
SECOND_PRESENT = """You carry the lamp up the stairs. You count the steps, as you always do, and at the top you set
it down and look out over the water. The boats are gone. You know that nobody comes back before morning, and still
you stand there until your hands are cold. You trim the wick. You go down, and your brother waits for you.
"""


def scenes_of(text: str) -> tuple[Scene, ...]:
    """The scenes as a reading shows them."""
    (reading,) = read(text.encode(), layers=("scenes", "viewpoint"))
    assert not isinstance(reading.scenes, type(None))
    return tuple(reading.scenes)  # type: ignore[arg-type]


def told(text: str) -> set[tuple[str | None, str | None]]:
    """Person and tense of all scenes."""
    return {(scene.person, scene.tense) for scene in scenes_of(text)}


def test_a_story_told_of_her_in_the_past() -> None:
    assert told(THIRD_PAST) == {("third", "past")}


def test_a_story_told_by_its_narrator_in_the_present() -> None:
    assert told(FIRST_PRESENT) == {("first", "present")}


def test_a_story_told_to_you() -> None:
    assert told(SECOND_PRESENT) == {("second", "present")}


def test_speech_in_the_first_person_does_not_make_a_narrator() -> None:
    talk = '"I am tired," she said. "I want my bed, and I want my tea, and I will have both."\n\n'
    assert told(THIRD_PAST + "\n" + talk * 6) == {("third", "past")}


def test_narrators_change_at_a_scene_break() -> None:
    scenes = scenes_of(f"{THIRD_PAST}\n* * *\n\n{FIRST_PRESENT}\n* * *\n\n{THIRD_PAST}")
    assert [(scene.person, scene.tense) for scene in scenes] == [
        ("third", "past"),
        ("first", "present"),
        ("third", "past"),
    ]


def test_a_passage_told_otherwise_inside_a_scene() -> None:
    text = f"{THIRD_PAST}\n{FIRST_PRESENT}\n{THIRD_PAST}{THIRD_PAST}"
    (scene,) = scenes_of(text)
    assert (scene.person, scene.tense) == ("third", "past")
    (passage,) = scene.passages
    assert (passage.person, passage.tense) == ("first", "present")
    assert text[passage.span.start :].startswith("I carry the lamp")
    assert "wait" in text[passage.span.end - 60 : passage.span.end]


def test_a_lone_numeral_is_no_narrator() -> None:
    text = "Part I.\n\nHenry I.\n\n" + THIRD_PAST
    assert told(text) == {("third", "past")}


def test_an_empty_body_has_no_viewpoint() -> None:
    (reading,) = read(b"", layers=("scenes", "viewpoint")) or (None,)
    assert reading is None or reading.scenes == ()


LIGHTHOUSE = " ".join(
    f"Ellen wiped the glass of the lamp and {verb} the brass until the lantern room shone around her."
    for verb in ("polished", "rubbed", "scoured", "cleaned", "oiled", "dusted", "buffed", "scrubbed", "wiped")
)
MARKET = " ".join(
    f"Tom bargained for {goods} between the crowded stalls while the fishwives shouted their prices."
    for goods in ("herring", "turnips", "candles", "rope", "bread", "apples", "cheese", "onions", "leeks")
)


def test_a_jump_to_other_people_at_another_time_is_a_break() -> None:
    text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\nThe next morning {MARKET}\n\n{MARKET}\n"
    first, second = scenes_of(text)
    assert text[second.span.start :].startswith("The next morning Tom")
    assert 0.5 <= second.confidence < 0.95
    (shown,) = second.evidence
    assert text[shown.start : shown.end] == "The next morning"
    assert first.span.end == second.span.start


def test_a_new_paragraph_is_no_break() -> None:
    text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\nShe {LIGHTHOUSE.removeprefix('Ellen ')}\n\n{LIGHTHOUSE}\n"
    assert len(scenes_of(text)) == 1


def test_a_name_above_a_passage_heads_a_scene() -> None:
    text = f"{LIGHTHOUSE}\n\nTom smiled at Ellen from the door.\n\nTom\n\n{MARKET}\n\n{MARKET}\n"
    first, second = scenes_of(text)
    assert text[second.span.start :].startswith("Tom\n\nTom bargained")
    assert first.span.end == second.span.start


def test_a_name_below_a_letter_heads_none() -> None:
    letter = "Dear Tom,\n\nThe lamp is out of oil. Come before dark, and bring the can.\n\nYours,\n\nEllen\n\n"
    text = f"{MARKET}\n\n{letter}{MARKET}\n\n{LIGHTHOUSE}\n"
    assert not any(text[scene.span.start :].startswith("Ellen\n") for scene in scenes_of(text))


def test_a_date_alone_heads_a_scene() -> None:
    text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\nThe Harbour, Saturday night\n\n{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n"
    _, second = scenes_of(text)
    assert text[second.span.start :].startswith("The Harbour, Saturday night")


def test_a_short_sentence_with_a_day_in_it_heads_none() -> None:
    text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\nIt was only Saturday.\n\n{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n"
    assert len(scenes_of(text)) == 1


def test_far_jumps_of_time_are_breaks_among_the_same_people() -> None:
    hers = MARKET.replace("Tom", "Ellen")
    text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\nThree weeks later {hers}\n\n{hers}\n"
    _, second = scenes_of(text)
    assert text[second.span.start :].startswith("Three weeks later")


def test_a_jump_among_the_same_people_that_opens_in_a_line_of_talk_is_none() -> None:
    talk = '"The next day," said Ellen, "we will see."'
    text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\n{talk}\n\n{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n"
    assert len(scenes_of(text)) == 1


def test_whoever_signs_a_letter_heads_no_scene() -> None:
    letter = "I shall be gone by the time you read this, and I do not ask you to look for me. Keep the lamp."
    text = f"{MARKET}\n\n{letter}\n\nEllen\n\n{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n"
    assert not any(text[scene.span.start :].startswith("Ellen\n") for scene in scenes_of(text))


def test_a_narrator_may_speak_to_you() -> None:
    text = """You were four, and I was ten. I carried you up the stairs of the lighthouse, and you counted them.
I told you about the boats. You asked me what they were for, and I did not know, so I made it up for you.

You fell asleep on my knees. I watched your face and I watched the water, and I have never told you what I saw.
"""
    assert told(text) == {("first", "past")}


def focal_name(text: str) -> str | None:
    """Through whose eyes the first scene is told."""
    (reading,) = read(text.encode(), layers=("scenes", "viewpoint", "cast"))
    names = {one.id: one.name for one in reading.cast}
    return names.get(reading.scenes[0].focal or "")


def test_what_occurs_to_somebody_and_how_they_feel_is_seen_from_inside() -> None:
    text = """Tom Reed mended the net. Tom tied a knot and Tom cut the cord, and Tom sang to the gulls on the wall.

It occurred to Ellen that he had not seen her. Ellen was afraid of him, a little. She'd known him since the flood.

Tom went on with his knots. Tom had a knife between his teeth, and Tom laughed at something out on the water.
"""
    assert focal_name(text) == "Ellen"


def test_a_title_between_two_paragraphs_of_prose_heads_a_scene() -> None:
    for title in ("Day Three", "The Lamp", "10.45 at the quay"):
        text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\n{title}\n\n{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n"
        _, second = scenes_of(text)
        assert text[second.span.start :].startswith(title), title


def test_lines_without_stops_all_over_are_no_titles() -> None:
    lines = "\n\n".join(f"{LIGHTHOUSE}\n\nThe Lamp" for _ in range(6))
    assert len(scenes_of(f"{lines}\n\n{LIGHTHOUSE}\n")) == 1


def test_a_line_that_breaks_off_is_no_title() -> None:
    for line in ("And Ellen looked too....", "On Friday----", "He said that"):
        text = f"{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n\n{line}\n\n{LIGHTHOUSE}\n\n{LIGHTHOUSE}\n"
        assert len(scenes_of(text)) == 1, line


def test_whose_eyes_is_told_where_two_are_close() -> None:
    text = f"Ellen thought about the lamp. Tom thought about the herring. {LIGHTHOUSE}\n\nEllen went up again.\n"
    (reading,) = read(text.encode(), layers=("scenes", "viewpoint", "cast"))
    names = {entry.id: entry.name for entry in reading.cast}
    assert [names.get(scene.focal) for scene in reading.scenes] == ["Ellen"]


def test_somebody_without_a_name_yields_to_somebody_with_one() -> None:
    assert focal_of("third", Span(0, 9), (), (), ("c2", *["c1"] * 6), frozenset({"c1"})) == "c1"
    assert focal_of("third", Span(0, 9), (), (), ("c2", *["c1"] * 6), frozenset({"c1", "c2"})) == "c2"
    assert focal_of("third", Span(0, 9), (), (), ()) is None
