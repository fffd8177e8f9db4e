"""Other layouts for the records bench, of the same kinds of file, built with the bench's own machinery.

Together with other_wordings.py they stand for files that nobody tuned on. Each layout follows a shape of the
field: a Usenet post with a starred fence, a FanFicFare text, a work page saved from an archive, a XenForo thread …
Importing this module needs `../shared/bench/records` on sys.path.
"""

from __future__ import annotations

from typing import Any

from wrecker.fields import choose, labelled, labelled_html
from wrecker.gen import registry
from wrecker.layout import head_template, html_body, html_layout, plain_body, plain_layout
from wrecker.rich import Rich, fmt, wrap
from wrecker.story import Story, make_story

FAMILIES, family = registry()
HEADER = (
    ("title", 1), ("author", 0.95), ("email", 0.5), ("rating", 0.9), ("fandom", 0.4), ("pairing", 0.5),
    ("genre", 0.3), ("warnings", 0.3), ("spoilers", 0.3), ("summary", 0.8), ("archive", 0.4), ("feedback", 0.3),
    ("disclaimer", 0.7), ("beta", 0.2), ("notes", 0.3),
)  # fmt: skip


def end(c: Any, page: Any, done: bool, share: float = 0.5) -> None:
    """An end mark, perhaps, and a note after it."""
    page.part("back")
    if c.chance(share):
        page.nl()
        page.line(c.end_mark(done))
    if c.chance(0.25):
        page.nl()
        page.line(c.note("END_NOTES"))


@family(1)
def usenet_fenced(c: Any, m: Any) -> Any:
    """A post whose header stands between two lines of stars, title and author again below."""
    page = m.plain()
    lay = plain_layout(c, wrapped=True)
    page.part("front")
    page.line(fmt("From: {e} ({a})", {"e": c.email("plain"), "a": c.author_one()}))
    page.line("Newsgroups: alt.story.creative")
    page.line("Subject: [REV] " + c.title("plain") + " (1/1)")
    page.nl()
    page.line("*" * 60)
    labelled(c, page, choose(c, HEADER), width=lay["width"], hang="   ", pad=14, sep=": ")
    page.line("*" * 60)
    page.nl(2)
    page.line(c.title("caps"))
    page.line("by " + c.author())
    page.nl(2)
    st = make_story(c)
    plain_body(c, page, st, lay)
    end(c, page, True)
    return st, m.save_plain(page)


@family(2)
def title_underlined(c: Any, m: Any) -> Any:
    """A title underlined with dashes, and the story."""
    page = m.plain()
    lay = plain_layout(c)
    page.part("front")
    title = c.title("plain")
    page.line(title)
    page.dc(c.rng.choice("-=~") * len(title.s)).nl(c.rng.choice((1, 2, 3)))
    st = make_story(c)
    plain_body(c, page, st, lay)
    end(c, page, True, 0.3)
    return st, m.save_plain(page)


@family(3)
def presents(c: Any, m: Any) -> Any:
    """Title in capitals, "A story by X", a rating in brackets, a dedication."""
    page = m.plain()
    lay = plain_layout(c)
    width = lay["width"]
    page.part("front")
    page.line(c.title(c.rng.choice(("caps", "plain"))))
    page.nl(c.rng.choice((0, 1)))
    page.line(c.rng.choice(("A story by ", "Written by ", "a tale by ", "By ")) + c.author())
    if c.chance(0.5):
        page.line("[Rated " + c.rating() + "]")
    if c.chance(0.3):
        page.line("(for " + c.dedicatee() + ")")
    if c.chance(0.5):
        page.nl()
        page.line(wrap(c.disclaimer(), width))
    if c.chance(0.4):
        page.nl()
        page.line(wrap("Author's note -- " + c.note(), width))
    page.nl(2)
    k = 1 if c.chance(0.6) else c.rng.randint(2, 5)
    st = make_story(c, chapters=k)
    plain_body(c, page, st, lay, head_template(c, st) if k > 1 else None)
    end(c, page, True)
    return st, m.save_plain(page)


@family(4)
def next_line_values(c: Any, m: Any) -> Any:
    """Labels on lines of their own, values on the lines below."""
    page = m.plain()
    lay = plain_layout(c)
    page.part("front")
    labelled(c, page, choose(c, HEADER), sep=":\n", gap=c.rng.choice((0, 1)))
    page.nl(c.rng.choice((1, 2)))
    page.dc("-" * 20).nl(2)
    st = make_story(c)
    plain_body(c, page, st, lay)
    end(c, page, True)
    return st, m.save_plain(page)


