"""A curator's word stands: whatever order decisions come in, whatever is undone, whatever is read again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundling.errors import DecisionError
from foundling.library.decisions import apply_decisions
from foundling.library.library import Library
from foundling.library.types import Decision
from foundling.reading.types import Claim

NAMES = st.sampled_from(["Ell", "Tom", "Ada", "ell", "Ruth"])
CLAIMS = st.lists(NAMES, unique=True, max_size=4).map(
    lambda names: tuple(Claim(name, (), 0.9 - place / 10, "rule") for place, name in enumerate(names))
)


def decisions_over(hows: list[str]) -> st.SearchStrategy[list[Decision]]:
    one = st.builds(
        Decision,
        id=st.just(0),
        work=st.just("w"),
        field=st.just("author"),
        values=st.lists(NAMES, min_size=1, max_size=2, unique=True).map(tuple),
        who=st.just("me"),
        at=st.just(""),
        how=st.sampled_from(hows),
        anchor=st.none(),
        undone=st.booleans(),
    )
    return st.lists(one, max_size=6)


EVERY = decisions_over(["set", "add", "drop", "accept"])


def names(claims: tuple[Claim[str], ...]) -> list[str]:
    return [claim.value for claim in claims]


@given(CLAIMS, EVERY)
def test_what_is_undone_might_never_have_been(claims: tuple[Claim[str], ...], made: list[Decision]) -> None:
    standing = [decision for decision in made if not decision.undone]
    record = {"author": claims}
    assert apply_decisions(record, made) == apply_decisions(record, standing)


@given(CLAIMS, CLAIMS, EVERY, st.lists(NAMES, max_size=2, unique=True))
def test_a_set_outranks_every_claim(
    old: tuple[Claim[str], ...], new: tuple[Claim[str], ...], made: list[Decision], values: list[str]
) -> None:
    last = Decision(9, "w", "author", tuple(values), "me", "", "set")
    for claims in (old, new):
        assert names(apply_decisions({"author": claims}, [*made, last])["author"]) == values


@given(CLAIMS, EVERY, NAMES)
def test_a_drop_leaves_none_of_it_and_an_add_one(
    claims: tuple[Claim[str], ...], made: list[Decision], name: str
) -> None:
    drop = Decision(8, "w", "author", (name,), "me", "", "drop")
    add = Decision(9, "w", "author", (name,), "me", "", "add")
    dropped = names(apply_decisions({"author": claims}, [*made, drop])["author"])
    assert name.casefold() not in [other.casefold() for other in dropped]
    added = names(apply_decisions({"author": claims}, [*made, drop, add, add])["author"])
    assert [other.casefold() for other in added].count(name.casefold()) == 1


@given(CLAIMS, EVERY)
def test_nothing_but_the_field_is_touched(claims: tuple[Claim[str], ...], made: list[Decision]) -> None:
    title = (Claim("Rain", (), 0.9, "rule"),)
    assert apply_decisions({"author": claims, "title": title}, made)["title"] == title


def test_a_decided_value_says_who(filled: Library) -> None:
    filled.set("the ferry", "title", ["The Boat"])
    [claim] = filled.show("the boat").record["title"]
    assert (claim.by, claim.confidence, claim.spans) == ("curator:tester", 1.0, ())
    assert [row.title for row in filled.list(form="all")] == ["The Boat", "The Kettle", "The Lamp"]


def test_undo_takes_back_the_last(filled: Library) -> None:
    filled.set("the ferry", "author", ["Tom"], how="add")
    filled.set("the ferry", "author", ["Ell Marsh"], how="drop")
    assert names(filled.show("the ferry").record["author"]) == ["Tom"]
    assert filled.undo().startswith("undone: author has not Ell Marsh")
    assert names(filled.show("the ferry").record["author"]) == ["Ell Marsh", "Tom"]
    assert filled.undo().startswith("undone: author has also Tom")
    assert names(filled.show("the ferry").record["author"]) == ["Ell Marsh"]
    assert [decision.undone for decision in filled.history("the ferry")] == [True, True]
    with pytest.raises(DecisionError, match="undone before"):
        filled.undo("decision:1")
    assert "what was taken in" in filled.undo()


def test_what_was_done_last_is_undone_first(library: Library, heap: Path) -> None:
    library.add([heap / "kettle.txt"], jobs=0)
    library.set("the kettle", "title", ["The Pot"])
    library.add([heap], jobs=0)
    assert "3 files" in library.undo()
    assert "title is The Pot" in library.undo()
    assert "1 file," in library.undo()
    with pytest.raises(DecisionError, match="nothing to undo"):
        library.undo()


@pytest.mark.parametrize("what", ["run:9", "decision:9", "run", "decision:x", "everything"])
def test_undo_of_what_is_not_there(filled: Library, what: str) -> None:
    with pytest.raises(DecisionError):
        filled.undo(what)


def test_an_accepted_claim_keeps_its_passage(filled: Library) -> None:
    decision = filled.accept("the ferry", "title")
    assert decision.anchor is not None and decision.anchor.quote == "The Ferry"
    filled.reread(force=True, jobs=0)
    edition = filled.show("the ferry")
    [claim] = edition.record["title"]
    assert claim.by == "curator:tester"
    assert [edition.reading.text[span.start : span.end] for span in claim.spans] == ["The Ferry"]
    with pytest.raises(DecisionError, match="decided before"):
        filled.accept("the ferry", "title")
    with pytest.raises(DecisionError, match="no number 8"):
        filled.accept("the ferry", "author", 7)


def test_a_passage_that_is_gone_is_named_and_the_decision_stands(filled: Library) -> None:
    from sqlalchemy import update

    from foundling.library.packing import compress
    from foundling.library.schema import manuscripts

    filled.accept("the ferry", "title")
    assert filled.adrift() == ()
    work = filled.show("the ferry")
    with filled._databases.readings.begin() as connection:
        changed = compress(work.reading.text.replace("The Ferry", "The Fairy").encode())
        id = work.holdings[0].manuscript
        connection.execute(update(manuscripts).where(manuscripts.c.id == id).values(text=changed))
    [line] = filled.adrift()
    assert work.id in line and "The Ferry" in line
    assert filled.show(work.id).record["title"][0].value == "The Ferry"


def test_a_person_overrules_what_is_a_story(filled: Library) -> None:
    filled.set("the lamp", "form", ["notice"])
    assert "The Lamp" not in [row.title for row in filled.list()]
    assert [row.title for row in filled.list(form="notice")] == ["The Lamp"]
    assert filled.counts()["form:notice"] == 1
    filled.set("the lamp", "form", ["poem"])
    assert "The Lamp" in [row.title for row in filled.list()]


@pytest.mark.parametrize("how", ["add", "drop"])
def test_only_a_field_with_several_values_is_added_to(filled: Library, how: str) -> None:
    with pytest.raises(DecisionError, match="one value"):
        filled.set("the ferry", "title", ["The Boat"], how=how)  # type: ignore[arg-type]


def test_a_decided_rating_gets_its_place_on_the_scale(filled: Library) -> None:
    filled.set("the lamp", "rating", ["NC-17"])
    [claim] = filled.show("the lamp").record["rating"]
    assert (claim.value.raw, claim.value.scale) == ("NC-17", "explicit")
