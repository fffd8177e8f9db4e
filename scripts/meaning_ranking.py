"""Writes the stored ranking that a small model is compared with: data/meaning_ranking.toml.

    python scripts/meaning_ranking.py MODEL_FOLDER

MODEL_FOLDER holds the weights in full precision (config.json, model.safetensors, tokenizer.json). The sentences
are read from the file itself and the numbers in it are made anew. As a check of the graph, three sentences are
compared whose likeness the authors of all-MiniLM-L6-v2 publish: 0.666, 0.105 and 0.141.
"""

from __future__ import annotations

import sys
import tempfile
import tomllib
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from foundling.meaning.installing import _longest, _write, likeness
from foundling.meaning.model import Model, ModelCard

DATA = Path(__file__).resolve().parents[1] / "src" / "foundling" / "data" / "meaning_ranking.toml"
# https://www.sbert.net/ (the first example of the documentation)
PUBLISHED = ["The weather is lovely today.", "It's so sunny outside!", "He drove to the stadium."]


def main() -> None:
    source = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "full.onnx"
        shape = _write(source, path)
        tokens = Tokenizer.from_file(str(source / "tokenizer.json"))
        tokens.enable_truncation(_longest(source))
        tokens.no_padding()
        session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
        model = Model(ModelCard("", shape.hidden_size, _longest(source), "", {}, 0), session, tokens)
    print(np.round(likeness(model, PUBLISHED, PUBLISHED), 4))
    text = DATA.read_text("utf-8")
    held = tomllib.loads(text)
    found = likeness(model, held["queries"], held["sentences"])
    rows = "\n".join("  [" + ", ".join(f"{value:.3f}" for value in row) + "]," for row in found)
    DATA.write_text(text[: text.index("likeness = ")] + f"likeness = [\n{rows}\n]\n", "utf-8")


if __name__ == "__main__":
    main()
