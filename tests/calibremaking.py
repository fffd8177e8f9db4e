"""Makes calibre libraries for tests: the tables as calibre makes them, and some books."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

# The tables that every calibre library has, as far as anything here reads them.
TABLES = """
CREATE TABLE books
  (id INTEGER PRIMARY KEY, title TEXT, path TEXT, pubdate TIMESTAMP, series_index REAL DEFAULT 1.0);
CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE books_authors_link (id INTEGER PRIMARY KEY, book INTEGER, author INTEGER);
CREATE TABLE series (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE books_series_link (id INTEGER PRIMARY KEY, book INTEGER, series INTEGER);
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE books_tags_link (id INTEGER PRIMARY KEY, book INTEGER, tag INTEGER);
CREATE TABLE ratings (id INTEGER PRIMARY KEY, rating INTEGER);
CREATE TABLE books_ratings_link (id INTEGER PRIMARY KEY, book INTEGER, rating INTEGER);
CREATE TABLE languages (id INTEGER PRIMARY KEY, lang_code TEXT);
CREATE TABLE books_languages_link (id INTEGER PRIMARY KEY, book INTEGER, lang_code INTEGER);
CREATE TABLE comments (id INTEGER PRIMARY KEY, book INTEGER, text TEXT);
CREATE TABLE identifiers (id INTEGER PRIMARY KEY, book INTEGER, type TEXT, val TEXT);
CREATE TABLE data (id INTEGER PRIMARY KEY, book INTEGER, format TEXT, name TEXT);
"""
# What somebody keeps in it: four columns of their own, and some books.
_KEPT = """
CREATE TABLE custom_columns (id INTEGER PRIMARY KEY, label TEXT, name TEXT, datatype TEXT);
CREATE TABLE custom_column_1 (id INTEGER PRIMARY KEY, book INTEGER, value BOOL);
CREATE TABLE custom_column_2 (id INTEGER PRIMARY KEY, value TEXT);
CREATE TABLE books_custom_column_2_link (id INTEGER PRIMARY KEY, book INTEGER, value INTEGER);
CREATE TABLE custom_column_3 (id INTEGER PRIMARY KEY, book INTEGER, value TEXT);
CREATE TABLE custom_column_4 (id INTEGER PRIMARY KEY, book INTEGER, value REAL);
INSERT INTO custom_columns VALUES (1, 'finished', 'Finished', 'bool'), (2, 'shelf', 'Shelf', 'text'),
  (3, 'mynotes', 'My notes', 'comments'), (4, 'pages', 'Pages', 'float');
INSERT INTO authors VALUES (1, 'Ell Marsh'), (2, 'Reed| Tom');
INSERT INTO books (id, title, path) VALUES (1, 'Another title', 'a'), (2, 'The Kettle', 'b'), (3, 'The Lamp', 'c'),
  (4, 'Unknown', 'd');
INSERT INTO books_authors_link VALUES (1, 1, 1), (2, 2, 1), (3, 3, 1);
INSERT INTO tags VALUES (1, 'sea'), (2, 'comfort');
INSERT INTO books_tags_link VALUES (1, 1, 1), (2, 3, 1), (3, 3, 2);
INSERT INTO ratings VALUES (1, 8), (2, 10), (3, 0);
INSERT INTO books_ratings_link VALUES (1, 1, 1), (2, 3, 2), (3, 2, 3);
INSERT INTO data VALUES (1, 1, 'TXT', 'ferry');
INSERT INTO custom_column_1 VALUES (1, 1, 1), (2, 3, 0);
INSERT INTO custom_column_2 VALUES (1, 'Winter'), (2, 'Gifts');
INSERT INTO books_custom_column_2_link VALUES (1, 3, 1), (2, 3, 2);
INSERT INTO custom_column_3 VALUES (1, 3, 'lent to Ruth');
INSERT INTO custom_column_4 VALUES (1, 3, 12.5);
"""


def make_calibre(database: Path, more: str = "") -> Path:
    """A calibre library's database of four books: what else is to be in it is said in SQL."""
    database.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(TABLES + _KEPT + more)
    return database
