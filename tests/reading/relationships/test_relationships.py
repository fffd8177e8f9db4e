"""Who is what to whom, on short texts written for these tests."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from foundling import read
from foundling.manuscript import Manuscript
from foundling.reading.engine import read_layers
from foundling.reading.relationships.judging import LEAST, MEASURES, weights
from foundling.reading.relationships.lexicon import AIRS, BONDS, lexicon
from foundling.reading.relationships.seen import signs_seen
from foundling.reading.relationships.stage import pair_of, stage_of
from foundling.reading.relationships.stated import resolve
from foundling.reading.types import CastEntry, Reading, Relationship
from foundling.spans import Span

# Enough of the two for a cast, and nothing about what they are to one another.
BEFORE = """Ellen Marsh came down to the harbour when the boats were in. Tom Reed was mending a net by the wall.
"You are late," said Tom. "The tide has turned."

"I know it," said Ellen. She sat down on a barrel and watched the gulls. Tom went on with his knots.

"""


def entry(number: int, name: str, *aliases: str) -> CastEntry:
    """A cast entry with names alone."""
    return CastEntry(f"c{number}", name, aliases, None, 1.0, (Span(0, 1),))


CAST = (
    entry(1, "Ellen Marsh", "Ellen", "Miss Marsh"),
    entry(2, "Tom Reed", "Tom"),
    entry(3, "Martha Marsh", "Martha"),
    entry(4, "Captain Dray"),
)


def seen_in(words: str, header: str = "") -> list[tuple[set[str], str, str]]:
    """What is found, with names in place of ids."""
    reading = reading_of(words, header)
    names = {one.id: one.name for one in reading.cast}
    return [
        ({names.get(who, who) for who in one.between}, one.kind, one.standing) for one in reading.relationships
    ]


def reading_of(words: str, header: str = "") -> Reading:
    """The reading of a short story that ends with `words`."""
    layers = ("record", "languages", "cast", "speech", "relationships")
    (made,) = read((header + BEFORE + words + "\n").encode(), layers=layers)
    return made


BOTH = {"Ellen Marsh", "Tom Reed"}


def test_a_verb_with_the_two_on_either_side() -> None:
    assert (BOTH, "romantic", "seen") in seen_in("Then Ellen kissed Tom, and the gulls cried.")


def test_what_did_not_happen_is_not_seen() -> None:
    assert seen_in("Ellen never kissed Tom, and the gulls cried.") == []


def test_a_noun_that_one_is_of_the_other() -> None:
    assert (BOTH, "family", "seen") in seen_in("Tom was Ellen's cousin, and everybody on the quay knew it.")


def test_a_phrase_in_a_sentence_that_speaks_of_two() -> None:
    assert (BOTH, "friends", "seen") in seen_in("Ellen and Tom were friends, and had always been.")


def test_a_passage_shows_it() -> None:
    reading = reading_of("Then Ellen kissed Tom, and the gulls cried.")
    (one,) = reading.relationships
    assert isinstance(one, Relationship)
    assert [reading.text[span.start : span.end] for span in one.spans] == ["Ellen kissed Tom"]
    assert 0 < one.confidence < 1


HEADER = "Title: Knots\nAuthor: Wren\nPairing: {}\n\n"


def test_what_is_stated_and_seen_is_borne_out() -> None:
    assert (BOTH, "romantic", "both") in seen_in("Then Ellen kissed Tom.", HEADER.format("Ellen/Tom"))


def test_what_is_stated_alone_says_so() -> None:
    assert seen_in("Then it rained.", HEADER.format("Ellen/Tom")) == [(BOTH, "romantic", "stated")]


def test_an_ampersand_states_no_romance() -> None:
    assert seen_in("Then it rained.", HEADER.format("Ellen & Tom")) == [(BOTH, "friends", "stated")]


def test_initials_are_resolved_through_the_cast() -> None:
    assert resolve(("E", "T"), CAST) == ("c1", "c2")
    assert resolve(("EM", "TR"), CAST) == ("c1", "c2")
    assert resolve(("M", "T"), CAST) == ("c1", "c2")


def test_initials_that_nobody_has_stay() -> None:
    assert resolve(("X", "T"), CAST) == ("X", "T")


def test_names_put_together() -> None:
    assert resolve(("Ellom",), CAST) == ("c1", "c2")
    assert resolve(("Brambles",), CAST) == ("Brambles",)


def test_a_full_name_is_whoever_is_called_by_its_first_word() -> None:
    cast = (entry(1, "Imogen"), entry(2, "Mr. Lumb"), entry(3, "Captain"))
    assert resolve(("Imogen Fell", "Mr. Dray"), cast) == ("c1", "Mr. Dray")
    assert resolve(("Imogen Lumb", "Captain Fell"), cast) == ("Imogen Lumb", "Captain Fell")


def test_a_family_name_that_two_have_is_the_first_ones() -> None:
    assert resolve(("Marsh", "Dray"), CAST) == ("c1", "c4")


def test_a_story_of_one_has_none() -> None:
    (made,) = read(b"Ellen walked to the harbour, and Ellen walked home.", layers=("cast", "relationships"))
    assert made.relationships == ()


FANS = (
    entry(1, "Dana Scully", "Scully", "Dana"),
    entry(2, "Walter Skinner", "Skinner"),
    entry(3, "Fox Mulder", "Mulder"),
)


def test_a_fandoms_own_names_and_codes_mean_its_people() -> None:
    assert resolve(("M", "S"), FANS, ("The X-Files",)) == ("c3", "c1")
    assert resolve(("MSR",), FANS, ("The X-Files",)) == ("c3", "c1")
    # Without the fandom the code means whoever is meant most often.
    assert resolve(("M", "S"), FANS) == ("c3", "c1")


def test_whoever_is_not_in_the_story_keeps_the_full_name() -> None:
    assert resolve(("Johnlock",), CAST, ("Sherlock (TV)",)) == ("John Watson", "Sherlock Holmes")


def test_kin_whom_a_cue_names_by_what_they_are() -> None:
    words = '"Mind the rope," said her brother.\n\n"I am minding it," said Ellen. "Go on, Tom."\n'
    assert (BOTH, "family", "seen") in seen_in(words * 2)


def test_whoever_is_called_so_is_kin() -> None:
    assert (BOTH, "family", "seen") in seen_in('"Dad, the net has a hole in it," said Ellen to Tom.')


def test_nobody_speaks_to_my_brother_of_my_brother() -> None:
    words = '"My brother would have mended that," said Ellen to Tom. "My brother was a careful man."\n\n'
    assert seen_in(words * 3) == []


def test_what_a_noun_says_of_somebody_must_fit_them() -> None:
    assert (BOTH, "family", "seen") not in seen_in("Ellen thought of her sister, Tom beside her on the wall.")


def test_two_who_hate_each_other() -> None:
    assert (BOTH, "enemies", "seen") in seen_in("Ellen looked at Tom. They had hated each other since the flood.")


def test_kin_of_kin_are_kin() -> None:
    words = """Ruth Marsh came out to them. Ruth was Ellen's sister. Tom was Ellen's brother, and nodded to Ruth.

