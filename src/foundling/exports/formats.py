"""The formats that Foundling writes, in one list.

Owns their names and what each is; those of other packages are found under the entry point group
`foundling.exports`, which names a `Format`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any, Literal

from msgspec import Struct

from foundling.errors import LibraryError

GROUP = "foundling.exports"


class Format(Struct, frozen=True):
    """A format. `module` and `function` are loaded when it is asked for.

    `kind`: `one` file of all works (`protocol.Exporter`), a file for `each` work (`protocol.Writer`), or a
    `folder` that the function fills by itself (a function of editions and the folder's path). `suffix` is the
    ending of files, with its dot ("": the original's own); `pattern` is how files are named by default.
    `copies`: it hands the story on as a text to be read, in which addresses are masked. `kinds` is what
    `Options.as_` can be, the first by default; `options` names what else of `protocol.Options` counts for this
    format (see `heeds`).
    """

    name: str
    about: str
    module: str
    function: str
    kind: Literal["one", "each", "folder"]
    suffix: str = ""
    media_type: str = "application/octet-stream"
    pattern: str = "{author} - {title}"
    copies: bool = False
    kinds: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    def heeds(self, option: str) -> bool:
        """Whether this field of `protocol.Options`, which not every format has a use for, counts for this one."""
        of_kind = {"name": self.kind == "each", "as_": bool(self.kinds), "keep_addresses": self.copies}
        return of_kind.get(option, False) or option in self.options

    def load(self) -> Any:
        """The function that writes the format; raises LibraryError where a package it needs is missing."""
        try:
            return getattr(import_module(self.module), self.function)
        except ImportError as error:
            needed = f"the package {error.name}" if error.name else "a package"
            raise LibraryError(f"{self.name}: {needed} is not here; install foundling[exports]") from error


_HERE = "foundling.exports"
_TABLES = ("csv", "jsonl", "parquet")
FORMATS: tuple[Format, ...] = (
    Format("epub", "EPUB 3 books", f"{_HERE}.epub", "write_epub", "each", ".epub", "application/epub+zip",
           copies=True, options=("advisories",)),
    Format("html", "pages to read", f"{_HERE}.html", "write_html", "each", ".html", "text/html", copies=True),
    Format("txt", "plain text", f"{_HERE}.plain", "write_txt", "each", ".txt", "text/plain", copies=True),
    Format("md", "Markdown", f"{_HERE}.markdown", "write_markdown", "each", ".md", "text/markdown", copies=True),
    Format("original", "the files as they came", f"{_HERE}.original", "write_original", "each"),
    Format("files", "the files as they came, in tidy folders", f"{_HERE}.original", "write_original", "each",
           pattern="{author}/{title}", kinds=("original", "epub"), options=("keep_addresses", "advisories")),
    Format("opf", "records for calibre and others", f"{_HERE}.opf", "write_opf", "each", ".opf",
           "application/oebps-package+xml", copies=True),
    Format("json", "one array of all works", f"{_HERE}.jsonout", "write_json", "one", ".json", "application/json",
           options=("text",)),
    Format("jsonl", "one work a line", f"{_HERE}.jsonout", "write_jsonl", "one", ".jsonl", "application/jsonl",
           options=("text",)),
    Format("bag", "everything, to begin the library anew with (BagIt)", f"{_HERE}.bagit", "write_bag", "folder",
           options=("contacts",)),
    Format("opendoors", "tables and spreadsheets for an Open Doors import", f"{_HERE}.opendoors",
           "write_open_doors", "folder", copies=True, options=("open_doors",)),
    Format("tables", "tables for scholars, with a dictionary", f"{_HERE}.tables", "write_tables", "folder",
           copies=True, kinds=_TABLES, options=("text", "raw")),
    Format("textfree", "the same without the stories' words, with networks", f"{_HERE}.tables", "write_textfree",
           "folder", copies=True, kinds=_TABLES, options=("raw",)),
    Format("tei", "TEI P5 with who says what", f"{_HERE}.tei", "write_tei", "each", ".xml", "application/tei+xml",
           copies=True),
    Format("annotations", "W3C Web Annotations", f"{_HERE}.annotations", "write_annotations", "each", ".jsonld",
           "application/ld+json", copies=True),
    Format("booknlp", "the files that BookNLP writes", f"{_HERE}.booknlp", "write_booknlp", "folder", copies=True),
    Format("graphml", "who speaks to and meets whom", f"{_HERE}.networks", "write_graphml", "each", ".graphml",
           "application/xml", copies=True),
    Format("gexf", "the same for Gephi", f"{_HERE}.networks", "write_gexf", "each", ".gexf", "application/xml",
           copies=True),
)  # fmt: skip


@cache
def formats() -> dict[str, Format]:
    """All formats by name; one of another package takes the place of ours."""
    found = {format.name: format for format in FORMATS}
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        loaded = point.load()
        if isinstance(loaded, Format):
            found[point.name] = loaded
    return found


def find_format(name: str) -> Format:
    """The format of this name; raises LibraryError where there is none."""
    known = formats()
    if name not in known:
        raise LibraryError(f"there is no format {name!r}; the formats are {', '.join(sorted(known))}")
    return known[name]