@family(4)
def star_labels(c: Any, m: Any) -> Any:
    """Labels between stars or in brackets, as in pasted posts."""
    page = m.plain()
    lay = plain_layout(c)
    page.part("front")
    deco = c.rng.choice((("**", "** "), ("*", "* "), ("[", "] "), ("~", "~ ")))
    labelled(c, page, choose(c, HEADER), sep=c.rng.choice((":", "")) if deco[0] != "~" else ":", deco=deco)
    page.nl(2)
    st = make_story(c)
    plain_body(c, page, st, lay)
    end(c, page, True)
    return st, m.save_plain(page)


@family(5)
def entry_dw(c: Any, m: Any) -> Any:
    """A Dreamwidth entry saved from the browser, header labels in bold, comments below."""
    page = m.html()
    lay = html_layout(c, c.rng.choice(("p", "br2")))
    st = make_story(c)
    c.story(st)
    page.part("front")
    page.block().tag(
        '<div id="canvas"><div class="entry-wrapper"><div class="entry"><div class="header"><div class="inner"><h3 class="entry-title">'
    )
    page.put(c.rng.choice(("Fic: ", "", "fic post: ")) + c.title("plain")).tag("</h3>").block()
    page.tag('<span class="datetime">').put(c.date(("{Y}-{mm}-{dd}", "d"))).put(" 10:14 pm").tag(
        "</span></div></div>"
    ).block()
    page.tag('<div><div class="contents"><div class="inner"><div class="poster"><span class="ljuser"><b>').put(
        c.user()
    ).tag("</b></span></div>").block()
    page.tag('<div class="entry-content">')
    labelled_html(
        c, page, choose(c, HEADER[0:1] + HEADER[3:]), open_="<strong>", close="</strong>", end="<br />\n"
    )
    page.br(2)
    page.block()
    html_body(c, page, st, lay)
    page.part("back")
    page.block()
    if c.chance(0.3):
        page.el("<p>", c.end_mark(True), "</p>")
    page.tag(
        '</div></div></div></div><div class="footer"><div class="inner"><ul class="entry-interaction-links"><li>'
    ).chrome("Reply", "Link", sep=" ").tag("</li></ul></div></div></div>\n").block()
    page.tag('<div id="comments"><div class="comment"><h4 class="comment-title">').put("Re: hello").tag(
        "</h4>"
    ).block().tag('<div class="comment-content">').put("I liked this so much!").tag(
        "</div></div></div></div>"
    ).block()
    return st, m.save_html(
        page, "<html><head>{charset}<title>" + c.user_text() + ": fic</title></head><body>\n", "</body></html>\n"
    )


@family(6)
def ffn_ficfare(c: Any, m: Any) -> Any:
    """The text FanFicFare makes of a story: title, by author, fields, chapters after a tab."""
    page = m.plain((("utf-8", 80), ("utf-8-sig", 10), ("cp1252", 10)))
    lay = plain_layout(c, wrapped=c.chance(0.5))
    k = c.rng.choice((1, 2, 3))
    st = make_story(c, chapters=k, titled=True)
    n = c.story(st)
    page.part("front")
    page.nl(2)
    page.line(c.title("plain"))
    page.nl()
    page.line("by " + c.author_one())
    page.nl(2)
    rows = [
        ("Category", c.fandom()), ("Genre", c.genre_list()), ("Language", Rich("English")), ("Characters", c.char_list()),
        ("Status", Rich("Completed").field("status", value="complete")),
        ("Published", c.date(("{Y}-{mm}-{dd}", "d"))), ("Rating", c.rating("ffn", reason=False)),
        ("Chapters", Rich(str(k))), ("Words", Rich(f"{n:,}")), ("Publisher", Rich("www.example.net")),
        ("Story URL", c.url("https://www.example.net/s/NUM/1/")), ("Summary", c.summary()),
    ]  # fmt: skip
    for label, value in rows:
        page.line(f"{label}: " + value)
    page.nl()
    page.nl(2)
    plain_body(c, page, st, lay, "\t{n}. {title}" if k > 1 else None)
    page.part("back")
    page.nl(2)
    page.line("End file.")
    return st, m.save_plain(page)


