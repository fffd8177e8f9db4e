"""The curators' pages: the desk, many works at once, names, the log; without scripts."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from foundling.library.desk import Asked
from foundling.library.library import Library

Post = Callable[..., Any]
LAMP = """Up on the third floor the lamp burned all night. Mabel had never asked who slept there, if anyone did.

On Sunday she carried up a plate of plums and knocked. A boy opened, inky to the wrists, blinking at the stairs.

"I draw maps," he told her, as if she had asked. "Of islands. You may have one if you like plums less than I do."
"""
TRAIN = """There was a goat on the night train to Velm, and by midnight it had a name, a hat and a newspaper.

The guard said that goats travelled second class. Ruth said that this one had a ticket, which was true enough.

When they stopped in the snow, the passengers told each other what they would do first, if it ever got warm again.
"""


@pytest.fixture
def library(client: TestClient, tmp_path: Path) -> Library:
    """The client's library, with two stories of which their files' names say all there is."""
    heap = tmp_path / "doubtful"
    (heap / "old").mkdir(parents=True)
    (heap / "low tides.txt").write_text(LAMP)
    (heap / "old" / "low tides.txt").write_text(TRAIN)
    library: Library = client.app.state.library  # type: ignore[attr-defined]
    library.add([heap], jobs=0)
    return library


def test_the_desk_shows_what_is_unsure_with_its_evidence(client: TestClient, library: Library) -> None:
    text = client.get("/desk").text
    assert "<b>low tides</b>" in text
    assert "the file’s name" in text
    assert "doubtful/old/low tides.txt" in text
    assert "Up on the third floor the lamp burned" in text
    assert "The same again and again" in text


def test_an_answer_is_a_decision_that_can_be_undone(client: TestClient, library: Library, post: Post) -> None:
    question = library.desk.batch(Asked(field="title")).questions[0]
    sent = {"work": question.work.id, "field": "title", "key": question.key, "next": "/desk"}
    answer = post(client, "/desk/answer", does="accept", **sent)
    assert (answer.status_code, answer.headers["location"]) == (303, "/desk")
    text = client.get("/desk").text
    assert "Accepted." in text and "Undo my last" in text
    (made,) = [one for one in library.history() if not one.undone]
    assert (made.work, made.how) == (question.work.id, "accept")
    post(client, "/undo", what=f"decision:{made.id}", next="/desk")
    assert library.history()[-1].undone
    assert "taken back" in client.get("/history").text


def test_a_correction_is_found_again(client: TestClient, library: Library, post: Post) -> None:
    question = library.desk.batch(Asked(field="title")).questions[0]
    sent = {"work": question.work.id, "field": "title", "key": question.key}
    post(client, "/desk/correct", value="  The Third Floor  ", **sent)
    assert library.show(question.work.id).record["title"][0].value == "The Third Floor"
    assert "The Third Floor" in client.get("/search?q=title:third").text
    post(client, "/desk/correct", value="once more", **sent)  # the question has gone meanwhile: it is a new word
    assert library.show(question.work.id).record["title"][0].value == "once more"
    post(client, "/desk/correct", value=" ", **sent)
    assert "Type what it is" in client.get("/desk").text


def test_what_is_put_off_waits(client: TestClient, library: Library, post: Post) -> None:
    question = library.desk.batch(Asked(field="title")).questions[0]
    sent = {"work": question.work.id, "field": "title", "key": question.key}
    post(client, "/desk/answer", does="postpone", **sent)
    assert question.work.id in client.get("/desk?state=postponed").text
    post(client, "/desk/answer", does="resume", **sent)
    assert library.desk.counts()["postponed"] == 0


def test_several_are_answered_at_once(client: TestClient, library: Library, post: Post) -> None:
    found = library.desk.batch(Asked(field="title", value="low tides")).questions
    assert len(found) == 2
    ticked = [f"{one.work.id}|title|{one.key}" for one in found]
    post(client, "/desk/many", does="reject", q=ticked)
    assert library.desk.batch(Asked(field="title", value="low tides")).count == 0
    library.undo()
    post(client, "/desk/many", does="accept", all="1", field="title", value="low tides")
    assert library.desk.batch(Asked(field="title", value="low tides")).count == 0
    post(client, "/desk/many", does="accept")
    assert "Tick at least one" in client.get("/desk").text


def test_questions_that_went_meanwhile_are_told(client: TestClient, library: Library, post: Post) -> None:
    question = library.desk.batch(Asked(field="title")).questions[0]
    post(client, "/desk/answer", does="accept", work=question.work.id, field="title", key="something else")
    assert "look again" in client.get("/desk").text
    answer = post(client, "/desk/answer", does="accept", work="zzzzzzzz", field="title", key="x")
    assert answer.status_code == 404


def test_many_works_are_edited(client: TestClient, library: Library, post: Post) -> None:
    text = client.get("/desk/works?q=source:doubtful").text
    ids = re.findall(r'name="work" value="(\w+)" checked', text)
    assert len(ids) == 2
    post(client, "/desk/works", q="source:doubtful", field="fandom", how="set", value="High Water", work=ids)
    assert {row.fandom for row in library.list() if row.id in ids} == {("High Water",)}
    said = client.get("/desk/works?q=source:doubtful").text
    assert "decided in 2 works" in said and 'value="batch:' in said
    post(client, "/desk/works", q="source:doubtful", field="rating", how="set", value="PG", all="1")
    assert {row.rating for row in library.list() if row.id in ids} == {"PG"}
    post(client, "/desk/works", q="source:doubtful", field="date", how="set", value="someday", all="1")
    assert "Date is a day" in client.get("/desk/works?q=source:doubtful").text
    assert "flash trouble" in client.get("/desk/works?q=words:many").text


def test_names_are_merged_split_and_renamed(client: TestClient, library: Library, post: Post) -> None:
    rows = list(library.list())
    library.set(rows[0].id, "fandom", ["Tides: the Series"])
    library.set(rows[1].id, "fandom", ["TTS"])
    assert "TTS are its initials" in client.get("/authorities?suggest=true").text
    post(client, "/authorities/merge", kind="fandom", name=["Tides: the Series", "TTS"], preferred="")
    text = client.get("/authorities?words=tts").text
    assert "2 stories" in text and "Show it as this" in text
    assert library.show(rows[1].id).preferred["fandom"] == {"TTS": "Tides: the Series"}
    post(client, "/authorities/rename", kind="fandom", preferred="Tides: the Series", better="Tides")
    assert {row.fandom for row in library.list() if row.id in (rows[0].id, rows[1].id)} == {("Tides",)}
    post(client, "/authorities/split", kind="fandom", preferred="Tides", name="TTS")
    assert library.show(rows[1].id).preferred == {}
    post(client, "/authorities/apart", kind="fandom", any=["Tides: the Series", "TTS"])
    assert "are its initials" not in client.get("/authorities?suggest=true").text
    post(client, "/authorities/merge", kind="fandom", name="TTS")
    assert "Tick the names" in client.get("/authorities").text


def test_names_are_shared(client: TestClient, library: Library) -> None:
    from webserving import token_of

    library.authority.merge("tag", "hurt/comfort", ["H/C"])
    answer = client.get("/authorities/names.csv")
    assert "attachment" in answer.headers["content-disposition"]
    library.undo("authority:1")
    data = {"csrf": token_of(client, "/authorities")}
    sent = {"file": ("names.csv", answer.content, "text/csv")}
    client.post("/authorities/import", data=data, files=sent)
    assert [one.preferred for one in library.authority.list()] == ["hurt/comfort"]
    data = {"csrf": token_of(client, "/authorities")}
    said = client.post("/authorities/import", data=data, files={"file": ("x.toml", b"= no", "text/plain")}).text
    assert "not TOML" in said


def test_the_log_is_searched(client: TestClient, library: Library) -> None:
    library.set(next(iter(library.list())).id, "title", ["A title that stands out"])
    library.remove(library.find("A title that stands out"))
    text = client.get("/history").text
    assert "A title that stands out" in text and "put into the bin" in text
    assert "put into the bin" not in client.get("/history?kind=decision").text
    assert "A title that" in client.get("/history?words=STANDS+out").text
    assert "Nothing of this kind was changed" in client.get("/history?who=nobody").text


def test_readers_are_kept_from_all_of_it(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    with Library.open(own_shelf) as library:
        library.accounts.add("rita", "a long password", "reader")
        library.accounts.add("ona", "a long password", "owner")
    client = make_client(own_shelf, alone=False)
    from webserving import token_of

    login = {"csrf": token_of(client, "/login"), "name": "rita", "password": "a long password"}
    client.post("/login", data=login)
    for path in ("/desk", "/desk/works", "/authorities", "/authorities/names.csv", "/history", "/import"):
        assert client.get(path).status_code == 403, path
    sent = {"csrf": token_of(client), "what": "run:1", "does": "accept", "work": "x", "field": "title"}
    for path in ("/undo", "/desk/answer", "/desk/many", "/desk/works", "/authorities/merge", "/import/begin"):
        assert client.post(path, data=sent).status_code == 403, path
    assert client.get("/mine").status_code == 200


def test_nothing_changes_without_a_token(client: TestClient, library: Library) -> None:
    question = library.desk.batch().questions[0]
    sent = {"does": "accept", "work": question.work.id, "field": question.field, "key": question.key}
    assert client.post("/desk/answer", data=sent).status_code == 403
    assert client.post("/undo", data={"what": "run:1"}).status_code == 403
    assert library.history() == ()


def test_a_heap_is_taken_back_only_once_it_was_said_what_goes(
    client: TestClient, library: Library, post: Post
) -> None:
    run = next(line.undo for line in library.audit(kinds=("import",), limit=1))
    assert run is not None
    before = {row.title for row in library.list()}
    answer = post(client, "/undo", what=run, next="/history?kind=import")
    assert answer.status_code == 303 and {row.title for row in library.list()} == before
    asked = client.get(answer.headers["location"])
    assert "low tides" in asked.text and "Take this heap back?" in asked.text
    assert post(client, "/undo", what=run, sure="true").headers["location"] == "/history"
    assert before - {row.title for row in library.list()} == {"low tides"}
    assert "taken back already" in client.get(answer.headers["location"]).text
    assert client.get("/undo?run=99").status_code == 422


def test_decisions_made_as_one_are_taken_back_only_once_they_were_told(
    client: TestClient, library: Library, post: Post
) -> None:
    found = library.desk.batch(Asked(field="title", value="low tides")).questions
    works = [one.work.id for one in found]
    made = library.desk.edit(works, "fandom", ["High Water"])
    answer = post(client, "/undo", what=f"batch:{made[0].id}", next="/desk?field=title")
    assert answer.headers["location"] == f"/undo?batch={made[0].id}&next=%2Fdesk%3Ffield%3Dtitle"
    assert not any(one.undone for one in library.history())
    asked = client.get(answer.headers["location"]).text
    assert "Take these decisions back?" in asked and asked.count("fandom is High Water") == 2
    assert all(f'<a href="/work/{work}">low tides</a>' in asked for work in works)
    assert 'href="/desk?field=title">Keep them' in asked
    post(client, "/undo", what=f"decision:{made[1].id}")
    asked = client.get(answer.headers["location"]).text
    assert "Taken back before" in asked
    # One in the message of what was just undone, one in the list.
    assert "Undone: fandom is High Water" in asked and asked.count("fandom is High Water") == 2
    said = post(client, "/undo", what=f"batch:{made[0].id}", sure="true", next="/desk")
    assert said.headers["location"] == "/desk" and all(one.undone for one in library.history())
    assert "taken back already" in client.get(answer.headers["location"]).text
    assert client.get("/undo?batch=999").status_code == 422
    assert client.get("/undo?batch=0").status_code == 422


def test_the_log_names_stories_by_their_titles(client: TestClient, library: Library) -> None:
    work = library.show("The Last Ferry").id
    library.set(work, "genre", ["sea stories"])
    for path in ("/history", f"/history?work={work}"):
        assert f'<a href="/work/{work}">The Last Ferry</a>: genre is sea stories' in client.get(path).text
