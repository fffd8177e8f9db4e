"""Books: order, metadata, what each document is, and what is wrong with those that cannot be read."""

from __future__ import annotations

import io
import zipfile

import pytest
from making import CONTAINER, METADATA, epub, epub_members, zipped

from foundling.api import container, manuscripts
from foundling.manuscript import Manuscript, Refusal

ONE = ("one.xhtml", "<h2>Rain</h2><p>It <i>rained</i> all night.</p>")
TWO = ("two.xhtml", "<h2>Mud</h2><p>In the morning there was mud.</p>")


def read(data: bytes) -> Manuscript:
    (found,) = manuscripts(container(data, name="weir.epub"))
    assert isinstance(found, Manuscript), found
    return found


def refused(data: bytes) -> Refusal:
    (found,) = manuscripts(container(data, name="weir.epub"))
    assert isinstance(found, Refusal)
    return found


def hints(manuscript: Manuscript) -> set[tuple[str, str, str]]:
    return {(h.field, h.value, h.origin) for h in manuscript.hints if h.span is None}


def spans(manuscript: Manuscript, field: str) -> list[tuple[str, str]]:
    return [
        (h.value, manuscript.text[h.span.start : h.span.end])
        for h in manuscript.hints
        if h.field == field and h.span
    ]


def test_the_spine_is_read_in_its_order_as_one_text() -> None:
    book = read(epub([TWO, ONE], labels={}))
    assert book.text == "Mud\n\nIn the morning there was mud.\n\nRain\n\nIt rained all night."
    assert [book.text[b.span.start : b.span.end] for b in book.blocks if b.kind == "emphasis"] == ["rained"]
    assert book.origin.media_type == "application/epub+zip"


METADATA_2 = (
    "<dc:title>The Weir</dc:title>"
    '<dc:creator opf:role="aut" opf:file-as="Marsh, Ell">Ell Marsh</dc:creator><dc:creator>Bo</dc:creator>'
    '<dc:creator opf:role="ill">Ann Ink</dc:creator>'
    "<dc:description>&lt;p&gt;Two &lt;b&gt;winters&lt;/b&gt; &amp;amp; a flood.&lt;/p&gt;</dc:description>"
    '<dc:date opf:event="publication">2009-05-01</dc:date><dc:date opf:event="modification">2020-01-01</dc:date>'
    "<dc:language>en-GB</dc:language><dc:subject>Fluff</dc:subject><dc:source>http://example.org/s/1</dc:source>"
    '<dc:identifier id="u">urn:uuid:1</dc:identifier>'
    '<meta name="calibre:series" content="Rivers"/><meta name="calibre:series_index" content="2.0"/>'
)
METADATA_3 = (
    '<dc:title>The Weir</dc:title><dc:creator id="a">Ell Marsh</dc:creator><dc:creator id="b">Ed Itor</dc:creator>'
    '<meta refines="#a" property="role" scheme="marc:relators">aut</meta>'
    '<meta refines="#b" property="role" scheme="marc:relators">edt</meta>'
    '<meta property="belongs-to-collection" id="c">Rivers</meta>'
    '<meta refines="#c" property="collection-type">series</meta>'
    '<meta refines="#c" property="group-position">2</meta>'
    '<meta property="belongs-to-collection" id="d">Prize Winners</meta>'
    '<meta refines="#d" property="collection-type">set</meta>'
)


def test_metadata_of_epub_2_become_hints() -> None:
    found = hints(read(epub([ONE], metadata=METADATA_2)))
    assert found >= {
        ("title", "The Weir", "opf:dc:title"),
        ("author", "Ell Marsh", "opf:dc:creator"),
        ("author", "Bo", "opf:dc:creator"),
        ("summary", "Two winters & a flood.", "opf:dc:description"),
        ("date", "2009-05-01", "opf:dc:date"),
        ("language", "en-GB", "opf:dc:language"),
        ("genre", "Fluff", "opf:dc:subject"),
        ("url", "http://example.org/s/1", "opf:dc:source"),
        ("series", "Rivers #2", "opf:calibre:series"),
    }
    values = [value for field, value, _ in found if field in ("author", "date", "url")]
    assert "Ann Ink" not in values and "2020-01-01" not in values and "urn:uuid:1" not in values


def test_metadata_of_epub_3_become_hints() -> None:
    found = hints(read(epub([ONE], metadata=METADATA_3, version="3.0")))
    assert ("author", "Ell Marsh", "opf:dc:creator") in found
    assert ("series", "Rivers #2", "opf:belongs-to-collection") in found
    assert not any(
        value in ("Ed Itor", "Prize Winners") for field, value, _ in found if field in ("author", "series")
    )


def test_the_contents_say_where_chapters_begin() -> None:
    book = read(epub([ONE, TWO], labels={"one.xhtml": "Rain", "two.xhtml": "Mud"}))
    assert spans(book, "chapter") == [("Rain", "Rain"), ("Mud", "Mud")]


