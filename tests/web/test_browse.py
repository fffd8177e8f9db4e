"""Home, browsing and searching."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import QueryParams

from foundling.library.library import Library
from foundling.web.browsing import browse_of
from webserving import Server, go_back

FOUND = re.compile(r'role="status"><b>([\d,]+)</b>')


def count(client: TestClient, address: str) -> int:
    answer = client.get(address)
    assert answer.status_code == 200, address
    found = FOUND.search(answer.text)
    assert found is not None
    return int(found[1].replace(",", ""))


def test_home_shows_what_there_is(client: TestClient) -> None:
    text = client.get("/").text
    assert "Added lately" in text and "12 not yet read closely" in text
    assert "Continue reading" not in text


def test_home_of_an_empty_library_says_what_to_do(tmp_path: Path, make_client: Callable[..., TestClient]) -> None:
    Library.open(tmp_path / "new", create=True).close()
    text = make_client(tmp_path / "new").get("/").text
    assert "An empty library" in text and 'href="/import"' in text and "foundling --library" in text


def test_home_goes_on_where_one_stopped(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    with Library.open(own_shelf) as library:
        account = library.accounts.alone(library.who)
        work = next(row.id for row in library.list() if row.title == "The Last Ferry")
        edition = library.show(work)
        assert account is not None
        library.places.keep(account.id, work, edition.reading.text, len(edition.reading.text) // 2)
    text = make_client(own_shelf).get("/").text
    assert "Continue reading" in text and f'href="/work/{work}/read"' in text and 'value="50"' in text


def test_facets_include_and_exclude(client: TestClient) -> None:
    everything = count(client, "/search")
    ada = count(client, "/search?author=Ada+Kell")
    assert 0 < ada < everything
    assert count(client, "/search?not-author=Ada+Kell") == everything - ada
    assert count(client, "/search?author=Ada+Kell&not-author=Ada+Kell") == 0
    text = client.get("/search?author=Ada+Kell").text
    assert "Author: Ada Kell" in text and 'href="/search?not-author=Ada+Kell"' in text


def test_the_address_holds_everything(client: TestClient) -> None:
    text = client.get("/search?q=ferry&author=Ada+Kell&sort=title").text
    assert 'name="q" value="ferry"' in text and 'value="title" selected' in text
    assert '<input type="hidden" name="author" value="Ada Kell">' in text


def test_a_page_further_on(client: TestClient) -> None:
    everything = count(client, "/search")
    assert everything < 40
    first, second = client.get("/search").text, client.get("/search?page=2").text
    assert first.count('class="card-work"') == min(20, everything)
    assert second.count('class="card-work"') == max(0, everything - 20)
    assert client.get("/search?page=400").status_code == 200


def test_a_broken_query_says_where_and_what_it_may_have_meant(client: TestClient) -> None:
    answer = client.get("/search?q=rain+autor:marsh")
    assert answer.status_code == 400
    assert "<mark>autor</mark>" in answer.text and "author:marsh" in answer.text
    assert client.get("/search?story=snow&q=story:%22rain%22").status_code == 400


@pytest.mark.parametrize("odd", ["%00", "%ff", "a" * 5_000, "(" * 60, "sort:", "%22", "%F0%9F%92%A9", "*", "-"])
def test_odd_queries_are_answered(client: TestClient, odd: str) -> None:
    assert client.get(f"/search?q={odd}").status_code in (200, 400)
    assert client.get(f"/search?fandom={odd}&page={odd}&sort={odd}&story={odd}").status_code in (200, 400)


def test_what_was_left_out_for_not_being_read_is_counted(client: TestClient) -> None:
    text = client.get("/search?not-advisory=violence").text
    assert re.search(r"<b>12</b> more stories have not been read closely yet", text)


def test_what_one_never_wants_to_see_is_hidden_counted_and_explained(
    client: TestClient, post: Callable[..., Any]
) -> None:
    everything, ada = count(client, "/search"), count(client, "/search?author=Ada+Kell")
    post(client, "/filters", to_see="/filters", field="author", value="Ada Kell", unless='title:"Last Ferry"')
    assert count(client, "/search") == everything - ada + 1
    text = client.get("/search").text
    assert f"<b>{ada - 1}</b> hidden by" in text
    shown = client.get("/search?hidden=1").text
    assert "hidden: the author “Ada Kell”, unless “title:&#34;Last Ferry&#34;”" in shown
    assert "Ada Kell" in client.get("/filters").text
    post(client, "/filters/1/drop")
    assert count(client, "/search") == everything


@pytest.mark.parametrize("wrong", [{"field": "colour", "value": "red"}, {"field": "author", "value": " "}])
def test_a_wish_that_makes_no_sense(client: TestClient, post: Callable[..., Any], wrong: dict[str, str]) -> None:
    assert post(client, "/filters", **wrong).status_code >= 400


def test_a_search_is_kept_and_forgotten(client: TestClient, post: Callable[..., Any]) -> None:
    post(client, "/search/keep", name="Boats", query="ferry sort:title", next="/search?q=ferry")
    assert 'href="/search?q=ferry+sort%3Atitle">Boats</a>' in client.get("/").text
    assert "Boats" in client.get("/filters").text
    post(client, "/search/forget", name="Boats")
    client.get("/")
    assert "Boats" not in client.get("/").text


def test_searching_is_limited_where_many_search(own_shelf: Path, make_client: Callable[..., TestClient]) -> None:
    from foundling.web.limits import Rate

    with Library.open(own_shelf) as library:
        ada = library.accounts.add("ada", "a long password", "reader")
        shown = library.accounts.begin(ada, agent="", address="")
    client = make_client(own_shelf, alone=False)
    client.cookies.set("session", shown)
    app: Any = client.app
    app.state.rates.searches = Rate(burst=3, per_minute=0.001)
    codes = [client.get("/search?q=ferry").status_code for _ in range(5)]
    assert codes == [200, 200, 200, 429, 429]
    assert client.get("/api/search?q=ferry").status_code == 429
    assert client.get("/").status_code == 200


@given(st.dictionaries(st.sampled_from(["q", "story", "fandom", "not-rating", "sort", "page", "x"]), st.text()))
def test_any_address_leads_somewhere(asked: dict[str, str]) -> None:
    browse = browse_of(QueryParams(asked))
    again = browse_of(QueryParams(browse.address(page=browse.page).partition("?")[2]))
    assert again == browse


def test_searching_in_a_browser(own_server: Server, browser_page: Any) -> None:
    page = browser_page
    page.goto(own_server.url + "/search")
    everything = page.locator(".card-work").count()
    page.locator("summary", has_text="Author").click()
    page.locator(".tick", has_text="Ada Kell").click()
    page.wait_for_url("**author=Ada+Kell**")
    page.wait_for_selector(".chips")
    assert page.locator(".card-work").count() < everything
    assert page.locator(".card-work .by", has_text="Ada Kell").count() == page.locator(".card-work").count()
    page.select_option("#sort", "title")
    page.wait_for_url("**sort=title**")
    titles = page.locator(".card-work h3").all_inner_texts()
    assert titles == sorted(titles, key=str.casefold)
    go_back(page)
    assert "sort" not in page.url
    page.fill("#q", "ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=ferry**")
    assert page.locator(".passage mark").count() > 0
    page.locator(".card-work h3 a").first.click()
    page.wait_for_url("**/work/**")


def test_searching_without_scripts(own_server: Server, chromium: Any) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(own_server.url)
    page.fill("input[name=q]", "ferry")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=ferry**")
    page.locator(".cross").first.click()
    page.wait_for_url("**not-**")
    assert "without" in page.locator(".chips").inner_text()
    page.select_option("#sort", "title")
    page.locator(".sort button").click()
    page.wait_for_url("**sort=title**")
    context.close()
