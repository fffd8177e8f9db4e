"""Subject and sender lines."""

import pytest

from foundling.reading.record.subject import read_from, read_subject
from foundling.spans import Span


def found(read, line):
    return {x.field: x.value for x in read(line, Span(0, len(line)), "subject")}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('NEW: TNG "Rain" 1/3 [PG] P/C', "Rain"),
        ("[fic] Rain (1/3)", "Rain"),
        ("[creative-list] FIC: Small Hours, part 2/?", "Small Hours"),
        ("FIC: Small Hours 2/4 PG-13 E/T", "Small Hours"),
        ("Small Hours", "Small Hours"),
    ],
)
def test_title(line, title):
    assert found(read_subject, line)["title"] == title


def test_codes():
    said = found(read_subject, "FIC: Small Hours 2/4 PG-13 E/T")
    assert said["rating"].raw == "PG-13"
    assert said["relationship"] == ("E", "T")
    assert (said["chapter"].number, said["chapter"].of) == (2, 4)


@pytest.mark.parametrize(
    ("line", "author", "address"),
    [
        ("Wren <wren@example.org>", "Wren", "wren@example.org"),
        ('"Aunt Wren" <wren@example.org>', "Aunt Wren", "wren@example.org"),
        ("wren@example.org (Wren)", "Wren", "wren@example.org"),
        ("wren@example.org", None, "wren@example.org"),
    ],
)
def test_sender(line, author, address):
    said = found(read_from, line)
    assert said.get("author") == author
    assert said["contact"] == address
