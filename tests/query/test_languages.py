"""Languages by their names."""

from __future__ import annotations

import pytest

from foundling import knowledge
from foundling.query import parse
from foundling.query.folding import fold
from foundling.query.languages import language_name, languages
from foundling.query.types import Choice


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "English"), ("cy", "Welsh"), ("pt-BR", "Brazilian Portuguese"), ("pt-br", "Brazilian Portuguese"),
        ("de-AT", "German (AT)"), ("xx", "xx"), ("xx-YY", "xx-YY"), ("", ""),
    ],
)  # fmt: skip
def test_a_tag_has_a_name(tag: str, name: str) -> None:
    assert language_name(tag) == name


def test_every_name_leads_back_to_its_tag() -> None:
    for tag, name in knowledge.table("language_names.toml")["names"].items():
        assert languages()[fold(name)].lower() in (tag.lower(), tag.partition("-")[0])


def test_every_language_that_writers_state_has_a_name() -> None:
    for tag in knowledge.table("languages.toml")["names"].values():
        assert language_name(tag) != tag


@pytest.mark.parametrize("written", ["Welsh", "welsh", "cy", "Cymraeg"])
def test_a_language_is_asked_for_by_name_or_tag(written: str) -> None:
    found = parse(f"language:{written}")
    assert found.root == Choice("language", "cy", found.root.span)  # type: ignore[union-attr]