def test_a_chapter_without_a_heading_begins_where_its_document_does() -> None:
    pages = [("one.xhtml", "<p>It rained.</p>"), ("two.xhtml", "<p>It stopped.</p>")]
    book = read(epub(pages, labels={"one.xhtml": "Rain", "two.xhtml": "Sun"}))
    assert spans(book, "chapter") == [("Rain", ""), ("Sun", "")]
    starts = [h.span.start for h in book.hints if h.field == "chapter" and h.span]
    assert [book.text[s : s + 5] for s in starts] == ["It ra", "It st"]


def test_a_book_of_one_document_has_no_chapter() -> None:
    assert spans(read(epub([ONE], labels={"one.xhtml": "The Weir"})), "chapter") == []


def test_contents_of_epub_3_lead_to_chapters_and_are_no_text() -> None:
    nav = (
        "nav.xhtml",
        '<nav><ol><li><a href="one.xhtml">Rain</a></li><li><a href="two.xhtml">Mud</a></li></ol></nav>',
    )
    book = read(epub([nav, ONE, TWO], version="3.0"))
    assert book.text.startswith("Rain\n\nIt rained")
    assert spans(book, "chapter") == [("Rain", "Rain"), ("Mud", "Mud")]
    assert book.origin.removed == {"contents pages": 1}


LINKS = "".join(f'<p><a href="c{n}.xhtml">Chapter {n}, and what it says</a></p>' for n in range(5))


@pytest.mark.parametrize(
    "page",
    [
        ("toc_page.xhtml", f'<body class="fff_tocpage"><h3>Table of Contents</h3>{LINKS}</body>'),
        ("log_page.xhtml", '<body class="fff_logpage"><h3>Update Log</h3><p>Updated on Tuesday.</p></body>'),
        ("any.xhtml", f"<h3>Inhalt</h3>{LINKS}"),
        ("x.xhtml", '<body epub:type="toc"><p>One, two.</p></body>'),
    ],
    ids=["FanFicFare's contents", "FanFicFare's log", "a page of links", "by its type"],
)
def test_pages_that_are_no_story_are_left_out(page: tuple[str, str]) -> None:
    book = read(epub([page, ONE, TWO]))
    assert book.text.startswith("Rain") and book.origin.removed == {"contents pages": 1}


@pytest.mark.parametrize(
    "page, part",
    [
        (
            ("title_page.xhtml", '<body class="fff_titlepage"><h3>The Weir by Ell</h3><b>Rating:</b> K</body>'),
            "part.front",
        ),
        (("a.xhtml", '<body><div id="preface"><h2>Preface</h2><p>Rating: K</p></div></body>'), "part.front"),
        (("a.xhtml", '<body><section epub:type="titlepage"><h1>The Weir</h1></section></body>'), "part.front"),
        (("jacket.xhtml", '<body><div class="cbj_banner">The Weir</div></body>'), "part.front"),
        (
            ("a.xhtml", '<body><div id="afterword"><h2>Afterword</h2><p>Please comment!</p></div></body>'),
            "part.back",
        ),
        (("colophon.xhtml", "<p>Set in Garamond.</p>"), "part.back"),
    ],
)
def test_pages_around_the_story_are_marked(page: tuple[str, str], part: str) -> None:
    book = read(epub([page, ONE, TWO] if part == "part.front" else [ONE, TWO, page]))
    ((_, text),) = spans(book, part)
    assert text and ("Rain" in text, "Mud" in text) == (False, False)


def test_a_long_page_is_the_story_whatever_it_is_called() -> None:
    book = read(epub([("introduction.xhtml", "<p>It rained and rained.</p>" * 400), TWO]))
    assert spans(book, "part.front") == []


def test_pictures_are_named() -> None:
    members = epub_members([ONE])
    members["OEBPS/content.opf"] = str(members["OEBPS/content.opf"]).replace(
        "</manifest>", '<item id="c" href="img/cover.jpg" media-type="image/jpeg"/></manifest>'
    )
    assert read(zipped(members)).origin.pictures == ("OEBPS/img/cover.jpg",)


def test_documents_that_are_missing_are_named() -> None:
    members = epub_members([ONE, TWO])
    del members["OEBPS/two.xhtml"]
    assert read(zipped(members)).origin.missing == ("OEBPS/two.xhtml",)


def test_subjects_that_say_nothing_are_no_tags() -> None:
    subjects = "<dc:subject>Fanworks</dc:subject><dc:subject>Last Update: 2013/02</dc:subject>"
    metadata = "<dc:title>Unknown</dc:title><dc:creator>Unknown</dc:creator>" + subjects
    assert hints(read(epub([ONE], metadata=metadata))) == set()


def test_unsorted_subjects_are_left_to_the_page_that_states_them_sorted() -> None:
    metadata = METADATA + "<dc:subject>River Folk</dc:subject>"
    maker = '<dc:contributor opf:role="bkp">FanFicFare [https://example.org]</dc:contributor>'
    assert ("genre", "River Folk", "opf:dc:subject") in hints(read(epub([ONE], metadata=metadata)))
    assert not [h for h in hints(read(epub([ONE], metadata=metadata + maker))) if h[0] == "genre"]


