"""Whatever a container holds, nothing but pieces and refusals comes out."""

from __future__ import annotations

import gzip
import io
import tarfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import docx, epub, odt, paragraph, pdf, zipped

from foundling.api import container
from foundling.manuscript import Refusal
from foundling.sources.protocol import Limits, Piece
from foundling.sources.registry import open_sources

LIMITS = Limits(expansion=64 * 1024**2, ratio_floor=1024**2, text=16 * 1024**2)


def tarred() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        info = tarfile.TarInfo("s.txt")
        info.size = 5
        archive.addfile(info, io.BytesIO(b"Rain."))
    return buffer.getvalue()


RTF = rb"{\rtf1\ansi{\fonttbl{\f0 Times;}}{\stylesheet{\s1 heading 1;}}\pard\s1 Rain\par It {\i rained}.\par}"
VALID = {
    "zip": zipped({"a.txt": "It rained.", "b/c.html": "<p>It rained."}),
    "epub": epub([("one.xhtml", "<h2>Rain</h2><p>It rained.</p>")], labels={"one.xhtml": "Rain"}),
    "docx": docx(paragraph("Rain", style="Heading1") + paragraph("It rained.")),
    "odt": odt("<text:h>Rain</text:h><text:p>It rained.</text:p>"),
    "rtf": RTF,
    "pdf": pdf([[(72, 700, "It rained all night, and the weir broke.")]]),
    "tar": tarred(),
    "tar.gz": gzip.compress(tarred(), mtime=0),
    "gz": gzip.compress(b"It rained.", mtime=0),
}


def check(data: bytes, name: str) -> None:
    """Open everything; spans must lie inside the text, and refusals say something."""
    for item in open_sources(container(data, name=name), LIMITS):
        if isinstance(item, Refusal):
            assert item.why and item.advice and item.name
            continue
        assert isinstance(item, Piece)
        spans = [*(b.span for b in item.blocks), *(h.span for h in item.hints if h.span is not None)]
        assert all(0 <= span.start <= span.end <= len(item.text) for span in spans)


MAGICS = [
    b"",
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"{\\rtf1",
    b"%PDF-1.4\n",
    b"\x1f\x8b\x08\0",
    b"BZh91AY&SY",
    b"\xfd7zXZ\0",
]
EACH = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@EACH
@given(st.sampled_from(MAGICS), st.binary(max_size=2000))
def test_arbitrary_bytes_are_read_or_refused(magic: bytes, rest: bytes) -> None:
    check(magic + rest, "heap")


@pytest.mark.parametrize("kind", VALID)
def test_valid_containers_are_read(kind: str) -> None:
    items = list(open_sources(container(VALID[kind], name=f"x.{kind}"), LIMITS))
    assert items and all(isinstance(item, Piece) for item in items)
    check(VALID[kind], f"x.{kind}")


@pytest.mark.parametrize("kind", VALID)
@EACH
@given(st.data())
def test_containers_with_bytes_changed_are_read_or_refused(kind: str, data: st.DataObject) -> None:
    valid = VALID[kind]
    spoilt = bytearray(valid)
    for _ in range(data.draw(st.integers(1, 8))):
        spoilt[data.draw(st.integers(0, len(valid) - 1))] = data.draw(st.integers(0, 255))
    check(bytes(spoilt), f"x.{kind}")


@pytest.mark.parametrize("kind", VALID)
@EACH
@given(st.data())
def test_containers_cut_or_joined_wrongly_are_read_or_refused(kind: str, data: st.DataObject) -> None:
    valid = VALID[kind]
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(valid)), st.integers(0, len(valid)))))
    check(valid[:start] + valid[end:], f"x.{kind}")


@pytest.mark.parametrize(
    "part", ["META-INF/container.xml", "OEBPS/content.opf", "OEBPS/toc.ncx", "OEBPS/one.xhtml"]
)
@EACH
@given(inside=st.one_of(st.binary(max_size=200), st.text("<>/ab&;\"'=!-[]?", max_size=200).map(str.encode)))
def test_books_with_arbitrary_parts_are_read_or_refused(part: str, inside: bytes) -> None:
    check(epub([("one.xhtml", "<p>Rain.</p>")], more={part: inside}), "x.epub")


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "docProps/core.xml", "_rels/.rels"])
@EACH
@given(inside=st.one_of(st.binary(max_size=200), st.text("<>/wprt:&;\"'=!-[]?", max_size=200).map(str.encode)))
def test_documents_with_arbitrary_parts_are_read_or_refused(part: str, inside: bytes) -> None:
    check(docx(paragraph("Rain."), more={part: inside.decode("latin-1")}), "x.docx")


NAMES = "p r t tbl tr tc numPr hyperlink footnoteReference drawing pict sdt fldChar instrText gridSpan vMerge"
ELEMENTS = st.sampled_from([f"w:{name}" for name in NAMES.split()])


@EACH
@given(
    st.recursive(
        st.text("ab", max_size=3), lambda inner: st.tuples(ELEMENTS, st.lists(inner, max_size=4)), max_leaves=20
    )
)
def test_documents_of_odd_elements_are_read_or_refused(tree: object) -> None:
    def written(node: object) -> str:
        if isinstance(node, tuple):
            return f"<{node[0]} w:val='x' w:id='x'>{''.join(map(written, node[1]))}</{node[0]}>"
        return str(node)

    check(docx(written(tree)), "x.docx")
