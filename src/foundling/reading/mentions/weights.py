"""The trained weights of this layer: plain numbers by feature, kept as data.

Owns loading data/mentions_model.json, made by scripts/fit_mentions.py from the LitBank excerpts (CC BY 4.0).
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from msgspec import Struct

from foundling.errors import KnowledgeError

NAME = "mentions_model.json"


class Weights(Struct, frozen=True):
    """Log odds by feature: `keep`: a phrase means somebody, `end`: it ends here, `rank`: it means this one."""

    keep: dict[str, float]
    end: dict[str, float]
    rank: dict[str, float]


@cache
def weights() -> Weights:
    """The weights, read once. Raises KnowledgeError where the file is missing or malformed."""
    try:
        made = json.loads(files("foundling").joinpath("data", NAME).read_text(encoding="utf-8"))
        return Weights(made["keep"], made["end"], made["rank"])
    except (OSError, ValueError, KeyError) as error:
        raise KnowledgeError(NAME, str(error)) from error
