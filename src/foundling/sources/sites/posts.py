"""The posts of a page: found by the marks of known programs, or by the names of classes in others.

Owns the finding of posts and the judgement which of them tell the story. Knowledge of the programs is
data/forums.toml; every search is linear in the page, however its elements nest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from weakref import WeakKeyDictionary

from msgspec import Struct
from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.sources.htmltree import collapse
from foundling.sources.pagetree import PageTree, inside, text_of

_LONGEST_NAME = 40
# How many levels above a post's text the row that is the post may stand (phpBB 2 sets tables in tables).
_LEVELS = 8


class Post(Struct, frozen=True):
    """A post's elements. `marked`: the program itself says that it is a part of the story."""

    node: LexborNode
    text: LexborNode
    author: str
    keep: tuple[LexborNode, ...]
    subject: LexborNode | None
    date: LexborNode | None
    marked: bool


class Thread(Struct, frozen=True):
    """The posts of a page in order. `known`: the program is one of those that data/forums.toml describes."""

    posts: tuple[Post, ...]
    title: LexborNode | None
    known: bool


# What was found in pages still at hand: a page is asked three times.
_FOUND: WeakKeyDictionary[PageTree, Thread | None] = WeakKeyDictionary()


def find_thread(tree: PageTree) -> Thread | None:
    """The posts of the page, or None where it is no thread."""
    if tree not in _FOUND:
        _FOUND[tree] = _search(tree)
    return _FOUND[tree]


def _search(tree: PageTree) -> Thread | None:
    for program in table("forums.toml")["program"]:
        nodes = _outermost(tree.all(program["post"]))
        posts = [post for node in nodes if (post := _post(node, program)) is not None]
        if posts:
            return Thread(tuple(posts), tree.first(program["title"]), True)
    for rows in table("forums.toml")["rows"]:
        posts = _row_posts(tree, rows)
        if posts:
            return Thread(tuple(posts), tree.first(rows["title"]), True)
    posts = _loose_posts(tree)
    if len(posts) > 1:
        return Thread(tuple(posts), tree.first("h1") or tree.first("h2"), False)
    return None


def _post(node: LexborNode, program: Mapping[str, Any]) -> Post | None:
    text = inside(node, program["text"])
    author = inside(node, program["author"])
    name = text_of(author) or collapse(node.attributes.get("data-author") or "")
    if text is None or not name:
        return None
    date = inside(node, program["date"]) if program["date"] else None
    subject = inside(node, program["subject"]) if program["subject"] else None
    marked = bool(program["mark"]) and inside(node, program["mark"]) is not None
    keep = tuple(found for found in (author, date, subject) if found is not None)
    return Post(node, text, name, keep, subject, date, marked)


def _outermost(nodes: Iterable[LexborNode]) -> Iterator[LexborNode]:
    """The nodes, given in document order, that do not lie inside another of them."""
    known: dict[int, bool] = {}
    for node in nodes:
        path: list[int] = []
        above = node.parent
        while above is not None and above.mem_id not in known:
            path.append(above.mem_id)
            above = above.parent
        inner = above is not None and known[above.mem_id]
        known |= dict.fromkeys(path, inner)
        known[node.mem_id] = True
        if not inner:
            yield node


def _row_posts(tree: PageTree, rows: Mapping[str, Any]) -> list[Post]:
    """phpBB 2 and others: the table row that holds both a name and a post's text."""
    found: dict[int, Post] = {}
    places: dict[int, LexborNode | None] = {}
    for text in tree.all(rows["text"]):
        beside = text.parent.mem_id if text.parent is not None else 0
        if beside not in places:
            places[beside] = _ancestor(text, "tr", rows["author"])
        row = places[beside]
        if row is None or row.mem_id in found or text.parent is None:
            continue
        author, date = inside(row, rows["author"]), inside(row, rows["date"])
        name = text_of(author)
        told = [node for node in row.css(rows["text"]) if not _is_signature(node)]
        holder = text if len(told) < 2 else text.parent
        if author is not None and name:
            kept = next((node for node in row.css(rows["date"]) if "osted" in text_of(node)), date)
            keep = (author, kept) if kept is not None else (author,)
            found[row.mem_id] = Post(row, holder, name, keep, None, kept, False)
    return list(found.values())


def _ancestor(node: LexborNode, tag: str, holding: str) -> LexborNode | None:
    parent = node.parent
    for _ in range(_LEVELS):
        if parent is None:
            return None
        if parent.tag == tag and inside(parent, holding) is not None:
            return parent
        parent = parent.parent
    return None


def _loose_posts(tree: PageTree) -> list[Post]:
    """Elements of one class, twice at least, each with an author's and a text's element in it."""
    loose = {key: re.compile(pattern, re.I) for key, pattern in table("forums.toml")["loose"].items()}
    named = [(node, _name(node)) for node in tree.all("[class], [id]")]
    counted = Counter(_stem(name) for node, name in named if loose["post"].search(name))
    repeated = [node for node, name in named if loose["post"].search(name) and counted[_stem(name)] > 1]
    posts = []
    for node in _outermost(repeated):
        parts = [(part, _name(part)) for part in node.css("[class], [id]") if part.mem_id != node.mem_id]
        authors = (_name_in(part, loose["nameless"]) for part, name in parts if loose["author"].search(name))
        author = next((part for part in authors if part is not None), None)
        text = next((part for part, name in parts if loose["text"].search(name)), None)
        date = next((part for part, name in parts if loose["date"].search(name)), None)
        if author is None or (text is not None and author.mem_id == text.mem_id):
            continue
        keep = tuple(part for part in (author, date) if part is not None)
        posts.append(Post(node, text or node, text_of(author), keep, None, date, False))
    return posts


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


def story_of(thread: Thread) -> list[Post]:
    """The posts that tell the story: those the program marks, or the starter's without chatter."""
    starter = thread.posts[0].author
    own = [post for post in thread.posts if post.author == starter]
    marked = [post for post in own if post.marked]
    if len(marked) > 1:
        return marked if own[0].marked else [own[0], *marked]
    longest = max(len(_words(post)) for post in own)
    return [post for number, post in enumerate(own) if number == 0 or not _is_chatter(post, longest)]


def _is_chatter(post: Post, longest: int) -> bool:
    known = table("forums.toml")["chatter"]
    words = _words(post)
    if re.match(known["headed"], words, re.I):
        return False
    if len(words) < known["shortest"] and len(words) < longest / 2:
        return True
    return len(words) < known["share"] * longest and re.search(known["words"], words, re.I) is not None


def _words(post: Post) -> str:
    """What the post's author wrote, quotations and signature excepted."""
    out = left_out_inside(post.text)
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


def left_out_inside(text: LexborNode) -> dict[int, str]:
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
