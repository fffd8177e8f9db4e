"""HTML: saved pages and downloads, and `convert`, which every source that meets markup uses.

Owns the way from markup to text, the flat reading of markup too deeply nested for a parser, and the dispatch to
the sites whose pages Foundling knows by name (`foundling.sources.sites`).

    >>> convert("<p>It <i>rained</i>.<br>Again.</p><hr><p>Then").text
    'It rained.\\nAgain.\\n\\n\\nThen'
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator

from msgspec import Struct

from foundling.knowledge import table
from foundling.manuscript import Block, Hint, Refusal
from foundling.sources.decoding import decode
from foundling.sources.flathtml import flat_text
from foundling.sources.frames import framed, frames_of
from foundling.sources.furniture import furniture
from foundling.sources.htmltree import Rendering, collapse, render
from foundling.sources.nesting import too_deep
from foundling.sources.pagetree import PageTree, Shown
from foundling.sources.protocol import Container, Limits, Piece
from foundling.sources.sites import choose_site
from foundling.sources.statements import statements
from foundling.sources.whole import read_whole

# How far into a page its character set may be declared (browsers read 1,024 bytes; Word's preambles are longer).
_DECLARATION_BYTES = 8192
# A page shows no more frames within frames than this.
_FRAME_LEVELS = 3
# A description that begins like the page's text, over so many characters, is an excerpt of it.
_EXCERPT = 100
_SHORTEST_EXCERPT = 40
_EXCERPT_REACH = 20_000
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I
)
_MARKUP = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|title|meta|table|div|span|p|br|font|center|h[1-6]|a\s|b|i|em|hr|link|style)\b",
    re.I,
)


class Page(Struct, frozen=True):
    """A page or fragment as text. `title` is its `<title>`; other fields as in `Origin` and `Manuscript`."""

    text: str
    blocks: tuple[Block, ...] = ()
    hints: tuple[Hint, ...] = ()
    removed: dict[str, int] = {}
    pictures: tuple[str, ...] = ()
    title: str = ""
    repairs: tuple[str, ...] = ()


def convert(markup: str, *, limits: Limits | None = None) -> Page:
    """The text of a page or fragment, with blocks and pictures; never raises for what the markup holds.

    For markup inside other containers (a chapter of an EPUB, a mail): nothing but scripts, styles, controls and
    hidden text is left out, and no site is looked for. Markup nested deeper than `limits.nesting` is read flat:
    paragraphs and line ends only, and `repairs` names `flat-html`.
    """
    if too_deep(markup, (limits or Limits()).nesting):
        return _flat(markup)
    tree = PageTree(markup)
    rendering = _render(tree)
    hints = tuple(_scene_breaks(rendering))
    return Page(rendering.text, rendering.blocks, hints, {}, rendering.pictures, tree.title)


def read_page(markup: str, *, limits: Limits | None = None) -> Page:
    """The text of a whole page without its furniture, and what it states; never raises.

    The surest of the sites that know the page says where the story lies in it. Where a page saved with its frames
    holds less text than one of them, it is that frame.
    """
    return _read(markup, limits or Limits(), 0)


def _read(markup: str, limits: Limits, level: int) -> Page:
    if too_deep(markup, limits.nesting):
        return _flat(markup)
    tree = PageTree(markup)
    page = _read_tree(tree)
    if level < _FRAME_LEVELS:
        for inner in framed(tree):
            shown = _read(inner, limits, level + 1)
            page = shown if len(shown.text) > len(page.text) else page
    return page


def _read_tree(tree: PageTree) -> Page:
    site = choose_site(tree)
    own = dict(site.left_out(tree)) if site is not None else {}
    own = {**furniture(tree), **own}
    left_out = {key: name for key, name in own.items() if name is not None}
    rendering = _render(tree, left_out)
    shown = Shown(rendering)
    said = site.hints(tree, shown) if site is not None else ()
    stated = [hint for hint in statements(tree) if not _is_excerpt(hint, rendering.text)]
    if site is not None:
        silent = table("sites.toml").get(site.name, {}).get("silent", ())
        stated = [hint for hint in stated if hint.origin.rpartition(":")[2] not in silent]
    hints = [*said, *_scene_breaks(rendering), *stated]
    removed = {name: count for name, count in Counter(left_out.values()).items() if name}
    return Page(rendering.text, rendering.blocks, tuple(hints), removed, rendering.pictures, tree.title)


def _is_excerpt(hint: Hint, text: str) -> bool:
    """Whether a description is nothing but the page's own words, cut off: what programs write where nobody did."""
    if hint.field != "summary" or hint.span is not None:
        return False
    words = collapse(hint.value)[:_EXCERPT].rstrip(" .…")
    return len(words) >= _SHORTEST_EXCERPT and words in collapse(text[:_EXCERPT_REACH])


def _scene_breaks(rendering: Rendering) -> Iterator[Hint]:
    """Rules, which the text does not show."""
    for block in rendering.blocks:
        if block.kind == "break":
            yield Hint("scene", "", "html:hr", block.span)


def _flat(markup: str) -> Page:
    text, blocks = flat_text(markup)
    return Page(text, blocks, repairs=("flat-html",))


def _render(tree: PageTree, left_out: Collection[int] = ()) -> Rendering:
    return render(tree.root, left_out=frozenset(left_out)) if tree.root is not None else Rendering("", (), {}, ())


def declared_charset(data: bytes) -> str | None:
    """The character set that a page declares for itself, if any."""
    match = _CHARSET.search(data[:_DECLARATION_BYTES])
    if match is None:
        return None
    name = match[1].decode("ascii", "ignore").lower()
    # A declaration that can be read as ASCII cannot stand in UTF-16 (WHATWG, "prescan a byte stream").
    return "utf-8" if name.startswith(("utf-16", "utf-32", "unicode")) else name


class HtmlSource:
    """Pages of any kind."""

    name = "html"
    version = 1

    def score(self, head: bytes, name: str, /) -> float | None:
        """0.7 for a doctype or html element, 0.5 for other markup near the start, a little more by name."""
        probe = head.replace(b"\0", b"") if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
        if b"\0" in probe:
            return None
        start = probe.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")[:2048]
        found = _MARKUP.findall(probe)
        if not found:
            return None
        named = name.lower().endswith((".html", ".htm", ".xhtml", ".shtml", ".php", ".asp"))
        if re.match(
            rb"(?:<\?xml[^>]*\?>\s*)?(?:<!--.{0,1000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
            start,
            re.I | re.S,
        ):
            return 0.75 if named else 0.7
        if named:
            return 0.6
        return 0.4 if start[:1] == b"<" and len(found) > 2 else None

    def pieces(self, container: Container, limits: Limits, /) -> Iterator[Piece | Container | Refusal]:
        """One piece: the page."""
        with container.open() as stream:
            data = read_whole(stream, container, limits)
        decoded = decode(data, declared=declared_charset(data))
        page = read_page(decoded.text, limits=limits)
        if not page.text and (shown := frames_of(decoded.text, limits)):
            advice = f"add the pages it shows: {', '.join(shown)}"
            yield Refusal(container.name, "a set of frames, without text of its own", advice, container.locator)
            return
        yield Piece(
            name=container.name,
            sha256=container.sha256,
            locator=container.locator,
            text=page.text,
            media_type="text/html",
            blocks=page.blocks,
            hints=(*container.hints, *page.hints),
            encoding=decoded.encoding,
            repairs=(*decoded.repairs, *page.repairs),
            removed=page.removed,
            pictures=page.pictures,
        )
