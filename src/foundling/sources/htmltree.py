"""A parsed page to text: white space as a browser shows it, and what each element covers of the text.

Owns the walk over a parsed HTML tree and nothing that knows a site. How things are written down:

- blocks are joined by an empty line, `<br>` is a line end, lines of a list, of a `<dl>` and rows of a table of
  short cells are joined by one line end (cells by a tab, `<dt>` and `<dd>` by a space where the term ends in a
  colon, the items of `<ul class="commas">` by a comma, as its style sheet shows them);
- a rule, `<hr>` or a picture drawn as one, is no text: a `break` block covers the line ends between what stands
  above and below it, one more than between paragraphs. A rule above or below everything separates nothing;
- a wider gap (several `<br>`, or a paragraph that holds only a no-break space) keeps its additional line ends;
- a no-break space is a space, except beside the marks that French sets it at; `<pre>` is kept as it stands;
- a picture is an `image` block; its text is its `alt` only where that is part of the prose (a drop cap, a smiley).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Block
from foundling.sources.elements import BLOCKS, HEADINGS, LEFT_OUT, LINES, PREFORMATTED
from foundling.spans import Span

# Longest alt text that stands in prose: "T" (a drop cap), ":)" (a smiley), "[beam]".
_ALT = 8
# More line ends than this in a row say no more than this many do.
_MOST_BREAKS = 8
# A row whose cells hold no blocks and are short states something, "Rating | PG"; longer ones lay a page out.
_CELL_CHARACTERS = 400
_CELL_NODES = 40
_HREF = 2000

_KINDS: Final = {
    "blockquote": "quote",
    "center": "centre",
    "ul": "list",
    "ol": "list",
    "dir": "list",
    "menu": "list",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "var": "emphasis",
    "dfn": "emphasis",
    "b": "strong",
    "strong": "strong",
    **dict.fromkeys(PREFORMATTED, "preformatted"),
}
_SPACE = re.compile(r"[ \t\n\r\f\v\xa0]+")
# White space of ASCII, as `_SPACE` has it.
_PLAIN_SPACES = " \t\n\r\f\v"
_FRENCH = re.compile(r"(?<=«)\xa0|\xa0(?=[»:;!?])")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_SPOILER = re.compile(r"spoil|\bcut\b|ljcut|quotecontent", re.I)
_CENTRED = re.compile(r"text-align\s*:\s*-?(?:moz-|webkit-)?cent", re.I)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.I)
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_KEEPS_SPACE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)
_PAGE_BREAK = re.compile(r"(?:page-)?break-before\s*:\s*(?:always|page)", re.I)
_RULE_NAME = re.compile(
    r"(?:^|[/_\-.\d])(?:\w*(?:divider|separat)\w*|hr|bar|line|rule|\w+(?:bar|line|rule|hr)|(?:bar|line|rule)\w*)\d*"
    r"\.(?:gif|jpe?g|png|bmp)",
    re.I,
)
_VERSE = re.compile(r"\b(?:verse|poem|poetry|stanza|lyrics?)\b", re.I)


class Rendering(Struct, frozen=True):
    """A page as text. `spans` is the stretch of text of every element shown, by its node's `mem_id`.

    An element that shows nothing has an empty span where it would stand; one that was left out has none.
    `pictures` are the sources of the pictures shown.
    """

    text: str
    blocks: tuple[Block, ...]
    spans: Mapping[int, Span]
    pictures: tuple[str, ...]


class _Open(Struct):
    """An element being walked: where it began (as a number of pieces written), and what ends with it."""

    node: LexborNode
    tag: str
    first: int
    kinds: list[Block]
    preformatted: bool = False
    row: bool = False
    spoiler: bool = False


def render(root: LexborNode, *, left_out: frozenset[int] = frozenset()) -> Rendering:
    """The text of `root` and everything in it, without the elements whose `mem_id` is in `left_out`."""
    walker = _Walker(left_out)
    walker.walk(root)
    return walker.rendering()


def collapse(text: str) -> str:
    """White space as it is shown: runs are one space, ends are stripped, no-break spaces are spaces."""
    return _collapse(text).strip(" ")


def _collapse(text: str) -> str:
    if "\xa0" not in text:
        # Most pieces of prose hold single spaces alone: to look for anything else takes a tenth of the replacing.
        return _SPACE.sub(" ", text) if _has_wide_space(text) else text
    if not _FRENCH.search(text):
        return _SPACE.sub(" ", text)
    kept = _FRENCH.sub("\x00", text)
    return _SPACE.sub(" ", kept).replace("\x00", "\xa0")


def _has_wide_space(text: str) -> bool:
    """Whether anything but single spaces of ASCII parts the words; one by one, since that is the fastest way."""
    return "\n" in text or "  " in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text


class _Writer:
    """Text with the white space between its pieces settled when the next piece comes."""

    def __init__(self) -> None:
        self.chunks: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.length = 0
        self._space = self._block = self._blank = False
        self._joint = ""
        self._breaks = 0
        self._since_block = 0
        self._ruled = False
        self.rules: list[Span] = []

    def block(self) -> None:
        """An empty line before whatever comes next."""
        if self._blank and self._since_block == len(self.starts):
            self._breaks += 2
        self._block, self._blank, self._since_block = True, False, len(self.starts)

    def line(self) -> None:
        """At least a line end before whatever comes next."""
        self._breaks = max(self._breaks, 1)

    def line_break(self) -> None:
        """One more line end: a `<br>`."""
        self._breaks += 1

    def rule(self) -> None:
        """A rule between what was written and whatever comes next."""
        self.block()
        self._ruled = True
        self._breaks = max(self._breaks, 2)

    def join(self, joint: str) -> None:
        """`joint` instead of a line end before whatever comes next on this line."""
        self._joint, self._breaks, self._block = joint, 0, False

    def inline(self, text: str) -> None:
        """Text of a line; white space at its ends may fall together with its neighbours'."""
        if not text.strip(_PLAIN_SPACES):  # what stands between two blocks in the markup
            self._space = self._space or bool(text)
            return
        shown = _collapse(text)
        body = shown.strip(" ")
        if not body:
            self._space = True
            self._blank = True
            return
        self._space = self._space or shown[0] == " "
        self.push(body)
        self._space = shown[-1] == " "

    def verbatim(self, text: str) -> None:
        """Text whose white space is kept."""
        if text:
            self.push(text)

    def push(self, text: str) -> None:
        """Write what is due, then `text`."""
        due = self._due()
        if self._ruled and due:
            self.rules.append(Span(self.length, self.length + len(due)))
        if due:
            self.chunks.append(due)
            self.length += len(due)
        self.chunks.append(text)
        self.starts.append(self.length)
        self.length += len(text)
        self.ends.append(self.length)
        self._space = self._block = self._blank = self._ruled = False
        self._joint, self._breaks = "", 0

    def _due(self) -> str:
        if not self.starts:
            return ""
        breaks = min(self._breaks, _MOST_BREAKS)
        if self._block:
            return "\n" * max(2, breaks + 1)
        if breaks:
            return "\n" * breaks
        return self._joint or (" " if self._space else "")

    def since(self, first: int) -> Span:
        """What was written since `first` pieces were; empty, at the end, where nothing was."""
        if first < len(self.starts):
            return Span(self.starts[first], self.ends[-1])
        return Span(self.length, self.length)


