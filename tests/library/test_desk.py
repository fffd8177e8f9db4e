"""The desk: what is asked, in which order, and what answers become."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from foundling.errors import DecisionError
from foundling.library.desk import Answer, Asked, evidence
from foundling.library.importing import Postponed, Proposal
from foundling.library.library import Library
from foundling.library.proposing import propose
from foundling.library.types import Decision
from foundling.reading.types import Claim
from foundling.spans import Span

FERRY = """It had rained since the morning, and the ferry was late. Nora stood under the roof and counted gulls.

"You will miss the last bus," said the old man behind the glass. "They do not wait for anybody."

"Then I will walk," she said. She had walked further than that, in worse weather, with less to look forward to.
"""
KETTLE = """Ada put the kettle on and took it off again four times before her brother noticed that the gas was out.

"We could eat the biscuits cold," he said. He was eleven and had opinions about most things in tins.

She lit the stove in the end with the last page of the telephone book, where nobody they knew had ever lived.
"""
LAMP = """Up on the third floor the lamp burned all night. Mabel had never asked who slept there, if anyone did.

On Sunday she carried up a plate of plums and knocked. A boy opened, inky to the wrists, blinking at the stairs.

"I draw maps," he told her, as if she had asked. "Of islands. You may have one if you like plums less than I do."
"""
TRAIN = """There was a goat on the night train to Velm, and by midnight it had a name, a hat and a newspaper.

The guard said that goats travelled second class. Ruth said that this one had a ticket, which was true enough.

