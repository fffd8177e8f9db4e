"""Makes small archives of eFiction and the Automated Archive, as their programs would write them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

PREFIX = "fanfiction_"
STORIES = """sid title summary storynotes catid classes charid rid date updated uid coauthors featured validated
completed rr wordcount rating reviews count challenges""".split()
CHAPTERS = "chapid title inorder notes storytext endnotes validated wordcount rating reviews sid uid count".split()
AUTHORS = "uid penname realname email website bio image date admincreated password".split()
COLUMNS: dict[str, list[str]] = {
    "authors": AUTHORS,
    "categories": "catid parentcatid category description image locked leveldown displayorder numitems".split(),
    "challenges": "chalid challenger uid title catid characters summary responses".split(),
    "chapters": CHAPTERS,
    "characters": "charid catid charname bio image".split(),
    "classes": "class_id class_type class_name".split(),
    "classtypes": "classtype_id classtype_name classtype_title".split(),
    "coauthors": "sid uid".split(),
    "inseries": "seriesid sid subseriesid confirmed inorder".split(),
    "log": "log_id log_action log_uid log_ip log_timestamp log_type".split(),
    "ratings": "rid rating ratingwarning warningtext".split(),
    "reviews": "reviewid item chapid reviewer uid review date rating respond type".split(),
    "series": """
seriesid title summary uid isopen catid classes rating warnings genres characters reviews challenges
numstories
    """.split(),
    "stories": STORIES,
}
LINE = "The tide came in over the causeway, and the lamp on the point went round. "
TEXT = "<p>" + "</p>\n<p>".join([LINE * 4] * 6) + "</p>"
# What must never enter a library.
SECRETS = ("Wilhelmina Hart", "5f4dcc3b5aa765d61d8327deb882cf99", "203.0.113.77", "born in Leeds", "loved this!!")
ADDRESS = "minnow.writes@example.org"
CO_ADDRESS = "tern@example.net"
READER_ADDRESS = "only.reads@example.com"

THINGS = """
barrow basket bottle bridge broom candle chimney clock coat curtain feather fence gate glove hammer kite
ladder lantern mirror needle orchard parcel pebble ribbon river sail shovel sparrow thimble tunnel violin
wheel
""".split()
DID = "crossed passed followed hid lifted kept lost found watched carried mended rolled".split()


def prose(seed: object, sentences: int = 60) -> str:
    """Sentences that no other seed gives, so that two stories are not taken for one."""
    chance = random.Random(str(seed))
    said = (
        f"The {chance.choice(THINGS)} {chance.choice(DID)} the {chance.choice(THINGS)} by the {chance.choice(THINGS)}."  # noqa: E501
        for _ in range(sentences)
    )
    return " ".join(said)


Rows = dict[str, list[dict[str, str]]]


def archive(text: Callable[[int], str] = lambda chapter: TEXT) -> Rows:
    """An archive of three stories: one of two chapters by two people, one short, one never published."""
    return {
        "authors": [
            {"uid": "4", "penname": "Minnow", "realname": SECRETS[0], "email": ADDRESS, "bio": SECRETS[3],
             "date": "2003-01-02 00:00:00", "password": SECRETS[1]},
            {"uid": "7", "penname": "Tern and Plover", "email": CO_ADDRESS, "password": SECRETS[1]},
            {"uid": "9", "penname": "Reader", "email": READER_ADDRESS, "password": SECRETS[1]},
        ],
        "categories": [
            {"catid": "1", "parentcatid": "-1", "category": "Television"},
            {"catid": "2", "parentcatid": "1", "category": "The Long Causeway"},
        ],
        "challenges": [{"chalid": "3", "title": "Winter Lights", "uid": "4"}],
        "chapters": [
            {"chapid": "11", "title": "Second Light", "inorder": "2", "storytext": text(11), "validated": "1",
             "endnotes": "Thank you for reading.", "sid": "21", "uid": "4", "count": "5"},
            {"chapid": "10", "title": "First Light", "inorder": "1", "notes": "For the harbour choir.",
             "storytext": text(10), "validated": "1", "sid": "21", "uid": "4", "count": "9"},
            {"chapid": "12", "title": "Gulls", "inorder": "1", "storytext": text(12), "validated": "1",
             "sid": "22", "uid": "4"},
            {"chapid": "13", "title": "Draft", "inorder": "1", "storytext": text(13), "validated": "0",
             "sid": "23", "uid": "9"},
        ],
        "characters": [{"charid": "5", "catid": "2", "charname": "Ada Quill"},
                       {"charid": "6", "catid": "2", "charname": "Tom Reed"}],
        "classes": [{"class_id": "1", "class_type": "1", "class_name": "Adventure"},
                    {"class_id": "2", "class_type": "2", "class_name": "Mild peril"},
                    {"class_id": "3", "class_type": "3", "class_name": "Second person"}],
        "classtypes": [{"classtype_id": "1", "classtype_name": "genres", "classtype_title": "Genres"},
                       {"classtype_id": "2", "classtype_name": "warnings", "classtype_title": "Warnings"},
                       {"classtype_id": "3", "classtype_name": "voice", "classtype_title": "Voice"}],
        "coauthors": [{"sid": "21", "uid": "7"}],
        "inseries": [{"seriesid": "8", "sid": "21", "confirmed": "1", "inorder": "2"}],
        "log": [{"log_id": "1", "log_action": "logged in", "log_uid": "9", "log_ip": SECRETS[2]}],
        "ratings": [{"rid": "1", "rating": "PG-13"}, {"rid": "2", "rating": "G"}],
        "reviews": [{"reviewid": "1", "item": "21", "reviewer": "Reader", "uid": "9", "review": SECRETS[4]}],
        "series": [{"seriesid": "8", "title": "Harbour Winter", "uid": "4"}],
        "stories": [
            {"sid": "21", "title": "The Keeper's Lamp", "summary": "A lamp, a <i>causeway</i> &amp; a long winter.",  # noqa: E501
             "storynotes": "Written in one week.", "catid": "2", "classes": "1,2,3", "charid": "5,6", "rid": "1",
             "date": "2004-03-02 18:22:10", "updated": "2004-05-01 10:00:00", "uid": "4", "coauthors": "1",
             "validated": "1", "completed": "1", "rr": "0", "wordcount": "540", "reviews": "1", "count": "321",
             "challenges": "3"},
            {"sid": "22", "title": "Gulls", "summary": "Birds.", "catid": "2", "charid": "5", "rid": "2",
             "date": "1078251730", "updated": "1078251730", "uid": "4", "validated": "1", "completed": "0"},
            {"sid": "23", "title": "Draft", "catid": "2", "rid": "2", "uid": "9", "validated": "0"},
        ],
    }  # fmt: skip


def escaped(value: str) -> str:
    """A value as MySQL writes it between quotation marks of either kind."""
    for mark, written in (("\\", "\\\\"), ("'", "\\'"), ('"', '\\"'), ("\n", "\\n"), ("\r", "\\r")):
        value = value.replace(mark, written)
    return value


def own_backup(rows: Rows, *, prefix: str = PREFIX, tables: Sequence[str] = ()) -> str:
    """What eFiction's own backup page writes: no columns, every value in double quotes."""
    lines = []
    for kind in tables or sorted(rows):
        lines.append(f"# Dump of table {prefix}{kind}")
        for row in rows[kind]:
            values = ", ".join(f'"{escaped(row.get(column, ""))}"' for column in COLUMNS[kind])
            lines.append(f"INSERT INTO `{prefix}{kind}` VALUES ({values});")
    return "\n".join(lines) + "\n"


