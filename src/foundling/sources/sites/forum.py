"""Forum threads: phpBB, XenForo, vBulletin, SMF, Invision and others like them.

Who starts a thread tells the story: the starter's posts that are no chatter are its parts, in order. Readers'
posts, and the starter's answers to them, are left out and counted. Where the parts of a post stand is known for
the common programs (data/forums.toml) and looked for by the names of classes in others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.htmltree import collapse
from foundling.sources.pagetree import PageTree, Shown, inside, text_of
from foundling.sources.sites.site import holders
from foundling.spans import Span

_MOST_LINES = 5

# "Posted: Mon Jan 03, 2005 1:00 pm   Post subject: Harbour", "by Ann » Mon Jan 03, 2005 1:00 pm", "Jan 2, 2015"
# "« on: January 03, 2005, 01:00 pm »"
_DATES = tuple(
    rf"{cue}\s*([^»\n]{{0,20}}?\d[^»\n]{{0,40}}?)(?=\s+Post subject|\s*»|\s*$)"
    for cue in (r"\bposted:", r"\bon:", "»", "")
)

# A post's own head stands within this many characters of its beginning.
_HEAD = 300
_LONGEST_NAME = 40
_SIGNATURE = re.compile(r"\n_{5,}[ \t]*\n(?=.{0,500}\Z)", re.S)
_JOINTS = " \n\t:-–—»|"


class _Post(Struct, frozen=True):
    """A post's elements. `marked`: the program itself says that it is a part of the story."""

    node: LexborNode
    text: LexborNode
    author: str
    keep: tuple[LexborNode, ...]
    subject: LexborNode | None
    date: LexborNode | None
    marked: bool


class _Thread(Struct, frozen=True):
    """The posts of a page in order. `known`: the program is one of those that data/forums.toml describes."""

    posts: tuple[_Post, ...]
    title: LexborNode | None
    known: bool


class Forum:
    """Saved pages of threads."""

    name = "forum"

    def recognise(self, tree: PageTree, /) -> float | None:
        """Two posts or more by the marks of a known program, or by the names of classes."""
        thread = _thread(tree)
        if thread is None:
            return None
        return (0.88 if len(thread.posts) > 1 else 0.6) if thread.known else 0.5

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """All but the thread's title and the story's posts; replies are counted."""
        thread = _thread(tree)
        if thread is None:
            return {}
        story = _story(thread)
        kept = {post.node.mem_id for post in story}
        out: dict[int, str | None] = {
            post.node.mem_id: "replies" for post in thread.posts if post.node.mem_id not in kept
        }
        for post in story:
            if post.text.mem_id != post.node.mem_id:
                out |= _around(post.node, [post.text, *post.keep])
            out |= _inside(post.text)
        if thread.known and tree.root is not None:
            body = tree.first("body") or tree.root
            titles = [thread.title] if thread.title is not None else []
            stating = tree.all(table("forums.toml")["furniture"]["stating"])
            rest = _around(body, [*titles, *stating, *(post.node for post in thread.posts)])
            out = {**rest, **out, **dict.fromkeys(holders(titles))}
        return out

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """The thread's title, its starter and first date; each post of the story."""
        thread = _thread(tree)
        if thread is None:
            return
        story = _story(thread)
        yield from shown.node("subject", thread.title, "forum:thread-title")
        if story:
            for keep in story[0].keep:
                if text_of(keep) == story[0].author:
                    yield from shown.node("author", keep, "forum:poster")
                    break
            yield from _date(story[0], shown)
        yield from _parts(story, shown)


def _told(post: _Post, shown: Shown) -> Span | None:
    """Where a post's text lies: behind its own head, where that stands in the same element."""
    span = shown.span(post.text)
    if span is None:
        return None
    heads = [head for keep in post.keep if (head := shown.span(keep)) is not None]
    inside_text = [
        head.end for head in heads if span.start <= head.start < span.start + _HEAD and head.end < span.end
    ]
    start = max(inside_text, default=span.start)
    behind = len(shown.text[start : span.end]) - len(shown.text[start : span.end].lstrip(_JOINTS))
    signature = _SIGNATURE.search(shown.text[start : span.end])
    end = start + signature.start() if signature is not None else span.end
    return Span(start + behind, max(end, start + behind))