"You came," said Ruth. Ruth was Ellen's sister, and Tom was Ellen's brother. Ruth sat down. Ruth was glad of it.
"""
    assert ({"Tom Reed", "Ruth Marsh"}, "family", "seen") in seen_in(words)


def test_passages_do_not_lie_in_one_another() -> None:
    reading = reading_of("Ellen and Tom were friends, best friends. Ellen laughed at Tom. They were old friends.")
    for one in reading.relationships:
        assert all(a.end <= b.start for a, b in pairwise(sorted(one.spans)))


def test_a_name_behind_a_noun_of_kin_is_meant_with_it() -> None:
    words = "Ellen looked out. The sea had taken her brother Tom's boat, and the nets with it."
    assert (BOTH, "family", "seen") in seen_in(words)


def test_two_of_whom_they_is_said() -> None:
    assert (BOTH, "friends", "seen") in seen_in("They had been friends since they were six.")
    assert (BOTH, "colleagues", "seen") in seen_in("Ellen and Tom were colleagues.")


def test_what_one_says_to_have_done_to_the_other() -> None:
    assert (BOTH, "enemies", "seen") in seen_in('"You betrayed me, Tom," said Ellen.')
    assert seen_in('"You may betray me, Tom," said Ellen.') == []


def test_whoever_does_it_is_no_object_before_the_verb() -> None:
    words = "Tom put his coat around her and kissed the top of her head. Ellen kissed him back."
    assert (BOTH, "romantic", "seen") in seen_in(words)


def test_a_title_of_the_church_makes_nobody_kin() -> None:
    words = (
        "Father Duffy came along the quay. Father Duffy was in no hurry.\n\n"
        '"Good morning, Father," said Ellen.\n\n"It is that," said Father Duffy. Ellen made room for him.'
    )
    assert not any(kind == "family" for _, kind, _ in seen_in(words))


def test_what_is_denied_is_no_bond() -> None:
    assert seen_in('"She is not my girlfriend," said Tom.') == []
    assert seen_in('"We are not friends," said Ellen.') == []


def test_confidence_is_between_what_is_shown_and_certainty() -> None:
    for one in reading_of("Ellen kissed Tom. They had been married for a year.").relationships:
        assert LEAST <= one.confidence <= 1
        assert one.spans == tuple(sorted(one.spans))


def test_a_longer_story_asks_for_more() -> None:
    filler = "The rain came down on the slates and ran along the gutters to the sea. " * 2_000
    assert (BOTH, "friends", "seen") in seen_in("Ellen and Tom were friends.")
    assert (BOTH, "friends", "seen") not in seen_in("Ellen and Tom were friends.\n\n" + filler)


def test_every_measure_has_a_weight_for_every_bond() -> None:
    model = weights()
    assert set(model.constant) == set(model.of) == set(BONDS)
    assert all(len(values) == len(MEASURES) for values in model.of.values())
    assert set(model.rates.air) == set(AIRS) and all(rate > 0 for rate in model.rates.air.values())
    assert set(model.rates.cues) == set(model.rates.story_cues) == set(BONDS)


def test_words_of_the_air_are_known_in_their_forms() -> None:
    air = lexicon().air
    for word in ("kiss", "kissed", "kisses", "kissing", "married", "hugged", "rivalries"):
        assert word in air, word
    for word, classes in air.items():
        assert len({kind for (kind, _), _ in classes}) == len(classes), word


def test_a_coined_name_is_stated_and_borne_out() -> None:
    assert (BOTH, "romantic", "both") in seen_in("Ellen kissed Tom.", header="Title: Nets\nPairing: Ellentom\n\n")


def test_whoever_has_no_name_but_papa_is_the_one_who_is_there() -> None:
    text = BEFORE + '"Papa, the net is torn," said Ellen.\n\n"Let it be," said Tom. He did not look up.\n'
    made = read_layers(Manuscript("harbour", (), text), ("prose", "quotes", "cast", "speech")).layers
    at = text.index("Papa")
    ellen, tom = (next(one for one in made["cast"] if one.name.startswith(name)) for name in ("Ellen", "Tom"))
    people = [
        ellen,
        replace(
            tom, name="Tom", aliases=(), gender="he", mentions=tuple(m for m in tom.mentions if m.start != at)
        ),
        CastEntry("c90", "Papa", (), "he", 1.0, (Span(at, at + 4),)),
    ]
    speech = [replace(one, to="c90") if one.span.start == at - 1 else one for one in made["speech"]]
    assert any(one.to == "c90" for one in speech)
    stage = stage_of(made["prose"], made["quotes"], people, speech)
    signs = [sign for sign in signs_seen(stage) if sign.kind == "family"]
    assert pair_of(ellen.id, tom.id) in {sign.between for sign in signs}