@family(7)
def ao3_saved(c: Any, m: Any) -> Any:
    """A work's page saved from the browser."""
    page = m.html((("utf-8", 100),))
    lay = html_layout(c, "p")
    k = c.rng.choice((1, 1, 2, 3))
    done = c.chance(0.7)
    st = make_story(c, chapters=k)
    n = c.story(st)
    page.part("front")
    page.tag('<div id="outer"><div id="header"><ul class="primary navigation actions"><li>').chrome(
        "Fandoms", "Browse", "Search", "About", sep=" "
    ).tag("</li></ul></div>").block()
    page.tag('<div id="main" class="chapters-show region"><div class="work"><dl class="work meta group">').block()
    rows = [
        ("rating", "Rating:", c.rating("ao3", reason=False)), ("category", "Category:", c.category("code")), ("fandom", "Fandom:", c.fandom("ao3")),
        ("character", "Characters:", c.char_list(", ", "full")), ("freeform", "Additional Tags:", c.genre_list()), ("language", "Language:", Rich("English")),
    ]  # fmt: skip
    if c.pairs:
        rows.insert(3, ("relationship", "Relationships:", c.pair_list("full")))
    for css, label, value in rows:
        page.tag(f'<dt class="{css} tags">').put(label).tag("</dt>").block().tag(
            f'<dd class="{css} tags"><ul class="commas"><li>'
        ).put(value).tag("</li></ul></dd>").block()
    page.tag('<dt class="stats">').put("Stats:").tag('</dt><dd class="stats"><dl class="stats">').block()
    stats = [
        ("published", "Published:", c.date(("{Y}-{mm}-{dd}", "d"))), ("words", "Words:", Rich(f"{n:,}")),
        ("chapters", "Chapters:", Rich(f"{k}/{k if done else '?'}").field("status", value="complete" if done else "in-progress")),
        ("kudos", "Kudos:", Rich("212")), ("hits", "Hits:", Rich("3055")),
    ]  # fmt: skip
    c.complete = done
    for css, label, value in stats:
        page.tag(f'<dt class="{css}">').put(label).tag(f'</dt><dd class="{css}">').put(value).tag("</dd>").block()
    page.tag("</dl></dd></dl>").block()
    page.tag('<div id="workskin"><div class="preface group"><h2 class="title heading">').put(c.title("plain")).tag(
        "</h2>"
    ).block()
    page.tag('<h3 class="byline heading"><a rel="author" href="#">').put(c.author(", ")).tag("</a></h3>").block()
    page.tag('<div class="summary module"><h3 class="heading">').put("Summary:").tag("</h3>").block().tag(
        '<blockquote class="userstuff">'
    ).el("<p>", c.summary(), "</p>").tag("</blockquote></div></div>").block()
    page.tag('<div id="chapters" role="article">')
    head = "Chapter {n}: {title}" if all(ch.title for ch in st.chapters) else "Chapter {n}"
    if k > 1:
        page.part("body")
        html_body(
            c,
            page,
            st,
            lay,
            head,
            ('<div class="chapter"><div class="chapter preface group"><h3 class="title">', "</h3></div></div>\n"),
        )
    else:
        page.tag('<h3 class="landmark heading" id="work">').put("Work Text:").tag(
            '</h3><div class="userstuff">'
        ).block()
        html_body(c, page, st, lay)
        page.tag("</div>")
    page.part("back")
    page.block()
    if c.chance(0.3):
        page.tag('</div><div id="work_endnotes" class="end notes module"><h3 class="heading">').put("Notes:").tag(
            '</h3><blockquote class="userstuff">'
        ).el("<p>", c.note("END_NOTES"), "</p>").tag("</blockquote>").block()
    page.tag('</div></div></div><div id="feedback" class="feedback"><h3 class="landmark heading">').put(
        "Actions"
    ).tag("</h3><p>").chrome("Kudos", "Bookmark", sep=" ").tag("</p></div></div></div>").block()
    return st, m.save_html(
        page,
        "<html><head>{charset}<title>"
        + c.title_text()
        + " - "
        + c.author_names()[0]
        + " [Archive of Our Own]</title></head><body class='logged-out'>\n",
        "</body></html>\n",
    )


@family(8)
def efiction_skin(c: Any, m: Any) -> Any:
    """An eFiction story page in another skin: fields in labelled spans, classifications with br."""
    page = m.html()
    lay = html_layout(c, c.rng.choice(("p", "br2")))
    st = make_story(c)
    n = c.story(st)
    page.part("front")
    page.tag('<div id="container"><div id="pagetitle"><a href="viewstory.php?sid=11">').put(c.title("plain")).tag(
        '</a> by <a href="viewuser.php?uid=4">'
    ).put(" ").put(c.author_one()).tag("</a></div>").block()
    page.tag('<div class="infobox"><div class="content">')
    rows = [
        ("Summary:", c.summary()), ("Rated:", c.rating(reason=False)), ("Categories:", c.fandom()), ("Characters:", c.char_list(", ", "full")),
        ("Genres:", c.genre_list()), ("Warnings:", c.warn_list()), ("Chapters:", Rich("1")),
        ("Completed:", Rich("Yes").field("status", value="complete")), ("Word count:", Rich(str(n))), ("Published:", c.date(("{mm}/{dd}/{Y}", "d"))),
    ]  # fmt: skip
    c.complete = True
    for i, (label, value) in enumerate(rows):
        if i:
            page.br()
        page.tag('<span class="label">').put(label).tag("</span>").put(" ").put(value)
    page.tag("</div></div>").block()
    page.tag('<div id="story"><span style="font-size: 100%;">')
    html_body(c, page, st, lay)
    page.part("back")
    page.tag("</span></div>").block()
    address = c.url("http://www.example.org/viewstory.php?sid=NUM")
    page.tag('<div class="copyright">').put("This story archived at ").put(address).tag("</div></div>").block()
    return st, m.save_html(
        page, "<html><head>{charset}<title>" + c.title_text() + "</title></head><body>\n", "</body></html>\n"
    )


