"""Makes stories of a series as AO3, FanFicFare and calibre hand them out."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Sequence
from html import escape
from pathlib import Path

import calibremaking
from dump_making import prose

# A place in a series: its number, None where none is stated, and the series' name.
Place = tuple[int | None, str]

_AO3_TAGS = (
    ("Rating", "General Audiences"),
    ("Archive Warning", "No Archive Warnings Apply"),
    ("Category", "Gen"),
    ("Fandom", "The Long Causeway"),
    ("Character", "Ada Quill"),
)
_CONTAINER = """<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""


def paragraphs(title: str) -> str:
    """A text that no other title has, as paragraphs of HTML."""
    words = prose(title, 80).split(". ")
    return "\n".join(f"<p>{'. '.join(words[at : at + 8])}.</p>" for at in range(0, len(words), 8))


def ao3_page(title: str, author: str, places: Sequence[Place]) -> str:
    """A work of one chapter as AO3 gives it for download as HTML."""
    number = sum(title.encode())
    tags = "".join(f'<dt>{label}:</dt>\n<dd><a href="#">{value}</a></dd>\n' for label, value in _AO3_TAGS)
    series = ", ".join(
        f'Part {place} of <a href="http://archiveofourown.org/series/7">{escape(name)}</a>'
        for place, name in places
    )
    if series:
        tags += f"<dt>Series:</dt>\n<dd>{series}</dd>\n"
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8"/>
<title>{escape(title)} - {author} - The Long Causeway</title></head>
<body>
<div id="preface">
<h2 class="toc-heading">Preface</h2>
<p class="message"><b>{escape(title)}</b><br/>
Posted originally on the <a href="http://archiveofourown.org/">Archive of Our Own</a> at <a href="http://archiveofourown.org/works/{number}">http://archiveofourown.org/works/{number}</a>.</p>
<div class="meta">
<dl class="tags">
{tags}<dt>Language:</dt>
<dd>English</dd>
<dt>Stats:</dt>
<dd>Published: 2019-03-04 Words: 640 Chapters: 1/1</dd>
</dl>
<h1>{escape(title)}</h1>
<div class="byline">by <a rel="author" href="http://archiveofourown.org/users/{author}/pseuds/{author}">{author}</a></div>
<p>Summary</p>
<blockquote class="userstuff"><p>About {escape(title.lower())}, and little else.</p></blockquote>
</div>
</div>
<div id="chapters" class="userstuff">
<h2 class="toc-heading">{escape(title)}</h2>
{paragraphs(title)}
</div>
<div id="afterword">
<h2 class="toc-heading">Afterword</h2>
<p class="message">Please <a href="http://archiveofourown.org/works/{number}/comments/new">drop by the Archive
and comment</a> to let the creator know if you enjoyed their work!</p>
</div>
</body></html>
"""


def package(
    title: str, author: str, place: Place | None, names: Sequence[str], maker: str = "calibre (5.44.0)"
) -> str:
    """A package document of EPUB 2, with a series as calibre writes it."""
    series = ""
    if place is not None:
        series = f'<meta name="calibre:series" content="{escape(place[1])}"/>'
        if place[0] is not None:
            series += f'<meta name="calibre:series_index" content="{place[0]}.0"/>'
    items = "".join(
        f'<item id="h{at}" href="{name}" media-type="application/xhtml+xml"/>' for at, name in enumerate(names)
    )
    spine = "".join(f'<itemref idref="h{at}"/>' for at in range(len(names)))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="uuid_id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
<dc:title>{escape(title)}</dc:title><dc:creator opf:role="aut" opf:file-as="{author}">{author}</dc:creator>
<dc:contributor opf:role="bkp">{maker}</dc:contributor>
<dc:language>en</dc:language><dc:identifier id="uuid_id" opf:scheme="uuid">{title}</dc:identifier>
<dc:subject>Fanworks</dc:subject><dc:subject>The Long Causeway</dc:subject>
{series}</metadata>
<manifest>{items}</manifest><spine>{spine}</spine>
</package>
"""


