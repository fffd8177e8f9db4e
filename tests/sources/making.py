"""Makes small books, documents and archives for the tests, byte for byte the same each time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

CONTAINER = (
    '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    '<rootfiles><rootfile full-path="{opf}" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
OPF = (
    '<?xml version="1.0" encoding="utf-8"?><package xmlns="http://www.idpf.org/2007/opf" version="{version}">'
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">{metadata}</metadata>'
    '<manifest>{manifest}</manifest><spine toc="ncx">{spine}</spine>{guide}</package>'
)
PAGE = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>{}</html>'
METADATA = "<dc:title>The Weir</dc:title><dc:creator>Ell Marsh</dc:creator>"


def zipped(members: Mapping[str, bytes | str] | Sequence[tuple[str, bytes | str]]) -> bytes:
    """A ZIP file; `mimetype` is stored, the rest deflated."""
    buffer = io.BytesIO()
    pairs = list(members.items()) if isinstance(members, Mapping) else list(members)
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in pairs:
            info = zipfile.ZipInfo(name, (2010, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return buffer.getvalue()


def epub(
    pages: Sequence[tuple[str, str]],
    *,
    metadata: str = METADATA,
    labels: Mapping[str, str] | None = None,
    version: str = "2.0",
    guide: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """A book of `(file name, body)` pages; `labels` are its NCX table of contents, `more` further files."""
    return zipped(epub_members(pages, metadata=metadata, labels=labels, version=version, guide=guide, more=more))


def epub_members(
    pages: Sequence[tuple[str, str]],
    *,
    metadata: str = METADATA,
    labels: Mapping[str, str] | None = None,
    version: str = "2.0",
    guide: str = "",
    more: Mapping[str, bytes | str] | None = None,
) -> dict[str, bytes | str]:
    """The members of a book, to be spoilt before they are packed."""
    manifest = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    spine = ""
    for number, (name, _) in enumerate(pages):
        nav = ' properties="nav"' if name.startswith("nav") else ""
        manifest += f'<item id="p{number}" href="{name}" media-type="application/xhtml+xml"{nav}/>'
        spine += f'<itemref idref="p{number}"/>'
    points = "".join(
        f'<navPoint><navLabel><text>{escape(label)}</text></navLabel><content src="{name}"/></navPoint>'
        for name, label in (labels or {}).items()
    )
    ncx = f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{points}</navMap></ncx>'
    package = OPF.format(version=version, metadata=metadata, manifest=manifest, spine=spine, guide=guide)
    bodies = {
        f"OEBPS/{name}": PAGE.format(body if body.startswith("<body") else f"<body>{body}</body>")
        for name, body in pages
    }
    return {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER.format(opf="OEBPS/content.opf"),
        "OEBPS/content.opf": package,
        "OEBPS/toc.ncx": ncx,
        **bodies,
        **(more or {}),
    }


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx(body: str, *, core: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """A Word document; `body` is WordprocessingML, `core` the inside of its core properties."""
    return zipped(docx_members(body, core=core, more=more))


def docx_members(body: str, *, core: str = "", more: Mapping[str, str] | None = None) -> dict[str, bytes | str]:
    """The members of a Word document."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/></w:style>'
        for name, shown in (
            ("Title", "Title"),
            ("Subtitle", "Subtitle"),
            ("Heading1", "heading 1"),
            ("Quote", "Quote"),
        )
    )
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{_REL}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        f'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{core}</cp:coreProperties>',
        **(more or {}),
    }


def paragraph(text: str, *, style: str = "", centred: bool = False) -> str:
    """A paragraph of WordprocessingML."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += '<w:jc w:val="center"/>' if centred else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


_ODT_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("table", "table"),
    )
)


def odt(body: str, *, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text; `body` is the inside of `office:text`."""
    content = (
        f'<office:document-content {_ODT_NAMES} xmlns:xlink="http://www.w3.org/1999/xlink">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": f'<office:document-meta {_ODT_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0">'
            f"<office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def pdf(pages: Sequence[Sequence[tuple[float, float, str]]], *, info: str = "") -> bytes:
    """A PDF whose pages hold lines of 12-point Courier (7.2 points a letter) at `(x, y)`."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>"]
    kids = []
    for lines in pages:
        escaped = ((x, y, t.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")) for x, y, t in lines)
        stream = "BT /F1 12 Tf " + " ".join(f"1 0 0 1 {x} {y} Tm ({text}) Tj" for x, y, text in escaped) + " ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    out = "%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    at = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{o:010d} 00000 n \n" for o in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{at}\n%%EOF\n"
    return out.encode("latin-1")
