"""Logging in with a real browser, and what each role sees there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from foundling.library.accounts import Limits
from foundling.library.library import Library
from webserving import Server, serve

PASSWORD = "a long password"


@pytest.fixture
def shared_server(own_shelf: Path) -> Iterator[Server]:
    """A server of a library with accounts."""
    with Library.open(own_shelf) as library:
        library.accounts.add("olga", PASSWORD, "owner")
        library.accounts.add("rita", PASSWORD, "reader", Limits("general"))
    yield from serve(own_shelf, alone=False)


def log_in(page: Any, server: Server, name: str, password: str = PASSWORD) -> None:
    page.goto(server.url + "/search?q=ferry")
    page.fill("[name=name]", name)
    page.fill("[name=password]", password)
    page.keyboard.press("Enter")


def test_logging_in_and_out(shared_server: Server, browser_page: Any) -> None:
    page = browser_page
    log_in(page, shared_server, "olga", "a wrong password")
    page.wait_for_selector("[role=alert]")
    log_in(page, shared_server, "olga")
    page.wait_for_url("**/search?q=ferry")
    assert page.locator(".main-nav a", has_text="Desk").count() == 1
    page.locator(".menu > summary").click()
    page.locator("button", has_text="Log out").click()
    page.wait_for_url("**/login")
    page.goto(shared_server.url)
    assert page.url.endswith("/login")


def test_a_reader_who_is_kept_to_something(shared_server: Server, browser_page: Any) -> None:
    page = browser_page
    log_in(page, shared_server, "rita")
    page.wait_for_url("**/search?q=ferry")
    assert page.locator(".main-nav a", has_text="Desk").count() == 0
    page.goto(shared_server.url + "/search")
    assert page.locator(".card-work .unread").count() == 0
    page.goto(shared_server.url + "/account")
    assert "rated general at most" in page.inner_text("main")
    assert page.goto(shared_server.url + "/people").status == 403


def test_the_theme_stays(shared_server: Server, browser_page: Any) -> None:
    page = browser_page
    log_in(page, shared_server, "olga")
    page.locator(".menu > summary").click()
    page.locator(".theme-dark").click()
    page.wait_for_selector("html[data-theme=dark]")
    page.goto(shared_server.url)
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(24, 22, 20)"