When they stopped in the snow, the passengers told each other what they would do first, if it ever got warm again.
"""
STORIES = {"the ferry": FERRY, "the kettle": KETTLE, "low tides": LAMP, "old/low tides": TRAIN}


@pytest.fixture
def doubtful(library: Library, tmp_path: Path) -> Library:
    """A library of stories of which little is stated: what their files are called is all there is to go by."""
    folder = tmp_path / "doubtful"
    folder.mkdir()
    for name, text in STORIES.items():
        path = folder / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    library.add([folder], jobs=0)
    return library


def claim(value: object, confidence: float, by: str = "rule") -> Claim[object]:
    return Claim(value, (Span(0, 3),), confidence, by)


def test_what_is_asked_about() -> None:
    record = {
        "title": (claim("One", 0.4), claim("Two", 0.3)),
        "author": (claim("Ell", 0.95),),
        "character": (claim("Nora", 0.99), claim("Gull", 0.5)),
        "genre": (claim("Angst", 0.3),),
        "words": (claim(3, 0.1),),
        "fandom": (Claim("Tides", (), 1.0, "curator:me"),),
    }
    asked = propose(record, is_work=True)
    assert [(line.field, line.position, line.value) for line in asked] == [
        ("title", 0, "One"),
        ("character", 1, "Gull"),
        ("genre", 0, "Angst"),
    ]
    ranks = {line.field: line.rank for line in asked}
    assert ranks["title"] < ranks["genre"] == ranks["character"]


def test_what_is_missing_is_asked_for_last() -> None:
    asked = propose({"title": (), "author": (), "fandom": ()}, is_work=True)
    assert [(line.field, line.standing, line.value) for line in asked] == [
        ("title", "none", ""),
        ("author", "none", ""),
    ]
    assert propose({"title": (), "form": (claim("index", 0.5),)}, is_work=False)[0].field == "form"


def test_evidence_is_the_line_with_the_words() -> None:
    text = "Title: One\nby Ell Marsh, again\nmore"
    found = evidence(text, (Span(14, 23),))
    assert found is not None
    assert found.words == "by Ell Marsh, again"
    assert [found.words[mark.start : mark.end] for mark in found.marks] == ["Ell Marsh"]
    long = "x" * 5000 + "Ell" + "y" * 5000
    cut = evidence(long, (Span(5000, 5003),))
    assert cut is not None
    assert len(cut.words) < 400
    assert [cut.words[mark.start : mark.end] for mark in cut.marks] == ["Ell"]
    assert evidence("", ()) is None


def test_the_least_sure_comes_first(doubtful: Library) -> None:
    batch = doubtful.desk.batch()
    assert batch.count == len(batch.questions) > 0
    ranks = [question.confidence for question in batch.questions if question.field in ("title", "author")]
    assert ranks == sorted(ranks)
    assert all(question.confidence < 0.9 for question in batch.questions)
    first = doubtful.desk.batch(limit=1)
    assert first.questions == batch.questions[:1]
    assert first.count == batch.count


def test_an_accepted_claim_is_asked_about_no_more(doubtful: Library) -> None:
    question = doubtful.desk.batch().questions[0]
    (made,) = doubtful.desk.accept(Answer(question.work.id, question.field, question.key))
    assert (made.how, made.who) == ("accept", "tester")
    left = doubtful.desk.batch().questions
    assert (question.work.id, question.field, question.key) not in {(q.work.id, q.field, q.key) for q in left}
    doubtful.undo(f"decision:{made.id}")
    assert doubtful.desk.batch().questions[0] == question


def test_a_rejected_claim_is_gone_and_can_be_undone(doubtful: Library) -> None:
    question = next(q for q in doubtful.desk.batch().questions if q.field == "title")
    before = doubtful.show(question.work.id).record["title"]
    doubtful.desk.reject(Answer(question.work.id, "title", question.key))
    after = doubtful.show(question.work.id).record["title"]
    assert question.value not in [claim.value for claim in after]
    doubtful.undo()
    assert doubtful.show(question.work.id).record["title"] == before


def test_a_correction_stands_in_place_of_the_claim(doubtful: Library) -> None:
    question = next(q for q in doubtful.desk.batch().questions if q.field == "title")
    doubtful.desk.correct(Answer(question.work.id, "title", question.key), ["Right"])
    assert [claim.value for claim in doubtful.show(question.work.id).record["title"]] == ["Right"]
    with pytest.raises(DecisionError):
        doubtful.desk.correct(Answer(question.work.id, "date", ""), ["someday"])
    with pytest.raises(DecisionError, match="no field"):
        doubtful.desk.accept(Answer(question.work.id, "colour", ""))


def test_one_of_several_values_is_corrected_alone(filled: Library) -> None:
    work = filled.find("the ferry")
    filled.set(work, "character", ["Nora", "Gull"])
    with pytest.raises(DecisionError, match="decided or read otherwise"):
        filled.desk.correct(Answer(work, "character", "gull"), ["The gull"])


def test_what_is_put_off_waits_and_comes_back(doubtful: Library) -> None:
    question = doubtful.desk.batch().questions[0]
    answer = Answer(question.work.id, question.field, question.key)
    count = doubtful.desk.counts()["open"]
    doubtful.desk.postpone(answer, why="ask Tom")
    assert doubtful.desk.counts()["open"] == count - 1
    (waiting,) = doubtful.desk.batch(Asked(state="postponed")).questions
    assert (waiting.key, waiting.why) == (question.key, "ask Tom")
    doubtful.rebuild(jobs=0)
    assert doubtful.desk.counts()["postponed"] == 1
    doubtful.desk.resume(answer)
    assert doubtful.desk.counts() == {**doubtful.desk.counts(), "open": count, "postponed": 0}


def test_a_lack_that_is_accepted_is_settled(doubtful: Library) -> None:
    missing = doubtful.desk.batch(Asked(state="missing")).questions
    assert {(q.field, q.standing) for q in missing} <= {("title", "none"), ("author", "none")}
    question = next(q for q in missing if q.field == "author")
    doubtful.desk.accept(Answer(question.work.id, "author"))
    left = doubtful.desk.batch(Asked(state="missing")).questions
    assert (question.work.id, "author") not in {(q.work.id, q.field) for q in left}


def test_heaps_of_like_questions(doubtful: Library) -> None:
    by_field = {heap.key: heap.count for heap in doubtful.desk.heaps("field")}
    assert sum(by_field.values()) == doubtful.desk.counts()["open"]
    by_rule = doubtful.desk.heaps("rule")
    assert sum(heap.count for heap in by_rule) == doubtful.desk.counts()["open"]
    heap = by_rule[0]
    assert doubtful.desk.batch(Asked(rule=heap.key)).count == heap.count
    (twice,) = [heap for heap in doubtful.desk.heaps("value") if heap.field == "title"]
    assert (twice.key.casefold(), twice.count) == ("low tides", 2)


def test_a_heap_is_answered_as_one_and_taken_back_as_one(doubtful: Library) -> None:
    asked = Asked(field="title", value="Low Tides")
    answers = doubtful.desk.all_of(asked)
    assert len(answers) == 2
    made = doubtful.desk.accept(*answers)
    assert doubtful.desk.batch(asked).count == 0
    assert all(one.work in {answer.work for answer in answers} for one in made)
    assert "2" in doubtful.undo()
    assert doubtful.desk.batch(asked).count == 2
    assert all(one.undone for one in doubtful.history())


def test_many_works_are_edited_at_once(filled: Library) -> None:
    works = [row.id for row in filled.list()]
    made = filled.desk.edit(works, "fandom", ["High Water"])
    assert len(made) == len(works) == 3
    assert {row.fandom for row in filled.list()} == {("High Water",)}
    assert "3 works" in filled.audit(limit=1)[0].said
    filled.undo(filled.audit(limit=1)[0].undo)
    assert {row.fandom for row in filled.list()} == {("Tides",), ()}
    with pytest.raises(DecisionError, match="one value"):
        filled.desk.edit(works, "title", ["X"], how="add")


class Policy:
    """Accepts one title, puts off the rest."""

    def decide(self, proposal: Proposal, /) -> Decision | Postponed:
        if proposal.claims[0].value.casefold() == "low tides":
            return Decision(0, proposal.work, "title", (proposal.claims[0].value,), "policy", "", "accept")
        return Postponed(proposal.work, proposal.field, "not mine to say")


def test_a_policy_works_through_the_desk(doubtful: Library) -> None:
    count = doubtful.desk.counts()["open"]
    assert doubtful.desk.work_through(Policy()) == 2
    counts = doubtful.desk.counts()
    assert (counts["open"], counts["postponed"]) == (0, count - 2)
    assert {one.who for one in doubtful.history()} == {"policy"}


def test_works_in_the_bin_are_not_asked_about(doubtful: Library, story: Callable[..., str]) -> None:
    work = doubtful.desk.batch().questions[0].work.id
    doubtful.remove(work)
    assert work not in {q.work.id for q in doubtful.desk.batch().questions}
    doubtful.restore(work)
    assert work in {q.work.id for q in doubtful.desk.batch().questions}


def test_the_log_tells_who_did_what(doubtful: Library) -> None:
    question = doubtful.desk.batch().questions[0]
    doubtful.signed("ada").desk.accept(Answer(question.work.id, question.field, question.key))
    doubtful.remove(question.work.id)
    lines = doubtful.audit()
    assert [(line.kind, line.who) for line in lines[:2]] == [("removal", "tester"), ("decision", "ada")]
    assert lines[-1].kind == "import"
    assert doubtful.audit(kinds=["removal"]) == lines[:1]
    assert doubtful.audit(who="ada") == lines[1:2]
    assert doubtful.audit(words="BIN")[0].kind == "removal"
    assert doubtful.audit(before=lines[0].id) == lines[1:]
