"""A model that turns passages into vectors, run from files on disk.

Owns the folder of a model (`model.onnx`, `tokenizer.json`, `model.json`) and where such folders are looked for.
Nothing is downloaded here.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import onnxruntime
from msgspec import Struct
from tokenizers import Tokenizer

from foundling.errors import ModelError

GRAPH, TOKENS, CARD = "model.onnx", "tokenizer.json", "model.json"
# Passages that are read at a time: more need more memory and are no faster.
_BATCH = 16


class ModelCard(Struct, frozen=True):
    """What is known of a model: its name, numbers in a vector, tokens it reads at most, SHA-256 of its weights.

    `files` holds the SHA-256 of each file beside the card. `made` counts the ways in which Foundling has made
    graphs of weights.
    """

    name: str
    dimension: int
    longest: int
    weights: str
    files: dict[str, str]
    made: int

    @property
    def stamp(self) -> str:
        """What vectors of this model are known by."""
        return f"{self.name} {self.weights[:16]} {self.made}"


class Model:
    """A model, ready to read; see `open_model`."""

    def __init__(self, card: ModelCard, session: Any, tokens: Any) -> None:
        self.card = card
        self._session = session
        self._tokens = tokens

    def vectors(self, texts: Sequence[str]) -> Any:
        """One vector of length 1 (float32) for each text, in order.

        Texts of like length are read together. The last places of a number depend on which those are: the same
        texts in the same call have the same vectors.
        """
        encoded = self._tokens.encode_batch([_sound(text) for text in texts])
        order = sorted(range(len(texts)), key=lambda number: len(encoded[number].ids))
        found = np.empty((len(texts), self.card.dimension), dtype=np.float32)
        for first in range(0, len(order), _BATCH):
            chosen = order[first : first + _BATCH]
            longest = len(encoded[chosen[-1]].ids)
            ids = np.zeros((len(chosen), longest), dtype=np.int64)
            mask = np.zeros_like(ids)
            for row, number in enumerate(chosen):
                these = encoded[number].ids
                ids[row, : len(these)] = these
                mask[row, : len(these)] = 1
            found[chosen] = self._session.run(None, {"ids": ids, "mask": mask})[0]
        return found


def open_model(folder: Path, *, threads: int | None = None) -> Model:
    """The model in a folder; `threads` of the processor (by default all). Raises ModelError."""
    card = read_card(folder)
    for name, digest in card.files.items():
        if digest_of(folder / name) != digest:
            raise ModelError(f"{folder / name} is damaged or missing; run `foundling meaning install` again")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    # Threads that wait for work do not run in circles meanwhile: the words are looked for on the same processors.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if threads is not None:
        options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(str(folder / GRAPH), options, providers=["CPUExecutionProvider"])
    tokens = Tokenizer.from_file(str(folder / TOKENS))
    tokens.enable_truncation(card.longest)
    tokens.no_padding()
    return Model(card, session, tokens)


def read_card(folder: Path) -> ModelCard:
    """What is known of the model in a folder; raises ModelError where there is none."""
    try:
        return msgspec.json.decode((folder / CARD).read_bytes(), type=ModelCard)
    except OSError as error:
        raise ModelError(f"there is no model in {folder}; `foundling meaning install` fetches one") from error
    except msgspec.DecodeError as error:
        raise ModelError(f"{folder / CARD} is damaged; run `foundling meaning install` again") from error


def default_folder() -> Path:
    """Where a model is looked for: `$FOUNDLING_MODEL`, else a folder of the user's own data."""
    if named := os.environ.get("FOUNDLING_MODEL"):
        return Path(named)
    data = os.environ.get("XDG_DATA_HOME") or os.path.join(os.path.expanduser("~"), ".local", "share")
    return Path(data) / "foundling" / "model"


def digest_of(path: Path) -> str:
    """The SHA-256 of a file; nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _sound(text: str) -> str:
    """`text` without lone surrogates, which the tokenizer refuses."""
    return text.encode("utf-8", "replace").decode()