def _date(post: _Post, shown: Shown) -> Iterator[Hint]:
    """The post's date, behind the most telling of the cues."""
    for pattern in _DATES:
        found = list(shown.group("date", pattern, shown.span(post.date), "forum:date"))
        if found:
            yield found[0]
            return


def _parts(story: list[_Post], shown: Shown) -> Iterator[Hint]:
    """Front up to the first post's text, then each text; what heads a later one is front too."""
    at = 0
    for post in story:
        span = _told(post, shown)
        if span is None or span.start < at:
            continue
        whole = shown.span(post.text) or span
        yield from shown.part("front", Span(at, span.start), "forum:head")
        yield from shown.part("body", span, "forum:post")
        yield Hint("post", text_of(post.subject), "forum:post", span)
        yield from shown.part("back", Span(span.end, whole.end), "forum:signature")
        at = max(span.end, whole.end)
    if at:
        yield from shown.part("back", Span(at, len(shown.text)), "forum:foot")


def _thread(tree: PageTree) -> _Thread | None:
    for program in table("forums.toml")["program"]:
        posts = [post for node in tree.all(program["post"]) if (post := _post(node, program)) is not None]
        if posts:
            return _Thread(tuple(_outermost(posts)), tree.first(program["title"]), True)
    posts = _row_posts(tree)
    if posts:
        return _Thread(tuple(posts), tree.first(table("forums.toml")["rows"]["title"]), True)
    posts = _loose_posts(tree)
    if len(posts) > 1:
        return _Thread(tuple(posts), tree.first("h1") or tree.first("h2"), False)
    return None


def _post(node: LexborNode, program: Mapping[str, Any]) -> _Post | None:
    text = inside(node, program["text"])
    author = inside(node, program["author"])
    name = text_of(author) or collapse(node.attributes.get("data-author") or "")
    if text is None or not name:
        return None
    date = inside(node, program["date"]) if program["date"] else None
    subject = inside(node, program["subject"]) if program["subject"] else None
    marked = bool(program["mark"]) and inside(node, program["mark"]) is not None
    keep = tuple(found for found in (author, date, subject) if found is not None)
    return _Post(node, text, name, keep, subject, date, marked)


def _outermost(posts: list[_Post]) -> Iterator[_Post]:
    """Posts that do not lie inside another, each text once."""
    nodes = {post.node.mem_id for post in posts}
    texts: set[int] = set()
    for post in posts:
        parent = post.node.parent
        while parent is not None and parent.mem_id not in nodes:
            parent = parent.parent
        if parent is None and post.text.mem_id not in texts:
            texts.add(post.text.mem_id)
            yield post


def _row_posts(tree: PageTree) -> list[_Post]:
    """phpBB 2: the table row that holds both a name and a post's text."""
    rows = table("forums.toml")["rows"]
    found: dict[int, _Post] = {}
    for text in tree.all(rows["text"]):
        row = _ancestor(text, "tr", rows["author"])
        if row is None or row.mem_id in found or text.parent is None:
            continue
        author, date = inside(row, rows["author"]), inside(row, rows["date"])
        name = text_of(author)
        told = [node for node in row.css(rows["text"]) if not _is_signature(node)]
        holder = text if len(told) < 2 else text.parent
        if author is not None and name:
            kept = next((node for node in row.css(rows["date"]) if "osted" in text_of(node)), date)
            keep = (author, kept) if kept is not None else (author,)
            found[row.mem_id] = _Post(row, holder, name, keep, None, kept, False)
    return list(found.values())


def _ancestor(node: LexborNode, tag: str, holding: str) -> LexborNode | None:
    parent = node.parent
    for _ in range(8):
        if parent is None:
            return None
        if parent.tag == tag and inside(parent, holding) is not None:
            return parent
        parent = parent.parent
    return None


