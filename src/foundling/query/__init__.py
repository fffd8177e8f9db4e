"""The query language: `parse` makes a typed tree of what somebody typed, or says what is wrong with it.

Owns the language alone; what a tree finds is the index's business (`foundling.fulltext`).

    >>> from foundling.query import parse
    >>> parse('author:penname -rain').root  # doctest: +ELLIPSIS
    All(items=(Match(field='author', ...
"""

from foundling.query.folding import fold
from foundling.query.parsing import parse
from foundling.query.printing import write
from foundling.query.types import (
    All,
    Amount,
    Choice,
    Days,
    Either,
    Exact,
    Harm,
    Match,
    Node,
    Not,
    Own,
    Phrase,
    Prefix,
    Query,
    QueryError,
    Said,
    Scale,
    Sort,
    Story,
    Text,
    Word,
)

__all__ = [
    "All",
    "Amount",
    "Choice",
    "Days",
    "Either",
    "Exact",
    "Harm",
    "Match",
    "Node",
    "Not",
    "Own",
    "Phrase",
    "Prefix",
    "Query",
    "QueryError",
    "Said",
    "Scale",
    "Sort",
    "Story",
    "Text",
    "Word",
    "fold",
    "parse",
    "write",
]