def test_a_title_page_with_a_header_states_the_subjects_sorted() -> None:
    title = (
        "title_page.xhtml",
        "<p>The Weir by Ell Marsh</p><p>Category: Rivers<br/>Genre: Drama<br/>Rating: K</p>",
    )
    metadata = METADATA + "<dc:subject>Rivers</dc:subject>"
    assert not [h for h in hints(read(epub([title, ONE, TWO], metadata=metadata))) if h[0] == "genre"]


AO3 = [
    (
        "a_split_000.xhtml",
        '<body class="calibre"><div id="preface"><h2 class="toc-heading">Preface</h2>'
        '<p class="message"><b>The Weir</b><br/>'
        'Posted originally on the <a href="x">Archive of Our Own</a> at <a>http://example.org/works/1</a>.</p>'
        '<div class="meta"><dl class="tags"><dt>Rating:</dt><dd>Mature</dd>'
        "<dt>Fandom:</dt><dd>River Folk</dd></dl>"
        '<h1>The Weir</h1><div class="byline">by <a rel="author">Ell Marsh</a></div></div></div></body>',
    ),
    (
        "a_split_001.xhtml",
        '<body><div id="chapters" class="userstuff">'
        '<div class="meta group"><h2 class="heading">Chapter 1: Rain</h2></div>'
        '<div class="userstuff"><p>It rained.</p></div></div></body>',
    ),
    (
        "a_split_002.xhtml",
        '<body><div id="chapters" class="userstuff">'
        '<div class="meta group"><h2 class="heading">Chapter 2: Mud</h2></div>'
        '<div class="userstuff"><p>There was mud.</p></div></div></body>',
    ),
    (
        "a_split_003.xhtml",
        '<body><div id="afterword"><h2 class="toc-heading">Afterword</h2><p>Please comment!</p></div></body>',
    ),
]


def test_a_book_of_ao3_is_read_like_its_page() -> None:
    book = read(epub(AO3, metadata=METADATA + "<dc:subject>Fanworks</dc:subject><dc:subject>Mature</dc:subject>"))
    assert spans(book, "rating") == [("Mature", "Mature")] and spans(book, "author") == [
        ("Ell Marsh", "Ell Marsh")
    ]
    assert [text for _, text in spans(book, "chapter")] == ["Chapter 1: Rain", "Chapter 2: Mud"]
    bodies = " ".join(text for _, text in spans(book, "part.body"))
    assert (
        "It rained." in bodies
        and "There was mud." in bodies
        and "comment" not in bodies
        and "Mature" not in bodies
    )
    assert not [h for h in book.hints if h.origin == "opf:dc:subject"]


def test_who_made_the_book_is_a_hint() -> None:
    metadata = METADATA + '<dc:contributor opf:role="bkp">FanFicFare [https://example.org]</dc:contributor>'
    found = hints(read(epub([ONE], metadata=metadata)))
    assert ("maker", "FanFicFare [https://example.org]", "opf:contributor") in found


def test_stray_ampersands_and_a_missing_container_are_forgiven() -> None:
    members = epub_members([ONE], metadata="<dc:title>Mud & Rain&nbsp;</dc:title>")
    del members["META-INF/container.xml"]
    assert ("title", "Mud & Rain&nbsp;", "opf:dc:title") in hints(read(zipped(members)))


ENCRYPTION = (
    '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/'
    '04/xmlenc#"><EncryptionMethod Algorithm="{}"/></EncryptedData></encryption>'
)


def test_a_locked_book_is_refused_and_disguised_fonts_are_not() -> None:
    locked = ENCRYPTION.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    assert "DRM" in refused(epub([ONE], more={"META-INF/encryption.xml": locked})).why
    fonts = ENCRYPTION.format("http://www.idpf.org/2008/embedding")
    assert read(epub([ONE], more={"META-INF/encryption.xml": fonts})).text


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "spoilt, why",
    [
        ({"OEBPS/content.opf": "<package"}, "well-formed"),
        ({"OEBPS/content.opf": BOMB + "<package>&b;</package>"}, "entities"),
        (
            {"META-INF/container.xml": CONTAINER.format(opf="gone.opf"), "OEBPS/content.opf": "<package/>"},
            "documents",
        ),
        ({"OEBPS/one.xhtml": "<html><body></body></html>"}, "text"),
    ],
)
def test_what_is_wrong_with_a_book_is_said(spoilt: dict[str, str], why: str) -> None:
    assert why in refused(zipped({**epub_members([ONE]), **spoilt})).why


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_truncated_book_is_refused(kept: float) -> None:
    data = epub([ONE, TWO])
    refusal = refused(data[: int(len(data) * kept)])
    assert "cut short" in refusal.why and refusal.advice


def test_a_page_that_is_a_bomb_is_refused() -> None:
    buffer = io.BytesIO(epub([ONE]))
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("META-INF/encryption.xml", b"<e>" + bytes(40 * 1024**2) + b"</e>")
    assert "unpacks" in refused(buffer.getvalue()).why
