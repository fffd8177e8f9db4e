"""Documents of word processors: DOCX, ODT, RTF."""

from __future__ import annotations

import pytest
from making import docx, docx_members, odt, paragraph, zipped

from foundling.api import container, manuscripts, read
from foundling.manuscript import Manuscript, Refusal
from foundling.sources.protocol import Limits
from pacing import check_spent


def text_of(data: bytes, name: str = "story") -> Manuscript:
    (found,) = manuscripts(container(data, name=name))
    assert isinstance(found, Manuscript), found
    return found


def refused(data: bytes) -> Refusal:
    (found,) = manuscripts(container(data, name="story"))
    assert isinstance(found, Refusal)
    return found


def blocks(manuscript: Manuscript, kind: str) -> list[str]:
    return [manuscript.text[b.span.start : b.span.end] for b in manuscript.blocks if b.kind == kind]


WORD = docx(
    paragraph("The Weir", style="Title")
    + paragraph("Rain", style="Heading1")
    + "<w:p><w:r><w:t>It </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>rained</w:t></w:r>"
    + "<w:r><w:t>.</w:t></w:r></w:p>"
    + paragraph("* * *", centred=True)
    + paragraph("It stopped.")
)
OPEN = odt(
    '<text:h text:style-name="Title" text:outline-level="1">The Weir</text:h>'
    '<text:h text:outline-level="1">Rain</text:h>'
    '<text:p>It <text:span text:style-name="T1">rained</text:span>.</text:p>'
    '<text:p text:style-name="P1">* * *</text:p><text:p>It stopped.</text:p>',
    styles='<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="P1"><style:paragraph-properties fo:text-align="center"/></style:style>',
)
RICH = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}{\s2 Title;}}"
    rb"\pard\s2 The Weir\par\pard\s1 Rain\par\pard It {\i rained}.\par\pard\qc * * *\par\pard It stopped.\par}"
)


@pytest.mark.parametrize("data", [WORD, OPEN, RICH], ids=["docx", "odt", "rtf"])
def test_the_same_story_reads_the_same_in_every_kind(data: bytes) -> None:
    found = text_of(data)
    assert found.text == "The Weir\n\nRain\n\nIt rained.\n\n* * *\n\nIt stopped."
    assert blocks(found, "heading") == ["The Weir", "Rain"]
    assert blocks(found, "emphasis") == ["rained"]
    assert blocks(found, "centre") == ["* * *"]


OWNER = "<dc:creator>Owner of the PC</dc:creator><dc:title>{}</dc:title>"


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph("It rained."), core=OWNER.format("Weir draft")),
        odt(
            "<text:p>It rained.</text:p>",
            meta=OWNER.format("Weir draft") + "<meta:initial-creator>Owner of the PC</meta:initial-creator>",
        ),
        rb"{\rtf1{\info{\title Weir draft}{\author Owner of the PC}{\operator Owner of the PC}}"
        rb"\pard It rained.\par}",
    ],
    ids=["docx", "odt", "rtf"],
)
def test_the_owner_of_the_computer_is_never_named(data: bytes) -> None:
    found = text_of(data)
    assert found.text == "It rained."
    assert not any("Owner" in hint.value for hint in found.hints)
    assert [hint.value for hint in found.hints if hint.field == "title"] == ["Weir draft"]
    (reading,) = read(data, name="story", layers=("record",))
    assert not reading.record.author  # type: ignore[union-attr]


@pytest.mark.parametrize("title", ["Document1", "Untitled", "Microsoft Word - weir.doc", "weir.doc"])
def test_titles_that_programs_fill_in_are_no_hint(title: str) -> None:
    found = text_of(docx(paragraph("It rained."), core=OWNER.format(title)))
    assert not [hint for hint in found.hints if hint.field == "title"]


