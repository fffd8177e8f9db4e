"""Writes the samples that no text editor can: the EPUB, the page in Windows-1252, the wrongly decoded text.

    python scripts/make_samples.py            write them into samples/
    python scripts/make_samples.py --check    exit 1 if a file differs from what would be written

Made from scripts/samples/, the same bytes every time. The other samples are written by hand.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent / "samples"
TARGET = HERE.parents[1] / "samples"

# The earliest moment that a zip file can record; any fixed one would do.
STAMP = (1980, 1, 1, 0, 0, 0)

CONTAINER = """<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
"""

PACKAGE = """<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="en-GB">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:foundling:sample:bees</dc:identifier>
    <dc:title>The Wrong Bees</dc:title>
    <dc:creator>Marnie Oswick</dc:creator>
    <dc:language>en-GB</dc:language>
    <dc:date>2013-02-10</dc:date>
    <dc:subject>Humour</dc:subject>
    <dc:description>A parcel for the Royal Society of Beekeepers is delivered to the smallest post office \
in the county.</dc:description>
    <meta property="dcterms:modified">2013-02-10T12:00:00Z</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="c1" href="chapter1.xhtml" media-type="application/xhtml+xml"/>
    <item id="c2" href="chapter2.xhtml" media-type="application/xhtml+xml"/>
  </manifest>
  <spine><itemref idref="c1"/><itemref idref="c2"/></spine>
</package>
"""

NAVIGATION = """<nav epub:type="toc" id="toc"><h1>Contents</h1><ol>
<li><a href="chapter1.xhtml">Chapter One: The Wrong Parcel</a></li>
<li><a href="chapter2.xhtml">Chapter Two: Return to Sender</a></li>
</ol></nav>
"""

PAGE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="en-GB" lang="en-GB">
<head><meta charset="utf-8"/><title>{title}</title></head>
<body>
{body}</body>
</html>
"""


def epub() -> bytes:
    """A valid EPUB 3 of two chapters."""
    files = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/content.opf": PACKAGE,
        "OEBPS/nav.xhtml": PAGE.format(title="Contents", body=NAVIGATION),
    }
    for name in ("chapter1", "chapter2"):
        body = (HERE / "epub" / f"{name}.xhtml").read_text(encoding="utf-8")
        files[f"OEBPS/{name}.xhtml"] = PAGE.format(title="The Wrong Bees", body=body)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        # The type comes first (OCF 3.3, 4.3). Everything is stored: builds of zlib differ in how they compress.
        for name, text in {"mimetype": "application/epub+zip", **files}.items():
            info = zipfile.ZipInfo(name, STAMP)
            info.external_attr = 0o644 << 16
            book.writestr(info, text.encode("utf-8"))
    return packed.getvalue()


def geocities() -> bytes:
    """The page as it was saved from a home page of 1999: Windows-1252, and nothing that says so."""
    return (HERE / "geocities.html").read_text(encoding="utf-8").replace("\n", "\r\n").encode("cp1252")


def mojibake() -> bytes:
    """UTF-8 that some program took for Windows-1252 and saved as UTF-8 once more: `CafÃ©` for `Café`."""
    original = (HERE / "mojibake.txt").read_bytes()
    return "".join(_windows(bytes([byte])) for byte in original).encode("utf-8")


def _windows(byte: bytes) -> str:
    """A byte as browsers read Windows-1252: the five that it leaves undefined stay control characters."""
    try:
        return byte.decode("cp1252")
    except UnicodeDecodeError:
        return byte.decode("latin-1")


SAMPLES = {"bees.epub": epub, "geocities-page.html": geocities, "mojibake.txt": mojibake}


def main() -> int:
    """Write the files, or check them."""
    differing = []
    for name, make in SAMPLES.items():
        path, made = TARGET / name, make()
        if "--check" not in sys.argv:
            path.write_bytes(made)
        elif not path.exists() or path.read_bytes() != made:
            differing.append(name)
    if differing:
        print("differ from what scripts/make_samples.py writes:", ", ".join(differing))
    return int(bool(differing))


if __name__ == "__main__":
    sys.exit(main())
