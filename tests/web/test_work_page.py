"""The page of a work: the record with its evidence, people, scenes, declared and found, close reading at once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from selectolax.lexbor import LexborHTMLParser

from foundling.library.library import Library
from storyfiles import load
from waiting import until_true
from webserving import token_of

STORY = Path(__file__).resolve().parents[1] / "stories" / "01-ferry.story"
Post = Callable[..., Any]


def id_of(shelf: Path, title: str) -> str:
    with Library.open(shelf) as library:
        return library.show(title).id


def tree_of(client: TestClient, path: str) -> LexborHTMLParser:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return LexborHTMLParser(answer.text)


def words(tree: LexborHTMLParser, where: str) -> str:
    return " ".join(tree.css_first(where).text().split())


def test_a_value_shows_the_line_that_says_so(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    tree = tree_of(client, f"/work/{work}")
    values = tree.css(".record details.value")
    author = next(one for one in values if "Ada Kell" in one.css_first("summary").text())
    link = author.css_first("a.evidence")
    assert link.css_first("mark").text() == "Ada Kell"
    assert " ".join(link.text().split()) == "Author: Ada Kell"
    passage = tree_of(client, link.attributes["href"].partition("#")[0])
    assert passage.css_first("mark#here").text() == "Ada Kell"


def test_people_and_scenes_are_shown(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    tree = tree_of(client, f"/work/{work}")
    assert "Ilse Varga" in words(tree, "table.cast")
    bands = tree.css("svg.strip a")
    assert bands and all(band.attributes["href"].startswith(f"/work/{work}/read?at=") for band in bands)
    assert tree.css("svg.graph circle")
    # What a picture shows stands in words beside it.
    assert len(tree.css(".scene-list li")) == len(tree.css("svg.strip rect:not(.warn)"))
    here = tree_of(client, bands[-1].attributes["href"].partition("#")[0])
    assert here.css_first("#here") is not None


def test_somebody_s_lines_are_listed(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    link = tree_of(client, f"/work/{work}").css_first("table.cast a").attributes["href"]
    tree = tree_of(client, link)
    lines = tree.css("ol.lines li")
    assert lines and all(line.css_first("mark").text() for line in lines)
    assert client.get(f"/work/{work}/cast/c999").status_code == 404


def test_the_author_s_wish_is_shown_before_a_way_out(client: TestClient, own_shelf: Path, post: Post) -> None:
    with Library.open(own_shelf) as library:
        work = library.show("The Last Ferry").id
        library.set(work, "archive", ["Please ask me first."])
    tree = tree_of(client, f"/work/{work}")
    assert "wants to be asked first" in words(tree, ".wish")
    assert "Please ask me first." in words(tree, ".wish")


def test_a_decided_value_names_who_decided(client: TestClient, own_shelf: Path) -> None:
    with Library.open(own_shelf, who="Ruth") as library:
        work = library.show("The Last Ferry").id
        library.set(work, "title", ["The Very Last Ferry"])
        library.set(work, "fandom", ["Tides"])
    tree = tree_of(client, f"/work/{work}")
    assert words(tree, "h1") == "The Very Last Ferry"
    assert "Decided by Ruth" in words(tree, ".record")


def test_works_like_it_say_why(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    tree = tree_of(client, f"/work/{work}/alike")
    assert tree.css_first("#alike") is not None
    assert tree_of(client, f"/work/{work}").css_first("#alike a").attributes["href"] == f"/work/{work}/alike"
    for one in tree.css(".alike li"):
        assert work not in one.css_first("a").attributes["href"]
        assert one.css_first("p").text().strip()


def test_the_page_says_what_it_is_to_programs(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    told = json.loads(tree_of(client, f"/work/{work}").css_first("script[type='application/ld+json']").text())
    assert told["name"] == "The Last Ferry"
    for link in tree_of(client, f"/work/{work}").css("section[aria-labelledby=h-take] a.button"):
        assert client.get(link.attributes["href"]).status_code == 200


def test_a_record_is_corrected_where_it_stands(client: TestClient, own_shelf: Path, post: Post) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    tree = tree_of(client, f"/work/{work}")

    def sent(form: Any, **more: str) -> Any:
        fields = {one.attributes["name"]: one.attributes.get("value") or "" for one in form.css("input[name]")}
        fields.pop("csrf")
        return post(client, form.attributes["action"], **fields, **more)

    rating = next(row for row in tree.css(".field-row") if row.css_first("dt").text() == "Rating")
    assert sent(rating.css_first("form.judge"), does="accept").headers["location"] == f"/work/{work}"
    correct = next(form for form in tree.css(".mend form") if form.css_first("[value=title]"))
    assert correct.css_first("input[name=value]").attributes["value"] == "The Last Ferry"
    answer = post(
        client, "/desk/correct", work=work, field="title", value="The Very Last Ferry", next=f"/work/{work}"
    )
    assert answer.status_code == 303
    answer = post(client, "/desk/correct", work=work, field="genre", value="angst\nfluff", next=f"/work/{work}")
    tree = tree_of(client, f"/work/{work}")
    assert words(tree, "h1") == "The Very Last Ferry"
    assert "angst" in words(tree, ".record") and "fluff" in words(tree, ".record")
    assert words(tree, ".record").count("Decided by") == 4
    assert "The Very Last Ferry" in client.get("/search?q=%22very+last+ferry%22").text


def test_another_name_of_a_work_leads_to_its_page(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    for path in ("", "/read", "/contents", "/original?show=speech", "/cast/c1"):
        answer = client.get(f"/work/The%20Last%20Ferry{path}", follow_redirects=False)
        assert answer.status_code == 302
        assert answer.headers["location"] == f"/work/{work}{path}"
    assert client.get("/work/nothing-like-it").status_code == 404


def test_manuscripts_of_one_work_are_compared_and_told_apart(
    client: TestClient, own_shelf: Path, post: Post
) -> None:
    with Library.open(own_shelf) as library:
        one, other = (library.show(name).id for name in ("The Last Ferry", "Night Shift"))
        library.same([one, other])
        edition = library.show(one)
        assert library.show(other).id == edition.id
        hidden = next(held.manuscript for held in edition.holdings if not held.shown)
    assert client.get(f"/work/{other}/read", follow_redirects=False).status_code == (
        200 if other == edition.id else 302
    )
    assert len(tree_of(client, f"/work/{edition.id}").css(".holdings > li")) == 2
    tree = tree_of(client, f"/work/{edition.id}/differ/{hidden}")
    assert tree.css("del") and tree.css("ins")
    for wrong in ("nothing", next(held.manuscript for held in edition.holdings if held.shown)):
        assert client.get(f"/work/{edition.id}/differ/{wrong}").status_code == 404
    title = words(tree_of(client, f"/work/{edition.id}"), "h1")
    assert post(client, f"/work/{edition.id}/holding", holding=hidden).status_code == 303
    assert words(tree_of(client, f"/work/{edition.id}"), "h1") != title
    assert post(client, f"/work/{edition.id}/part", holding=hidden).status_code == 303
    with Library.open(own_shelf) as library:
        assert library.show(one).id != library.show(other).id


def test_the_works_of_a_series_lead_to_one_another(client: TestClient, own_shelf: Path) -> None:
    with Library.open(own_shelf) as library:
        one, other = (library.show(name).id for name in ("The Last Ferry", "Night Shift"))
        library.set(one, "series", ["Harbour Lights #1"])
        library.set(other, "series", ["Harbour Lights #3"])
    tree = tree_of(client, f"/work/{one}")
    assert [link.attributes["href"] for link in tree.css("ol.series a")] == [f"/work/{other}"]
    assert "Not in this library: number 2" in tree.body.text()


def test_a_work_in_the_bin_says_so_and_comes_back(client: TestClient, own_shelf: Path, post: Post) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    assert post(client, f"/work/{work}/remove").status_code == 303
    assert client.get(f"/work/{work}/read").status_code == 410
    assert "lies in the bin" in client.get(f"/work/{work}").text
    assert post(client, f"/work/{work}/restore").status_code == 303
    assert client.get(f"/work/{work}/read").status_code == 200


def test_a_story_that_is_opened_is_read_closely_at_once(client: TestClient, own_shelf: Path, post: Post) -> None:
    with Library.open(own_shelf) as library:
        unread = next(row for row in library.list(unread=True))
    tree = tree_of(client, f"/work/{unread.id}")
    assert "not been read closely" in words(tree, ".closely")
    assert not tree.css("table.cast")
    assert post(client, f"/work/{unread.id}/closely").headers["location"] == f"/work/{unread.id}/closely"

    def led_back() -> Any:
        answer = client.get(f"/work/{unread.id}/closely", follow_redirects=False)
        assert answer.status_code == 303 or answer.headers["refresh"] == "2"
        return answer if answer.status_code == 303 else None

    answer = until_true(led_back)
    assert answer.headers["location"] == f"/work/{unread.id}"
    tree = tree_of(client, f"/work/{unread.id}")
    assert not tree.css(".closely") and tree.css("table.cast")


def test_what_was_not_asked_for_has_no_progress(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    answer = client.get(f"/work/{work}/closely", follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == f"/work/{work}"


def test_the_original_is_the_text_itself(client: TestClient, own_shelf: Path) -> None:
    with Library.open(own_shelf) as library:
        edition = library.show("The Last Ferry")
    layers = ("parts", "record", "chapters", "advisories", "speech", "people", "mends")
    everything = "&".join(f"show={layer}" for layer in layers)
    for query in ("", "?show=nothing", f"?{everything}", "?show=speech&show=unheard-of"):
        tree = tree_of(client, f"/work/{edition.id}/original{query}")
        assert tree.css_first(".as-it-came").text() == edition.reading.text
    marked = {name for one in tree_of(client, f"/work/{edition.id}/original?{everything}").css(".as-it-came .f")
              for name in (one.attributes["class"] or "").split()}  # fmt: skip
    assert {"f-part", "f-claim", "f-said", "f-meant", "f-scene"} <= marked


def test_no_page_has_anything_inline(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    for path in ("", "/read", "/read?find=ferry", "/contents", "/original", "/cast/c1"):
        text = client.get(f"/work/{work}{path}").text
        assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", text), path


def test_hostile_words_are_words(client: TestClient, own_shelf: Path, tmp_path: Path) -> None:
    words_ = '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7*7 }} </main></body>'
    told = escape(words_)
    story = [escape(one) for one in load(STORY).text.split("\n\n")]
    story[1] = story[1].replace("somebody said", f"{told}, somebody said")
    story[2] += told
    head = f"<p>Title: Bold {told}</p><p>Author: Tom {told}</p><p>Rating: PG {told}</p>"
    file = tmp_path / "hostile.html"
    file.write_text(
        f"<html><head><title>x</title></head><body>{head}<hr><p>{'</p><p>'.join(story)}</p></body></html>"
    )
    with Library.open(own_shelf) as library:
        library.add([file], read=True, jobs=0)
        work = next(row.id for row in library.list(sort="added") if "hostile" in row.path)
        text = library.show(work).reading.text
    assert words_ in text
    for path in (
        "",
        "/alike",
        "/read",
        "/read?find=%3Cscript%3E",
        "/contents",
        "/original?show=speech",
        "/cast/c1",
    ):
        answer = client.get(f"/work/{work}{path}")
        assert answer.status_code == 200, path
        tree = LexborHTMLParser(answer.text)
        assert {script.attributes["src"].partition("?")[0] for script in tree.css("script[src]")} <= {
            "/static/enhance.js",
            "/static/reader.js",
            "/static/original.js",
        }
        assert all(one.attributes["type"] == "application/ld+json" for one in tree.css("script:not([src])"))
        assert not tree.css("img") and not tree.css("[onerror]")
        assert len(tree.css("main")) == 1
    tree = tree_of(client, f"/work/{work}/original")
    assert tree.css_first(".as-it-came").text() == text


def test_a_change_needs_its_token_here_too(client: TestClient, own_shelf: Path) -> None:
    work = id_of(own_shelf, "The Last Ferry")
    for path in ("closely", "remove", "restore", "place", "place/forget"):
        assert client.post(f"/work/{work}/{path}", data={"at": "3"}).status_code == 403
    assert token_of(client, f"/work/{work}/read")


def test_a_language_is_shown_and_corrected_by_its_name(client: TestClient, own_shelf: Path, post: Post) -> None:
    library: Library = client.app.state.library  # type: ignore[attr-defined]
    work = id_of(own_shelf, "The Last Ferry")
    assert re.search(r">\s*English\s*<", client.get(f"/work/{work}").text)
    assert "Welsh" not in client.get("/search").text
    post(client, "/desk/correct", work=work, field="language", value="Welsh")
    assert library.show(work).record["language"][0].value == "cy"
    assert "Welsh" in client.get(f"/work/{work}").text
    listed = client.get("/search?language=cy").text
    assert "Language: Welsh" in listed and "<span>Welsh</span>" in listed
    post(client, "/filters", field="language", value="welsh")
    assert "what is in Welsh" in client.get("/filters").text
    assert work not in client.get("/search").text