def book(opf: str, pages: Sequence[tuple[str, str]]) -> bytes:
    """An EPUB of these pages."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/epub+zip")
        packed.writestr("META-INF/container.xml", _CONTAINER)
        packed.writestr("content.opf", opf)
        for name, page in pages:
            packed.writestr(name, page)
    return file.getvalue()


def ao3_book(title: str, author: str, places: Sequence[Place]) -> bytes:
    """The same as EPUB: calibre cuts the page into three, and gives everything a class."""
    page = ao3_page(title, author, places)
    head, rest = page.split("<body>", 1)
    preface, rest = rest.split('<div id="chapters"', 1)
    chapters, afterword = rest.split('<div id="afterword">', 1)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<html' + head.split("<html", 1)[1]
    parts = (preface, f'<div id="chapters"{chapters}', f'<div id="afterword">{afterword.split("</body>")[0]}')
    pages = [
        (f"work_split_{at:03}.xhtml", f'{head}<body class="calibre">{_classed(part)}</body></html>')
        for at, part in enumerate(parts)
    ]
    opf = package(title, author, places[0] if places else None, [name for name, _ in pages])
    return book(opf, pages)


def _classed(html: str) -> str:
    for tag in ("dt", "dd", "h1", "p", "b"):
        html = html.replace(f"<{tag}>", f'<{tag} class="calibre3">')
    return html


def fanficfare_book(title: str, author: str, place: Place, *, package_says: bool = True) -> bytes:
    """A book as FanFicFare writes it: a title page of labels, then a file a chapter."""
    said = place[1] if place[0] is None else f"{place[1]} [{place[0]}]"
    front = f"""<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{escape(title)} by {author}</title></head>
<body class="fff_titlepage">
<h3><a href="https://tides.example/story/5">{escape(title)}</a> by <a class="authorlink" href="#">{author}</a></h3>
<div>
<b>Category:</b> The Long Causeway<br/>
<b>Genre:</b> Adventure<br/>
<b>Language:</b> English<br/>
<b>Characters:</b> Ada Quill, Tom Reed<br/>
<b>Status:</b> Completed<br/>
<b>Published:</b> 2011-02-03<br/>
<b>Updated:</b> 2011-02-03<br/>
<b>Packaged:</b> 2020-01-05 10:11:12<br/>
<b>Rating:</b> T<br/>
<b>Chapters:</b> 2<br/>
<b>Words:</b> 640<br/>
<b>Publisher:</b> tides.example<br/>
<b>Series:</b> <a href="https://tides.example/series/7">{escape(said)}</a><br/>
<b>Story URL:</b> <a href="https://tides.example/story/5">https://tides.example/story/5</a><br/>
<b>Author URL:</b> <a href="#">https://tides.example/author/3</a><br/>
<b>Summary:</b> About {escape(title.lower())}.<br/>
</div></body></html>"""
    pages = [("title_page.xhtml", front)]
    for number, name in ((1, "Ebb"), (2, "Flood")):
        body = f'<h3 class="fff_chapter_title">{number}. {name}</h3>\n{paragraphs(title + name)}'
        pages.append(
            (
                f"file{number:04}.xhtml",
                f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{number}. {name}</title></head>'
                f"<body>{body}</body></html>",
            )
        )
    opf = package(
        title,
        author,
        place if package_says else None,
        [name for name, _ in pages],
        "FanFicFare [https://github.com/JimmXinu/FanFicFare]",
    )
    return book(opf, pages)


def calibre_library(folder: Path, author: str, series: str, books: Sequence[tuple[str, float]]) -> None:
    """A calibre library of plain texts that do not name their series; each book with its place in one."""
    folder.mkdir(parents=True)
    connection = sqlite3.connect(folder / "metadata.db")
    connection.executescript(calibremaking.TABLES)
    connection.execute("INSERT INTO authors VALUES (1, ?)", (author,))
    connection.execute("INSERT INTO series VALUES (1, ?)", (series,))
    for number, (title, place) in enumerate(books, 1):
        path = f"{author}/{title} ({number})"
        (folder / path).mkdir(parents=True)
        (folder / path / f"{title} - {author}.txt").write_text(prose(title, 80))
        connection.execute(
            "INSERT INTO books VALUES (?, ?, ?, '0101-01-01 00:00:00+00:00', ?)", (number, title, path, place)
        )
        connection.execute("INSERT INTO books_authors_link VALUES (?, ?, 1)", (number, number))
        connection.execute("INSERT INTO books_series_link VALUES (?, ?, 1)", (number, number))
        connection.execute("INSERT INTO data VALUES (?, ?, 'TXT', ?)", (number, number, f"{title} - {author}"))
    connection.commit()
    connection.close()