def _loose_posts(tree: PageTree) -> list[_Post]:
    """Elements of one class, twice at least, each with an author's and a text's element in it."""
    loose = {key: re.compile(pattern, re.I) for key, pattern in table("forums.toml")["loose"].items()}
    named = [(node, _name(node)) for node in tree.all("[class], [id]")]
    counted = Counter(_stem(name) for node, name in named if loose["post"].search(name))
    holders = [node for node, name in named if loose["post"].search(name) and counted[_stem(name)] > 1]
    posts = []
    for node in holders:
        parts = [(part, _name(part)) for part in node.css("[class], [id]") if part.mem_id != node.mem_id]
        authors = (_name_in(part, loose["nameless"]) for part, name in parts if loose["author"].search(name))
        author = next((part for part in authors if part is not None), None)
        text = next((part for part, name in parts if loose["text"].search(name)), None)
        date = next((part for part, name in parts if loose["date"].search(name)), None)
        if author is None or (text is not None and author.mem_id == text.mem_id):
            continue
        keep = tuple(part for part in (author, date) if part is not None)
        posts.append(_Post(node, text or node, text_of(author), keep, None, date, False))
    return list(_outermost(posts))


def _name_in(node: LexborNode, nameless: re.Pattern[str]) -> LexborNode | None:
    """The element that shows an author's name: this one, or the first in it that is marked, or none."""
    for part in (node, inside(node, "b, strong, a, h3, h4, span")):
        if part is not None and 0 < len(text_of(part)) <= _LONGEST_NAME and not nameless.search(text_of(part)):
            return part
    return None


def _name(node: LexborNode) -> str:
    return f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"


def _stem(name: str) -> str:
    """A class or id without its numbers: "post bg1" and "post bg2", "p17" and "p18" are of one kind."""
    return re.sub(r"\d+", "", name).strip()


def _story(thread: _Thread) -> list[_Post]:
    """The posts that tell the story: those the program marks, or the starter's without chatter."""
    starter = thread.posts[0].author
    own = [post for post in thread.posts if post.author == starter]
    marked = [post for post in own if post.marked]
    if len(marked) > 1:
        return marked if own[0].marked else [own[0], *marked]
    longest = max(len(_words(post)) for post in own)
    return [post for number, post in enumerate(own) if number == 0 or not _is_chatter(post, longest)]


def _is_chatter(post: _Post, longest: int) -> bool:
    known = table("forums.toml")["chatter"]
    words = _words(post)
    if re.match(known["headed"], words, re.I):
        return False
    if len(words) < known["shortest"] and len(words) < longest / 2:
        return True
    return len(words) < known["share"] * longest and re.search(known["words"], words, re.I) is not None


def _words(post: _Post) -> str:
    """What the post's author wrote, quotations and signature excepted."""
    out = _inside(post.text)
    parts: list[str] = []
    stack: list[LexborNode | None] = [post.text.first_child]
    while stack:
        node = stack.pop()
        if node is None:
            continue
        stack.append(node.next)
        if node.is_text_node:
            parts.append(node.text_content or "")
        elif node.mem_id not in out:
            parts.append(" ")
            stack.append(node.first_child)
    return collapse("".join(parts))


def _inside(text: LexborNode) -> dict[int, str]:
    """Signatures, notes of editing, and quotations of other posts, inside a post's text."""
    known = table("forums.toml")["furniture"]
    out = {node.mem_id: "" for node in text.css(known["inside"]) if node.mem_id != text.mem_id}
    for quote in text.css(known["quotes"]):
        if quote.mem_id != text.mem_id and re.search(known["quoted"], text_of(quote)[:120], re.I):
            out[quote.mem_id] = "quotes"
    for node in text.css("div, span"):
        if node.mem_id != text.mem_id and _is_signature(node):
            out[node.mem_id] = ""
    return out


def _is_signature(node: LexborNode) -> bool:
    """`_________________` and what follows."""
    return re.match(table("forums.toml")["furniture"]["signature"], text_of(node)) is not None


def _around(root: LexborNode, kept: list[LexborNode]) -> dict[int, str]:
    """The elements of `root` that neither are, nor hold, nor lie in one of `kept`."""
    keep = {node.mem_id for node in kept}
    above = holders(kept) - keep
    out: dict[int, str] = {}
    stack: list[LexborNode | None] = [root.first_child]
    while stack:
        child = stack.pop()
        if child is None:
            continue
        stack.append(child.next)
        if child.mem_id in keep or not child.is_element_node or child.tag == "br":
            continue
        if child.mem_id in above:
            stack.append(child.first_child)
        else:
            out[child.mem_id] = ""
    return out
