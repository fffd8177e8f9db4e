"""The layers: what they are called, what they need, and when they are loaded."""

from __future__ import annotations

import inspect
import subprocess
import sys

import pytest

from foundling.reading import engine


@pytest.mark.parametrize("layer", engine.LAYERS, ids=lambda layer: layer.name)
def test_a_layer_names_what_its_function_takes(layer: engine.Layer) -> None:
    parameters = inspect.signature(layer.run).parameters.values()
    assert layer.needs == tuple(one.name for one in parameters if one.kind is one.KEYWORD_ONLY)


def test_shelving_loads_nothing_of_close_reading() -> None:
    code = (
        "import sys; from foundling.manuscript import Manuscript; from foundling.reading import engine\n"
        "engine.read_layers(Manuscript('x', (), 'Title: A\\n\\nIt rained all day.\\n' * 9), engine.SHELVING)\n"
        "close = {layer.module for layer in engine.LAYERS if layer.stage == 'close'}\n"
        "print(sorted(close & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
