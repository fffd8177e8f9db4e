"""Making a model ready: out of a folder of weights, and what is wrong with one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from foundling.errors import ModelError
from tiny_model import write_tiny_model

np = pytest.importorskip("numpy", reason="needs the extra: pip install 'foundling[meaning]'")
for _name in ("onnx", "onnxruntime", "tokenizers", "safetensors"):
    pytest.importorskip(_name, reason="needs the extra: pip install 'foundling[meaning]'")


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A tiny model as it is published."""
    write_tiny_model(tmp_path / "tiny", np.random.default_rng(7), "snow lighthouse letters the a she found")
    return tmp_path / "tiny"


def _install(weights: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from foundling.meaning import installing

    monkeypatch.setattr(installing, "AGREEMENT", 0.5)
    target = weights.parent / "model"
    done = installing.install(target, source=weights)
    assert done.agreement > 0.5
    assert done.name == "tiny"
    return target


def test_small_and_full_say_nearly_the_same(
    weights: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from foundling.meaning import installing
    from foundling.meaning.model import open_model

    model = open_model(_install(weights, monkeypatch))
    full = tmp_path / "full.onnx"
    installing._write(weights, full)
    texts = ["snow", "She found the letters", "", "a lighthouse " * 200, "\ud800"]
    small, right = model.vectors(texts), installing._full(model, full).vectors(texts)
    assert small.shape == (5, 64)
    assert np.allclose(np.linalg.norm(small, axis=1), 1, atol=1e-4)
    assert ((small * right).sum(axis=1) > 0.9).all()
    assert (model.vectors(texts) == small).all()


@pytest.mark.parametrize("harm", ["no weights", "no weight", "another kind", "no tokens", "cls"])
def test_what_is_no_such_model(weights: Path, monkeypatch: pytest.MonkeyPatch, harm: str) -> None:
    config = weights / "config.json"
    match harm:
        case "no weights":
            (weights / "model.safetensors").unlink()
        case "no weight":
            config.write_text(config.read_text().replace('"num_hidden_layers": 1', '"num_hidden_layers": 2'))
        case "another kind":
            config.write_text(config.read_text().replace('"bert"', '"gpt2"'))
        case "no tokens":
            (weights / "tokenizer.json").unlink()
        case _:
            (weights / "1_Pooling").mkdir()
            (weights / "1_Pooling" / "config.json").write_text(json.dumps({"pooling_mode_mean_tokens": False}))
    with pytest.raises(ModelError):
        _install(weights, monkeypatch)
    assert not (weights.parent / "model").exists()


def test_weights_that_are_not_those_that_are_known(weights: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from foundling.meaning import installing

    monkeypatch.setattr(installing, "_fetch", lambda known, scratch: weights)
    with pytest.raises(ModelError, match="not those that are known"):
        installing.install(weights.parent / "model")


def test_a_failed_download_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from foundling.meaning import installing

    monkeypatch.setattr(installing.sys, "executable", "/bin/false")
    with pytest.raises(ModelError, match="--model"):
        installing.install(tmp_path / "model")
