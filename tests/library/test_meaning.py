"""Searching for what happens in a story, by words alone and with a model; and works like another."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from foundling.errors import ModelError
from foundling.library.found import Found, Reader
from foundling.library.library import Library
from foundling.query import QueryError

_STORIES = {
    "The Light": """The snow had closed the road, and the keeper said that nobody would leave the lighthouse before
March. Ida swept the lamp room. Behind a loose board she found a bundle of letters, tied with a ribbon, in her
mother's hand.
""",
    "The Bakery": """Omar kneaded the dough until his arms ached. The oven was hot, and the first loaves smelled of
home. His grandmother tasted the crust and nodded, which was as much praise as she ever gave to anybody.
""",
    "The Race": """The last bicycle crossed the line at noon. Nobody cheered for the boy who had carried his across
the hill, but he laughed, and lay down in the grass, and slept until his sister came with the cart.
""",
}


@pytest.fixture
def told(tmp_path: Path) -> Iterator[Library]:
    """Three stories in which different things happen."""
    heap = tmp_path / "heap"
    heap.mkdir()
    for title, body in _STORIES.items():
        head = f"Title: {title}\nAuthor: Ell Marsh\nFandom: Tides\nGenre: Drama\n\n"
        (heap / f"{title}.txt").write_text(head + body * 2 + "\nThe End\n")
    with Library.open(tmp_path / "library", create=True, who="tester") as library:
        library.add([heap], jobs=0)
        yield library


def found(library: Library, story: str, **how: object) -> Found:
    answer = library.search(story=story, **how)  # type: ignore[arg-type]
    assert isinstance(answer, Found), answer
    return answer


def test_by_words_alone(told: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOUNDLING_MODEL", "/nowhere")
    some = found(told, "the one where they are snowed in at the lighthouse and she finds the letters")
    assert not some.meaning
    first = some.works[0]
    assert first.work.title == "The Light"
    assert first.passage is not None
    marked = {first.passage.words[mark.start : mark.end] for mark in first.passage.marks}
    assert {"lighthouse", "letters"} <= marked
    assert told.meaning().why is not None


def test_with_other_conditions(told: Library) -> None:
    some = told.search('story:"snow at the lighthouse" title:race')
    assert isinstance(some, Found)
    assert [one.work.title for one in some.works] == []
    some = found(told, "nobody", include={"fandom": ["Tides"]}, exclude={"author": ["Tom Reed"]})
    assert {one.work.title for one in some.works} == {"The Light", "The Race"}
    again = told.search(some.query)
    assert isinstance(again, Found)
    assert [one.work for one in again.works] == [one.work for one in some.works]
    assert some.facets["fandom"][0].count == some.count == 2


def test_unread_stays_unknown(told: Library) -> None:
    some = found(told, "snow at the lighthouse", exclude={"advisory": ["violence"]})
    assert some.count == 0


@pytest.mark.parametrize("query", ["story:a OR b", "-story:a", "story:a story:b", "story:--"])
def test_what_happens_is_asked_once(told: Library, query: str) -> None:
    assert isinstance(told.search(query), QueryError)
    assert isinstance(told.search("story:a", story="b"), QueryError)


def test_more_like_this(told: Library) -> None:
    alike = told.more_like("The Light")
    assert {one.work.title for one in alike} == {"The Bakery", "The Race"}
    reasons = {reason.kind: reason.values for reason in alike[0].reasons}
    assert reasons["fandom"] == ("Tides",)
    assert reasons["theme"] == ("Drama",)
    assert all(0 < one.score <= 1 for one in alike)
    only = frozenset({alike[0].work.id})
    assert [one.work.id for one in told.more_like("The Light", reader=Reader(only=only))] == list(only)


# ---------------------------------------------------------------- with a model


@pytest.fixture(scope="session")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model of the kind, with weights drawn by lot: what it finds is chance, but the same every time."""
    np = pytest.importorskip("numpy", reason="needs the extra: pip install 'foundling[meaning]'")
    for name in ("onnx", "onnxruntime", "tokenizers", "safetensors"):
        pytest.importorskip(name, reason="needs the extra: pip install 'foundling[meaning]'")
    from tiny_model import write_tiny_model

    source = tmp_path_factory.mktemp("weights") / "tiny"
    write_tiny_model(source, np.random.default_rng(7), " ".join(_STORIES.values()))
    return source