@pytest.mark.parametrize(
    "data",
    [
        docx("".join(map(paragraph, ["One.", "Two.", "Three.", "", "Four.", "Five."]))),
        odt("".join(f"<text:p>{t}</text:p>" for t in ["One.", "Two.", "Three.", "", "Four.", "Five."])),
        rb"{\rtf1 One.\par Two.\par Three.\par\par Four.\par Five.\par}",
    ],
    ids=["docx", "odt", "rtf"],
)
def test_an_empty_paragraph_is_a_wider_gap(data: bytes) -> None:
    assert text_of(data).text == "One.\n\nTwo.\n\nThree.\n\n\nFour.\n\nFive."


def test_an_empty_paragraph_after_every_paragraph_marks_nothing() -> None:
    found = text_of(
        docx("".join(map(paragraph, ["One.", "", "Two.", "", "Three.", "", "", "Four.", "", "Five."])))
    )
    assert found.text == "One.\n\nTwo.\n\nThree.\n\n\nFour.\n\nFive."


@pytest.mark.parametrize(
    "data",
    [
        docx(paragraph("One.") + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph("Two.")),
        odt(
            '<text:p>One.</text:p><text:p text:style-name="P1">Two.</text:p>',
            styles='<style:style style:name="P1">'
            '<style:paragraph-properties fo:break-before="page"/></style:style>',
        ),
        rb"{\rtf1 One.\par\page Two.\par}",
    ],
    ids=["docx", "odt", "rtf"],
)
def test_a_page_break_is_a_scene_hint_over_the_gap(data: bytes) -> None:
    found = text_of(data)
    ((start, end),) = [(h.span.start, h.span.end) for h in found.hints if h.field == "scene" and h.span]
    assert found.text.strip().startswith("One.") and found.text[:start] == "One." and found.text[end:] == "Two."


TRACKED = docx(
    '<w:p><w:r><w:t>It </w:t></w:r><w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>'
    '<w:ins w:id="2"><w:r><w:t>always </w:t></w:r></w:ins><w:r><w:t>rained.</w:t></w:r>'
    '<w:r><w:commentReference w:id="0"/></w:r></w:p>',
    more={
        "word/comments.xml": '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:comment w:id="0"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment></w:comments>'
    },
)
TRACKED_ODT = odt(
    "<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion>"
    "</text:changed-region></text:tracked-changes>"
    "<text:p>It <office:annotation><text:p>Really?</text:p></office:annotation>always rained.</text:p>"
)
TRACKED_RTF = rb"{\rtf1 It {\deleted never }{\revised always }rained.{\*\annotation {\pard Really?\par}}\par}"


@pytest.mark.parametrize("data", [TRACKED, TRACKED_ODT, TRACKED_RTF], ids=["docx", "odt", "rtf"])
def test_comments_and_deleted_words_are_left_out_and_counted(data: bytes) -> None:
    found = text_of(data)
    assert found.text == "It always rained."
    assert found.origin.removed == {"comments": 1, "deleted passages": 1}


def test_footnotes_stand_behind_the_text() -> None:
    found = text_of(rb"{\rtf1 It rained{\footnote Two days.} and rained.\par The end.\par}")
    assert found.text == "It rained[1] and rained.\n\nThe end.\n\n[1] Two days."
    note = odt(
        "<text:p>It rained<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Two days."
        "</text:p></text:note-body></text:note> and rained.</text:p><text:p>The end.</text:p>"
    )
    assert text_of(note).text == found.text
    assert [h.field for h in text_of(note).hints] == ["part.back"]


@pytest.mark.parametrize(
    "body, text",
    [
        (rb"caf\'e9 \ldblquote hi\rdblquote", "café “hi”"),
        (rb"\ansicpg1251 \'ef\'f0\'e8", "при"),
        (rb"{\fonttbl{\f0 A;}{\f1\fcharset128 B;}}{\f1 \'93\'fa}", "日"),
        (rb"\u8220?hi\u8221?", "“hi”"),
        (rb"\uc2\u8220\'93\'93hi\uc0\u8221", "“hi”"),
        (rb"\u-10179?\u-8704?", "😀"),
        (rb"a{\*\unknown hidden}b{\pict 0102}c{\v secret}d", "abcd"),
        (rb'{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt link}}', "link"),
        (rb"one\line two\tab three\~four", "one\ntwo\tthree four"),
        (rb"\{x\}\\", "{x}\\"),
        (rb"a\bin3 }}}b", "ab"),
    ],
)
def test_rtf_words(body: bytes, text: str) -> None:
    found = text_of(rb"{\rtf1\ansi " + body + rb"\par}")
    assert found.text == text
    if b"HYPERLINK" in body:
        assert [b.href for b in found.blocks if b.kind == "link"] == ["http://example.org"]


