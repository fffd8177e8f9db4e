"""The scorers of `../shared/bench`, each under a name of its own: every bench calls its module `score`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType


def scorer(bench: Path) -> ModuleType:
    """The module `score.py` of a bench's folder, loaded once a process; its neighbours can be imported by it."""
    name = f"{bench.name}_score"
    if name not in sys.modules:
        if str(bench) not in sys.path:
            sys.path.append(str(bench))
        spec = importlib.util.spec_from_file_location(name, bench / "score.py")
        if spec is None or spec.loader is None:
            raise ImportError(f"{bench} holds no score.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]