@pytest.fixture
def ready(told: Library, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The library with the tiny model."""
    from foundling.meaning import installing

    monkeypatch.setattr(installing, "AGREEMENT", 0.5)
    installing.install(tmp_path / "model", source=model)
    monkeypatch.setenv("FOUNDLING_MODEL", str(tmp_path / "model"))
    return told


def test_passages_are_read_once(ready: Library) -> None:
    assert ready.meaning().waiting == 3
    done = ready.embed(threads=1)
    assert (done.works, done.waiting) == (3, 0)
    assert done.passages >= 3
    assert ready.embed(threads=1).works == 0
    state = ready.meaning()
    assert (state.model, state.works, state.waiting, state.why) == ("tiny", 3, 0, None)


def test_it_goes_on_where_it_stopped(ready: Library) -> None:
    first = ready.embed(seconds=0, threads=1)
    assert (first.works, first.waiting) == (1, 2)
    assert ready.embed(threads=1).works == 2


def test_a_passage_is_nearest_to_itself(ready: Library) -> None:
    ready.embed(threads=1)
    passage = found(ready, "dough").works[0].passage
    assert passage is not None
    nearest = ready._meaning.nearest(passage.words, 1)[0]
    assert nearest.likeness > 0.99
    assert nearest.span == passage.span
    assert found(ready, "dough").meaning


def _manuscript(library: Library, title: str) -> str:
    return library.show(title).holdings[0].manuscript


def test_what_went_is_wiped(ready: Library) -> None:
    ready.embed(threads=1)
    gone = _manuscript(ready, "The Race")
    ready.remove("The Race")
    assert "The Race" not in {one.work.title for one in found(ready, "bicycle hill").works}
    ready.empty_bin()
    near = ready._meaning.nearest("bicycle", 50)
    assert near and gone not in {one.manuscript for one in near}
    vectors = next((ready.folder / "meaning").glob("vectors-*.i8")).read_bytes()
    dimension = ready._meaning._open_model().card.dimension
    rows = [vectors[at : at + dimension] for at in range(0, len(vectors), dimension)]
    assert sum(not any(row) for row in rows) > 0
    assert ready.embed(threads=1).works == 0  # and what is left is written anew, without what went
    left = next((ready.folder / "meaning").glob("vectors-*.i8")).stat().st_size
    assert left < len(vectors)
    assert {one.manuscript for one in ready._meaning.nearest("bicycle", 50)} == {
        _manuscript(ready, title) for title in ("The Light", "The Bakery")
    }


def test_another_process_sees_what_was_read(ready: Library, tmp_path: Path) -> None:
    ready.embed(seconds=0, threads=1)
    with Library.open(ready.folder) as reader:
        before = {one.manuscript for one in reader._meaning.nearest("snow", 50)}
        ready.embed(threads=1)
        after = {one.manuscript for one in reader._meaning.nearest("snow", 50)}
    assert len(before) == 1
    assert len(after) == 3


def test_rows_that_were_not_noted_are_written_over(ready: Library) -> None:
    ready.embed(seconds=0, threads=1)
    for path in (ready.folder / "meaning").glob("*-0.*"):
        if path.suffix in (".i8", ".u64"):
            with path.open("ab") as file:
                file.write(os.urandom(4096))
    assert ready.embed(threads=1).works == 2
    passage = found(ready, "bicycle").works[0].passage
    assert passage is not None
    assert ready._meaning.nearest(passage.words, 1)[0].likeness > 0.99


def test_damaged_vectors_leave_the_words(ready: Library) -> None:
    ready.embed(threads=1)
    next((ready.folder / "meaning").glob("vectors-*.i8")).write_bytes(b"")
    some = found(ready, "lighthouse letters")
    assert not some.meaning
    assert some.works[0].work.title == "The Light"
    assert "meaning" in (some.said or "")


def test_another_model_begins_anew(ready: Library, model: Path, tmp_path: Path) -> None:
    import json

    ready.embed(threads=1)
    card = tmp_path / "model" / "model.json"
    held = json.loads(card.read_text())
    card.write_text(json.dumps({**held, "name": "other"}))
    ready.use_model(tmp_path / "model")
    assert "another model" in (ready.meaning().why or "")
    assert not found(ready, "lighthouse").meaning
    assert ready.embed(threads=1).works == 3
    assert found(ready, "lighthouse").meaning


def test_a_damaged_model_is_told(ready: Library, tmp_path: Path) -> None:
    (tmp_path / "model" / "model.onnx").write_bytes(b"no graph")
    with pytest.raises(ModelError, match="damaged"):
        ready.embed()


def test_a_rebuild_makes_it_again(ready: Library) -> None:
    ready.embed(threads=1)
    before = ready._meaning.nearest("snow", 3)
    ready.rebuild(jobs=1)
    assert ready.meaning().works == 3
    assert ready._meaning.nearest("snow", 3) == before


def test_one_that_was_made_again_beside_us_is_looked_at(ready: Library) -> None:
    ready.embed()
    before = found(ready, "warm bread")
    with Library.open(ready.folder) as other:
        other.rebuild(jobs=1)
    after = found(ready, "warm bread")
    assert after.meaning and after.works == before.works
    vectors = ready._meaning._loaded()[1]
    assert vectors is not None and ready.meaning().waiting == 0