@pytest.mark.parametrize(
    "unit", [b"{", b"}", b"{\\b ", b"\\'e9", b"\\u1?", b"\\par ", b"{\\field{\\*\\fldinst ", b"x"]
)
def test_hostile_rtf_takes_linear_time(unit: bytes) -> None:
    data = b"{\\rtf1 word " + unit * (1_000_000 // len(unit))
    check_spent(60, lambda: list(manuscripts(container(data, name="x.rtf"))))


def test_white_space_of_opendocument() -> None:
    found = text_of(
        odt('<text:p>One\n   two<text:s text:c="3"/>three<text:tab/>four<text:line-break/>five</text:p>')
    )
    assert found.text == "One two   three\tfour\nfive"


def test_tables_and_lists_are_read_in_order() -> None:
    row = "<w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr>".format(paragraph("Rating:"), paragraph("PG"))
    assert text_of(docx(f"<w:tbl>{row}</w:tbl>" + paragraph("It rained."))).text == "Rating:\n\nPG\n\nIt rained."


@pytest.mark.parametrize(
    "data, why",
    [
        (zipped({**docx_members(""), "word/document.xml": "<w:document"}), "damaged"),
        (zipped({**docx_members(""), "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><w:d/>'}), "entities"),
        (docx(""), "no text"),
        (docx(paragraph("x"))[:700], "cut short"),
        (odt(""), "no text"),
        (odt("<text:p>"), "well-formed"),
        (rb"{\rtf1}", "no text"),
    ],
)
def test_what_is_wrong_with_a_document_is_said(data: bytes, why: str) -> None:
    assert why in refused(data).why


def test_deep_nesting_is_refused_or_read_but_never_fails() -> None:
    deep = "<text:section>" * 5000 + "<text:p>x</text:p>" + "</text:section>" * 5000
    assert "nested" in refused(odt(deep)).why
    table = "<w:tbl><w:tr><w:tc>" * 3000 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 3000
    list(manuscripts(container(docx(table), name="deep.docx")))


@pytest.mark.parametrize(
    "subtitle, author",
    [
        ("Ell Marsh", "Ell Marsh"),
        ("by Ell Marsh", "Ell Marsh"),
        ("redwing_67", "redwing_67"),
        ("A Tale of Two Winters", None),
        ("Part Two", None),
        ("Rain, mud and a flood", None),
    ],
)
def test_styles_say_which_line_is_title_and_which_byline(subtitle: str, author: str | None) -> None:
    title = paragraph("Disclaimer", style="Title")
    found = text_of(docx(title + paragraph(subtitle, style="Subtitle") + paragraph("It rained.")))
    said = {h.field: found.text[h.span.start : h.span.end] for h in found.hints if h.span}
    assert said.get("title") == "Disclaimer" and said.get("author") == author


def test_a_subtitle_without_its_title_is_no_byline() -> None:
    found = text_of(docx(paragraph("It rained.") + paragraph("Ell Marsh", style="Subtitle")))
    assert not [h for h in found.hints if h.field == "author"]


@pytest.mark.parametrize("data", [WORD, RICH], ids=["docx", "rtf"])
def test_a_document_larger_than_the_limit_is_refused_and_not_cut(data: bytes) -> None:
    limits = Limits(text=len(data) - 1)
    (refusal,) = manuscripts(container(data, name="story"), limits)
    assert isinstance(refusal, Refusal) and "larger" in refusal.why