class _Walker:
    """Walks a tree without recursion and keeps what each element covers."""

    def __init__(self, left_out: frozenset[int]) -> None:
        self.left_out = left_out
        self.out = _Writer()
        self.spans: dict[int, Span] = {}
        self.blocks: list[Block] = []
        self.pictures: dict[str, None] = {}
        self.open: list[_Open] = []
        self.preformatted = 0
        self.spoilers = 0

    def walk(self, root: LexborNode) -> None:
        """Depth first, in document order."""
        node = root
        top = root.mem_id
        while True:
            child = self._enter(node)
            if child is not None:
                node = child
                continue
            while node is root or (following := node.next) is None:
                if not self.open:
                    return
                node = self._leave()
                if node.mem_id == top:
                    return
            node = following

    def rendering(self) -> Rendering:
        """What was walked, as text and blocks in order."""
        text = "".join(self.out.chunks).rstrip()
        end = len(text)
        blocks = [_clip(block, end) for block in self.blocks]
        blocks += [Block("break", span) for span in self.out.rules]
        blocks += _paragraphs(text, blocks)
        blocks.sort(key=lambda block: (block.span.start, -block.span.end))
        spans = {key: _within(span, end) for key, span in self.spans.items()}
        return Rendering(text, tuple(blocks), spans, tuple(self.pictures))

    def _enter(self, node: LexborNode) -> LexborNode | None:
        """Write what the node begins with; returns its first child if there is one to walk."""
        if node.is_text_node:
            self._text(node.text_content or "")
            return None
        if not node.is_element_node and not node.is_document_node:
            return None
        tag = node.tag or ""
        attributes = node.attributes if node.is_element_node else {}
        if self._is_left_out(tag, attributes) or (self.left_out and node.mem_id in self.left_out):
            return None
        entry = _Open(node, tag, 0, [])
        self._begin(entry, attributes)
        entry.first = len(self.out.starts)
        self.open.append(entry)
        child = node.first_child
        if child is None:
            self._leave()
        return child

    def _is_left_out(self, tag: str, attributes: Mapping[str, str | None]) -> bool:
        if tag in LEFT_OUT:
            return True
        if not attributes:
            return False
        if "hidden" in attributes and not self.spoilers:
            return True
        if tag == "del" and "datetime" in attributes and "cite" in attributes:
            return True  # a deletion that Word tracked: <del cite="mailto:…" datetime="…">
        style = attributes.get("style")
        return bool(style and _HIDDEN.search(style) and not self.spoilers and not _names_spoiler(attributes))

    def _begin(self, entry: _Open, attributes: Mapping[str, str | None]) -> None:
        tag, out = entry.tag, self.out
        if tag == "br":
            self._break(attributes)
        elif tag == "hr":
            self.out.rule()
        elif tag == "img":
            self._picture(entry.node, attributes)
        elif tag == "q":
            out.inline("“")
        elif tag in ("td", "th") and self.open and self.open[-1].row:
            out.join("\t") if entry.node.prev is not None and out.starts else None
        elif tag in BLOCKS:
            out.block()
        elif tag in LINES:
            self._begin_line(entry)
        entry.spoiler = bool(attributes) and _names_spoiler(attributes)
        self.spoilers += entry.spoiler
        self._note_kinds(entry, attributes)

    def _begin_line(self, entry: _Open) -> None:
        node, out = entry.node, self.out
        if entry.tag == "tr":
            entry.row = _states(node)
            out.line()
        elif entry.tag == "dd" and out.chunks and out.chunks[-1].endswith(":") and _follows_term(node):
            out.join(" ")
        elif entry.tag == "li" and _by_commas(node):
            if _previous_element(node) is not None:
                out.join(", ")
            else:
                out.join(" ")
        else:
            out.line()

    def _note_kinds(self, entry: _Open, attributes: Mapping[str, str | None]) -> None:
        tag, empty = entry.tag, Span(0, 0)
        if tag in HEADINGS:
            entry.kinds.append(Block("heading", empty, level=HEADINGS[tag]))
        elif tag in _KINDS:
            entry.kinds.append(Block(_KINDS[tag], empty))
        elif tag == "a":
            href = attributes.get("href")
            if href and len(href) <= _HREF and not href.lower().startswith(("javascript:", "data:")):
                entry.kinds.append(Block("link", empty, href=href.strip()))
        if tag in PREFORMATTED:
            entry.preformatted = True
        if attributes:
            self._note_styles(entry, attributes)
        self.preformatted += entry.preformatted

    def _note_styles(self, entry: _Open, attributes: Mapping[str, str | None]) -> None:
        empty = Span(0, 0)
        style = attributes.get("style") or ""
        align = (attributes.get("align") or "").lower()
        if entry.tag != "table" and (align in ("center", "middle") or _CENTRED.search(style)):
            entry.kinds.append(Block("centre", empty))
        if style and entry.tag in ("span", "font", "p", "div"):
            if _ITALIC.search(style):
                entry.kinds.append(Block("emphasis", empty))
            if _BOLD.search(style):
                entry.kinds.append(Block("strong", empty))
            if _KEEPS_SPACE.search(style):
                entry.preformatted = True
        named = attributes.get("class")
        if named and entry.tag in ("p", "div", "blockquote") and _VERSE.search(named):
            entry.kinds.append(Block("verse", empty))

    def _leave(self) -> LexborNode:
        entry = self.open.pop()
        if entry.tag == "q":
            self.out.inline("”")
        span = self.out.since(entry.first)
        self.spans[entry.node.mem_id] = span
        if span.end > span.start:
            self.blocks += [Block(k.kind, span, level=k.level, href=k.href) for k in entry.kinds]
        self.preformatted -= entry.preformatted
        self.spoilers -= entry.spoiler
        if entry.tag in ("td", "th") and self.open and self.open[-1].row:
            return entry.node
        if entry.tag in BLOCKS:
            self.out.block()
        elif entry.tag in LINES and not (entry.tag == "li" and _by_commas(entry.node)):
            self.out.line()
        return entry.node

    def _text(self, text: str) -> None:
        if not self.preformatted:
            self.out.inline(text)
            return
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
        if not text.strip():
            for _ in range(text.count("\n")):
                self.out.line_break()
            return
        body = text.strip("\n")
        for _ in range(len(text) - len(text.lstrip("\n"))):
            self.out.line_break()
        self.out.verbatim(body)
        for _ in range(len(text) - len(text.rstrip("\n"))):
            self.out.line_break()

    def _break(self, attributes: Mapping[str, str | None]) -> None:
        style = attributes.get("style")
        if style and _PAGE_BREAK.search(style):
            self.out.block()
            self.out.line_break()
        self.out.line_break()

    def _picture(self, node: LexborNode, attributes: Mapping[str, str | None]) -> None:
        source = (attributes.get("src") or "").strip()
        if _is_rule(node, source, attributes):
            self.out.rule()
            return
        alt = collapse(attributes.get("alt") or "")
        first = len(self.out.starts)
        if 0 < len(alt) <= _ALT and alt.lower() not in table("chrome.toml")["pictures"]["silent"]:
            self.out.push(alt)
        if source and not source.startswith("data:") and len(source) <= _HREF and not _is_beacon(attributes):
            self.pictures[source] = None
            self.blocks.append(Block("image", self.out.since(first), href=source))


