"""Rules, values and decisions in words for people, wherever they are told: terminal, pages, log.

Owns the wording alone; that of rules is `data/rule_words.toml`.

>>> rule_words("hint-opf"), rule_words("a-rule-of-tomorrow"), value_words("language", "cy")
("the book's own record", 'a rule of tomorrow', 'Welsh')
"""

from __future__ import annotations

from typing import Any

from foundling import knowledge
from foundling.library.decisions import HOLDING
from foundling.library.types import Decision
from foundling.library.values import plain
from foundling.query.languages import language_name

_VERBS = {"set": "is", "accept": "is, as found,", "add": "has also", "drop": "has not"}


def counted(number: int, what: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def rule_words(rule: str) -> str:
    """What a rule of the record goes by: `labelled-line` as `a line with a label, such as …`."""
    table = knowledge.table("rule_words.toml")
    known: dict[str, str] = table["rules"]
    if rule in known:
        return known[rule]
    return str(table["container"]) if rule.startswith("hint-") else rule.replace("-", " ")


def value_words(field: str, value: Any) -> str:
    """A value of a field in one line; a language by its name."""
    said = plain(value)
    return language_name(said) if field == "language" else said


def decision_words(decision: Decision) -> str:
    """A decision in words: `title is Countess`."""
    if decision.field == HOLDING:
        return "the text that is shown is chosen by hand"
    said = "; ".join(value_words(decision.field, value) for value in decision.values) or "none"
    return f"{decision.field} {_VERBS[decision.how]} {said}"
