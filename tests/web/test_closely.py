"""Stories of a list are read closely, one after the other; nobody has them read who is not shown them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from foundling.library.library import Library
from foundling.web.words import coded, tied
from waiting import until_true

Post = Callable[..., Any]


def test_stories_of_a_list_are_read_closely(client: TestClient, post: Post) -> None:
    library: Library = client.app.state.library  # type: ignore[attr-defined]
    assert "Nothing is being read" in client.get("/closely").text
    form = LexborHTMLParser(client.get("/search?read=no").text).css_first("form.unread-note")
    works = [str(one.attributes["value"]) for one in form.css("[name=work]")]
    assert len(works) > 5 and f"{len(works)} of the stories on this page" in " ".join(form.text().split())
    assert post(client, "/closely", work=works[:2]).headers["location"] == "/closely"
    answer = client.get("/closely")
    assert [
        one.attributes["href"].rpartition("/")[2] for one in LexborHTMLParser(answer.text).css(".job-list a")
    ] == [*reversed(works[:2])]
    until_true(lambda: "refresh" not in client.get("/closely").headers, pause_s=0.3)
    assert "2 stories are done" in client.get("/closely").text
    assert all(library.show(work).close.read for work in works[:2])
    assert not library.show(works[2]).close.read
    left = LexborHTMLParser(client.get("/search?read=no").text).css("form.unread-note [name=work]")
    assert len(left) == len(works) - 2


def test_works_that_are_not_there_are_passed_over(client: TestClient, post: Post) -> None:
    assert post(client, "/closely").status_code == 303
    assert post(client, "/closely", work="nothing-like-it").status_code == 404
    assert "Nothing is being read" in client.get("/closely").text


def test_commands_in_messages_are_set_apart() -> None:
    assert coded("use `foundling add`, <b>") == "use <code>foundling add</code>, &lt;b&gt;"
    assert coded("one ` alone") == "one ` alone"
    assert tied("on Sundays. …") == "on Sundays.\u00a0…" and tied("whole.") == "whole."