@family(9)
def home_pre(c: Any, m: Any) -> Any:
    """A personal page that is one preformatted text, hard-wrapped."""
    page = m.html()
    st = make_story(c)
    page.part("front")
    page.tag("<center><h2>").put(c.title("plain")).tag("</h2>").block().tag('<a href="mailto:x@example.org">').put(
        "by " + c.author()
    ).tag("</a></center><hr>").block()
    if c.chance(0.6):
        labelled_html(c, page, choose(c, HEADER[2:]), open_="<i>", close="</i>", end="<br>\n")
        page.block()
    page.tag("<blockquote>")
    html_body(c, page, st, html_layout(c, "br2"))
    page.part("back")
    page.tag("</blockquote>").block()
    if c.chance(0.5):
        page.el("<center><b>", c.end_mark(True), "</b></center>")
    page.block().tag('<hr><a href="index.html">').put("Back to the stories").tag("</a> ").block()
    return st, m.save_html(
        page,
        "<html><head>{charset}<title>" + c.title_text() + "</title></head><body bgcolor=white>\n",
        "</body></html>\n",
    )


@family(10)
def thread_xenforo(c: Any, m: Any) -> Any:
    """A XenForo thread: the starter's posts are the story, others reply."""
    page = m.html((("utf-8", 100),))
    lay = html_layout(c, "br2")
    k = c.rng.choice((1, 2, 3))
    st = make_story(c, chapters=k, titled=True)
    head = head_template(c, st) if k > 1 else None
    page.part("front")
    page.tag('<div class="p-nav">').chrome("Forums", "New posts", "Members", sep=" ").tag(
        '</div><h1 class="p-title-value">'
    ).block().put(c.title("plain")).tag('</h1><div class="block-body js-replyNewMessageContainer">').block()
    for i, ch in enumerate(st.chapters):
        page.part("front" if i == 0 else "back")
        page.tag(
            '<article class="message message--post" data-author="'
            + c.user_text()
            + '"><div class="message-cell message-cell--user"><h4 class="message-name"><a class="username">'
        )
        page.put(c.user()).tag('</a></h4><h5 class="userTitle message-userTitle">').block().put("Member").tag(
            "</h5></div>"
        ).block()
        page.tag(
            '<div class="message-cell message-cell--main"><header class="message-attribution"><time class="u-dt">'
        ).put(c.date(("{b} {d}, {Y}", "d"), optional=i > 0)).tag("</time></header>").block()
        page.tag('<article class="message-body js-selectToQuote"><div class="bbWrapper">')
        if i == 0:
            labelled_html(c, page, choose(c, HEADER[:1] + HEADER[3:10]), open_="<b>", close="</b>", end="<br />\n")
            page.br(2)
            page.block()
        one = Story()
        one.chapters = [ch]
        page.part("body")
        html_body(c, page, one, lay, head, ("<b>", "</b><br /><br />\n"))
        page.part("back")
        page.tag("</div></article></div></article>").block()
        if c.chance(0.6):
            page.tag(
                '<article class="message message--post" data-author="somebody"><div class="message-cell message-cell--user"><h4 class="message-name"><a class="username">'
            ).put("somebody").tag("</a></h4></div>").block()
            page.tag(
                '<div class="message-cell message-cell--main"><article class="message-body"><div class="bbWrapper">'
            ).put("Love it, please go on!").tag("</div></article></div></article>").block()
    page.tag("</div>").block()
    return st, m.save_html(
        page,
        "<html><head>{charset}<title>" + c.title_text() + " | The Board</title></head><body>\n",
        "</body></html>\n",
    )


@family(11)
def torn_scan(c: Any, m: Any) -> Any:
    """Nothing but the middle of something."""
    page = m.plain()
    lay = plain_layout(c)
    page.part("body")
    st = make_story(c, torn=(True, True))
    plain_body(c, page, st, lay)
    return st, m.save_plain(page)
