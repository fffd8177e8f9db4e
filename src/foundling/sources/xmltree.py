"""XML from strangers: parsed without entities, external references or surprises.

Owns the safe parsing of small XML parts (package documents, tables of contents, OpenDocument text).
Raises SourceError for what cannot be parsed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from xml.etree.ElementTree import Element, ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

from foundling.errors import SourceError

# An ampersand that begins no entity XML knows: `Pride & Prejudice`, or HTML's `&nbsp;`.
_STRAY = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)")
_ADVICE = "look for another copy, or repair it with calibre's editor"


def parse(data: bytes, name: str, what: str) -> Element:
    """The root of an XML part; `name` is the file and `what` the part, for the error's message.

    Stray ampersands, the commonest fault of hand-made files, are read as such.
    """
    try:
        return _parse(data)
    except ParseError:
        pass
    except (DefusedXmlException, ValueError, LookupError) as error:
        raise _broken(name, what, error) from error
    try:
        return _parse(_STRAY.sub(b"&amp;", data))
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise _broken(name, what, error) from error


def _parse(data: bytes) -> Element:
    root: Element = ElementTree.fromstring(data, forbid_dtd=False, forbid_entities=True, forbid_external=True)
    return root


def _broken(name: str, what: str, error: Exception) -> SourceError:
    if isinstance(error, DefusedXmlException):
        return SourceError(name, f"{what} declares XML entities, which may be made to harm", "do not open it")
    return SourceError(name, f"{what} is no well-formed XML", _ADVICE)


def local(element: Element) -> str:
    """The element's name without its namespace, in lower case; "" for comments."""
    tag: Any = element.tag
    return _local(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1_000)  # the same few names, thousands of times a book
def _local(tag: str) -> str:
    return tag.rpartition("}")[2].lower()


def attribute(element: Element, name: str) -> str:
    """The attribute of this local name, whatever its namespace; "" where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def every(root: Element, name: str) -> Iterator[Element]:
    """The elements of this local name, in document order."""
    return (element for element in root.iter() if local(element) == name)


def content(element: Element) -> str:
    """The text inside the element, white space levelled."""
    return " ".join("".join(element.itertext()).split())
