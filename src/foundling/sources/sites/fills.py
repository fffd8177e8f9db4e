"""Stories told in the comments of an entry: the fills of kink memes and prompt posts.

Somebody asks in a comment, somebody else answers with a story, comment upon comment; readers reply in between.
Whose comments hold the most, by far more than the entry itself holds, tells the story; the others are left out and
counted. Where a comment's parts stand is data/journals.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from weakref import WeakKeyDictionary

from msgspec import Struct, structs

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.partmarks import find_parts
from foundling.sources.pagetree import PageTree, Shown, inside, text_of
from foundling.sources.sites.forum import all_but, told_by
from foundling.sources.sites.posts import Post, Thread, story_of
from foundling.sources.sites.site import holders
from foundling.spans import Span, snap

# A comment that may be a part of a story has this many characters; a story in comments has this many in all, and
# this many times as many as the entry above them.
_SHORTEST = 600
_SHORTEST_STORY = 1_200
_TIMES_ENTRY = 2
# A prompt is no longer than this.
_LONGEST_PROMPT = 1_500
_TITLE_END = " \t,:;-–—([{"


class _Fill(Struct, frozen=True):
    """The comments of a page, those that tell the story, and the one that asked for it."""

    thread: Thread
    story: list[Post]
    prompt: Post | None


_FOUND: WeakKeyDictionary[PageTree, _Fill | None] = WeakKeyDictionary()


class CommentStory:
    """Saved comment threads that hold a story."""

    name = "comment-story"

    def recognise(self, tree: PageTree, /) -> float | None:
        """By comments of one writer that hold far more than the entry."""
        return 0.92 if _fill(tree) is not None else None

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """All but the story's comments; the others are counted."""
        fill = _fill(tree)
        if fill is None:
            return {}
        # the page of any journal counts its comments as such; these are the story
        kept = dict.fromkeys(holders(post.text for post in fill.story))
        return {**all_but(tree, fill.thread, fill.story, [], "comments"), **kept}

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """The title of the first comment, the writer, the prompt; each comment of the story."""
        fill = _fill(tree)
        if fill is None:
            return
        yield from _title(fill.story[0], shown)
        if fill.prompt is not None:
            yield Hint("other", f"Prompt: {text_of(fill.prompt.text)}", "journal:prompt")
        yield from told_by(fill.story, shown, "journal")


def _fill(tree: PageTree) -> _Fill | None:
    if tree not in _FOUND:
        _FOUND[tree] = _search(tree)
    return _FOUND[tree]


def _search(tree: PageTree) -> _Fill | None:
    marks = table("journals.toml")["marks"]
    if tree.first(marks["selectors"]) is None and not any(host in tree.markup for host in marks["hosts"]):
        return None
    posts = _comments(tree)
    writer = _writer(posts)
    if writer is None:
        return None
    own = [post for post in posts if post.author == writer]
    first = next(number for number, post in enumerate(own) if _length(post) >= _SHORTEST)
    story = story_of(Thread(tuple(own[first:]), None, True))
    # the head of the first comment says what those of the others say again
    story = [story[0], *(structs.replace(post, keep=(), subject=None, date=None) for post in story[1:])]
    total = sum(_length(post) for post in story)
    if total < max(_SHORTEST_STORY, _TIMES_ENTRY * _entry_length(tree)):
        return None
    above = posts[: posts.index(story[0])]
    asked = above[-1] if above and above[-1].author != writer else above[0] if above else None
    prompt = asked if asked is not None and 0 < _length(asked) <= _LONGEST_PROMPT else None
    return _Fill(Thread(tuple(posts), story[0].subject, True), story, prompt)


def _comments(tree: PageTree) -> list[Post]:
    """The page's comments in order: the innermost element that holds a comment's text and its head."""
    known = table("journals.toml")["fills"]
    each = {node.mem_id: node for node in tree.all(table("journals.toml")["comments"]["each"])}
    posts: dict[int, Post] = {}
    for text in tree.all(known["text"]):
        node = text.parent
        while node is not None and (node.mem_id not in each or inside(node, known["poster"]) is None):
            node = node.parent
        if node is None or node.mem_id in posts:
            continue
        poster, subject = inside(node, known["poster"]), inside(node, known["subject"])
        date = inside(node, known["date"])
        name = "" if re.search(known["anonymous"], text_of(poster), re.I) else text_of(poster)
        keep = tuple(part for part in (poster if name else None, subject, date) if part is not None)
        posts[node.mem_id] = Post(node, text, name, keep, subject, date, False)
    return list(posts.values())


def _writer(posts: list[Post]) -> str | None:
    """Whose long comments hold the most."""
    totals: dict[str, int] = {}
    for post in posts:
        if _length(post) >= _SHORTEST:
            totals[post.author] = totals.get(post.author, 0) + _length(post)
    return max(totals, key=lambda name: totals[name]) if totals else None


def _length(post: Post) -> int:
    return len(text_of(post.text))


def _entry_length(tree: PageTree) -> int:
    """How much the entry itself holds."""
    styles = table("journals.toml")["style"]
    entry = next((tree.first(style["text"]) for style in styles if tree.first(style["mark"]) is not None), None)
    return len(text_of(entry))


def _title(post: Post, shown: Shown) -> Iterator[Hint]:
    """The first comment's subject without "FILL:" before it and the part's number behind."""
    known = table("journals.toml")["fills"]
    span = shown.span(post.subject)
    if span is None or shown.text[span.start : span.end].strip().lower() in known["empty"]:
        return
    lead = re.compile(known["before"], re.I).match(shown.text, span.start, span.end)
    start = lead.end() if lead is not None and lead.end() < span.end else span.start
    words = re.sub(known["behind"], "", shown.text[start : span.end], flags=re.I)
    if lead is None and words.lower().startswith("re:"):
        return
    marks = [mark for mark in find_parts(words) if mark.span.start > 0 and (mark.of is not None or mark.open)]
    end = start + (min(mark.span.start for mark in marks) if marks else len(words))
    while end > start and shown.text[end - 1] in _TITLE_END:
        end -= 1
    yield from shown.value("title", snap(shown.text, Span(start, end)), "html:comment-title")
