"""Writes a tiny sentence encoder of BERT's kind with weights drawn by lot, for tests of what runs models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_HIDDEN, _INNER, _LAYERS, _HEADS, _LONGEST = 64, 128, 1, 4, 160


def write_tiny_model(folder: Path, lot: Any, words: str) -> None:
    """The model's files as the ones that are published have them; `words` are those that the tokenizer knows."""
    from safetensors.numpy import save_file
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

    folder.mkdir(parents=True)
    known = sorted({word.strip('.,;"').lower() for word in words.split()} - {""})
    vocabulary = {word: number for number, word in enumerate(["[PAD]", "[UNK]", "[CLS]", "[SEP]", *known])}
    tokens = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokens.normalizer = normalizers.Lowercase()
    tokens.pre_tokenizer = pre_tokenizers.Whitespace()
    tokens.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokens.save(str(folder / "tokenizer.json"))
    config = {
        "model_type": "bert", "hidden_act": "gelu", "hidden_size": _HIDDEN, "num_hidden_layers": _LAYERS,
        "num_attention_heads": _HEADS, "intermediate_size": _INNER,
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "sentence_bert_config.json").write_text(json.dumps({"max_seq_length": _LONGEST}))
    weights = {
        "embeddings.word_embeddings.weight": (len(vocabulary), _HIDDEN),
        "embeddings.position_embeddings.weight": (_LONGEST, _HIDDEN),
        "embeddings.token_type_embeddings.weight": (2, _HIDDEN),
        **_norm("embeddings.LayerNorm"),
    }
    for number in range(_LAYERS):
        name = f"encoder.layer.{number}"
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            weights |= _dense(f"{name}.attention.{part}", _HIDDEN, _HIDDEN)
        weights |= _norm(f"{name}.attention.output.LayerNorm") | _norm(f"{name}.output.LayerNorm")
        weights |= _dense(f"{name}.intermediate.dense", _INNER, _HIDDEN)
        weights |= _dense(f"{name}.output.dense", _HIDDEN, _INNER)
    drawn = {
        name: (lot.normal(1 if "LayerNorm.weight" in name else 0, 0.1 if "Norm" in name else 0.5, shape)).astype(
            "f4"
        )
        for name, shape in weights.items()
    }
    save_file(drawn, str(folder / "model.safetensors"))


def _dense(name: str, out: int, into: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (out, into), f"{name}.bias": (out,)}


def _norm(name: str) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (_HIDDEN,), f"{name}.bias": (_HIDDEN,)}
