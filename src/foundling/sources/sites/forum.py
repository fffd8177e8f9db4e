"""Forum threads: phpBB, XenForo, vBulletin, SMF, Invision and others like them.

Who starts a thread tells the story: the starter's posts that are no chatter are its parts, in order. Readers'
posts, and the starter's answers to them, are left out and counted. Where the parts of a post stand is known for
the common programs (data/forums.toml) and looked for by the names of classes in others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborNode

from foundling.knowledge import table
from foundling.manuscript import Hint
from foundling.sources.pagetree import PageTree, Shown, text_of
from foundling.sources.sites.posts import Post, Thread, find_thread, left_out_inside, story_of
from foundling.sources.sites.site import holders, leave_out
from foundling.spans import Span

# "Posted: Mon Jan 03, 2005 1:00 pm   Post subject: Harbour", "by Ann » Mon Jan 03, 2005 1:00 pm", "Jan 2, 2015"
# "« on: January 03, 2005, 01:00 pm »"
_DATES = tuple(
    rf"{cue}\s*([^»\n]{{0,20}}?\d[^»\n]{{0,40}}?)(?=\s+Post subject|\s*»|\s*$)"
    for cue in (r"\bposted:", r"\bon:", "»", "")
)

# A post's own head stands within this many characters of its beginning.
_HEAD = 300
_SIGNATURE = re.compile(r"\n_{5,}[ \t]*\n(?=.{0,500}\Z)", re.S)
_JOINTS = " \n\t:-–—»|"


class Forum:
    """Saved pages of threads."""

    name = "forum"

    def recognise(self, tree: PageTree, /) -> float | None:
        """Two posts or more by the marks of a known program, or by the names of classes."""
        thread = find_thread(tree)
        if thread is None:
            return None
        return (0.88 if len(thread.posts) > 1 else 0.6) if thread.known else 0.5

    def left_out(self, tree: PageTree, /) -> Mapping[int, str | None]:
        """All but the thread's title and the story's posts; replies are counted."""
        thread = find_thread(tree)
        if thread is None:
            return {}
        stating = tree.all(table("forums.toml")["furniture"]["stating"])
        return all_but(tree, thread, story_of(thread), stating, "replies")

    def hints(self, tree: PageTree, shown: Shown, /) -> Iterator[Hint]:
        """The thread's title, its starter and first date; each post of the story."""
        thread = find_thread(tree)
        if thread is None:
            return
        story = story_of(thread)
        yield from shown.node("subject", thread.title, "forum:thread-title")
        yield from told_by(story, shown, "forum")


def all_but(
    tree: PageTree, thread: Thread, story: list[Post], stating: list[LexborNode], name: str
) -> dict[int, str | None]:
    """What is left out of a thread: all but its title, what else states something, and the story's posts.

    The other posts are counted under `name`.
    """
    kept = {post.node.mem_id for post in story}
    out: dict[int, str | None] = {post.node.mem_id: name for post in thread.posts if post.node.mem_id not in kept}
    for post in story:
        if post.text.mem_id != post.node.mem_id:
            out |= _around(post.node, [post.text, *post.keep])
        out |= left_out_inside(post.text)
    out |= leave_out(tree, table("forums.toml")["furniture"]["drawn"])
    if thread.known and tree.root is not None:
        body = tree.first("body") or tree.root
        titles = [thread.title] if thread.title is not None else []
        rest = _around(body, [*titles, *stating, *(post.node for post in thread.posts)])
        out = {**rest, **out, **dict.fromkeys(holders(titles))}
    return out


def told_by(story: list[Post], shown: Shown, origin: str) -> Iterator[Hint]:
    """Who wrote the story's posts and when the first was posted; each post's place."""
    if story:
        for keep in story[0].keep:
            if text_of(keep) == story[0].author:
                yield from shown.node("author", keep, f"{origin}:poster")
                break
        yield from _date(story[0], shown, origin)
    yield from _parts(story, shown, origin)


def _told(post: Post, shown: Shown) -> Span | None:
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


def _date(post: Post, shown: Shown, origin: str) -> Iterator[Hint]:
    """The post's date, behind the most telling of the cues."""
    for pattern in _DATES:
        found = list(shown.group("date", pattern, shown.span(post.date), f"{origin}:date"))
        if found:
            yield found[0]
            return


def _parts(story: list[Post], shown: Shown, origin: str) -> Iterator[Hint]:
    """Front up to the first post's text, then each text; what heads a later one is front too."""
    at = 0
    for post in story:
        span = _told(post, shown)
        if span is None or span.start < at:
            continue
        whole = shown.span(post.text) or span
        yield from shown.part("front", Span(at, span.start), f"{origin}:head")
        yield from shown.part("body", span, f"{origin}:post")
        yield Hint("post", text_of(post.subject), f"{origin}:{'mark' if post.marked else 'post'}", span)
        yield from shown.part("back", Span(span.end, whole.end), f"{origin}:signature")
        at = max(span.end, whole.end)
    if at:
        yield from shown.part("back", Span(at, len(shown.text)), f"{origin}:foot")


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