def create(kind: str, columns: Sequence[str], *, prefix: str = PREFIX) -> str:
    """A table as mysqldump declares it."""
    listed = ",\n".join(f"  `{column}` varchar(255) NOT NULL DEFAULT '' COMMENT 'a, (b)'" for column in columns)
    return (
        f"CREATE TABLE `{prefix}{kind}` (\n{listed},\n  PRIMARY KEY (`{columns[0]}`),\n"
        f"  KEY `k` (`{columns[-1]}`(10))\n) ENGINE=MyISAM DEFAULT CHARSET=latin1;\n"
    )


def mysqldump(rows: Rows, *, prefix: str = PREFIX, columns: dict[str, list[str]] = COLUMNS) -> str:
    """What mysqldump writes: tables, then one statement of many rows each, numbers bare."""
    parts = ["-- MySQL dump 10.13  Distrib 5.5.62, for Linux (x86_64)\n"]
    for kind in sorted(rows):
        listed = columns[kind]
        values = ",".join("(" + ",".join(_bare(row.get(column)) for column in listed) + ")" for row in rows[kind])
        parts.append(f"DROP TABLE IF EXISTS `{prefix}{kind}`;\n{create(kind, listed, prefix=prefix)}")
        parts.append(f"LOCK TABLES `{prefix}{kind}` WRITE;\nINSERT INTO `{prefix}{kind}` VALUES {values};\n")
        parts.append("UNLOCK TABLES;\n")
    return "".join([*parts, "-- Dump completed on 2011-03-04 10:11:12\n"])


def phpmyadmin(rows: Rows, *, prefix: str = PREFIX) -> str:
    """What phpMyAdmin writes: columns named, a row a line."""
    parts = ["-- phpMyAdmin SQL Dump\n-- version 4.9.5\n\n"]
    for kind in sorted(rows):
        listed = COLUMNS[kind]
        named = ", ".join(f"`{column}`" for column in listed)
        values = ",\n".join(
            "(" + ", ".join(_bare(row.get(column)) for column in listed) + ")" for row in rows[kind]
        )
        parts.append(create(kind, listed, prefix=prefix))
        parts.append(f"\nINSERT INTO `{prefix}{kind}` ({named}) VALUES\n{values};\n\n")
    return "".join(parts)


def _bare(value: str | None) -> str:
    if value is None:
        return "NULL"
    return value if value.isdigit() and len(value) < 9 else f"'{escaped(value)}'"