def _names_spoiler(attributes: Mapping[str, str | None]) -> bool:
    """Whether the element hides text only until a reader opens it: `<div class="bbCodeSpoiler">`."""
    return bool(attributes and _SPOILER.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"))


def _states(row: LexborNode) -> bool:
    """Whether a table row is a line of short cells, two at least, without blocks in them."""
    cells = characters = 0
    for seen, node in enumerate(row.traverse(include_text=True), start=1):
        tag = node.tag
        if tag in ("td", "th"):
            cells += 1
        elif node.is_text_node:
            characters += len((node.text_content or "").strip())
        elif tag in BLOCKS and seen > 1:
            return False
        if characters > _CELL_CHARACTERS or seen > _CELL_NODES:
            return False
    return cells > 1


def _previous_element(node: LexborNode) -> LexborNode | None:
    before = node.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    return before


def _follows_term(node: LexborNode) -> bool:
    before = _previous_element(node)
    return before is not None and before.tag == "dt"


def _by_commas(node: LexborNode) -> bool:
    """`<ul class="tags commas">`, as on pages of the OTW Archive: the style sheet sets the commas."""
    parent = node.parent
    return parent is not None and "commas" in (parent.attributes.get("class") or "").split()


def _is_rule(node: LexborNode, source: str, attributes: Mapping[str, str | None]) -> bool:
    """A picture drawn as a rule: named like one or flat and wide, and alone on its line."""
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    flat = width >= 150 and 0 < height <= 40 and width >= 6 * height
    named = bool(_RULE_NAME.search(source)) and (not width or width >= 100) and height <= 80
    return (flat or named) and _is_alone(node)


def _pixels(value: str | None) -> int:
    digits = re.match(r"\s*(\d{1,5})", value or "")
    return int(digits[1]) if digits else 0


def _is_beacon(attributes: Mapping[str, str | None]) -> bool:
    return 0 < _pixels(attributes.get("width")) < 3 or 0 < _pixels(attributes.get("height")) < 3


def _is_alone(node: LexborNode) -> bool:
    """Whether no text stands beside the node on its line."""
    for step in ("prev", "next"):
        beside = getattr(node, step)
        while beside is not None and beside.is_text_node and not collapse(beside.text_content or ""):
            beside = getattr(beside, step)
        if beside is not None and (beside.is_text_node or beside.tag not in BLOCKS | {"br", "img", "a"}):
            return False
    parent = node.parent
    return parent is None or parent.tag != "a"


def _paragraphs(text: str, blocks: list[Block]) -> list[Block]:
    """Paragraph blocks: stretches without an empty line that are no heading, rule or list."""
    taken = {block.span.start for block in blocks if block.kind in ("heading", "list")}
    pieces = re.split(r"(\n[ \t]*(?:\n[ \t]*)+)", text)
    out = []
    at = 0
    for stretch, gap in zip(pieces[::2], [*pieces[1::2], ""], strict=True):
        if stretch and not stretch.isspace() and at not in taken:
            out.append(Block("paragraph", Span(at, at + len(stretch))))
        at += len(stretch) + len(gap)
    return out


def _within(span: Span, end: int) -> Span:
    return span if span.end <= end else Span(min(span.start, end), end)


def _clip(block: Block, end: int) -> Block:
    if block.span.end <= end:
        return block
    return Block(block.kind, _within(block.span, end), level=block.level, href=block.href)
