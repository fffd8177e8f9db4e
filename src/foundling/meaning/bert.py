"""A sentence encoder of BERT's kind as an ONNX graph, out of its weights.

Owns the arithmetic: embeddings, layers of attention, the mean over all tokens, the length 1 (Devlin et al. 2019;
Reimers and Gurevych 2019). Weights come by the names that `transformers` gives them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
from msgspec import Struct
from onnx import TensorProto, helper, numpy_helper

from foundling.errors import ModelError

_OPSET = 17
_F32 = TensorProto.FLOAT
# Added to the scores of tokens that only fill up a batch.
_NEVER = -1e4
_ROOT_OF_2 = 1.4142135623730951


class BertShape(Struct, frozen=True):
    """What a model's `config.json` says of it; other keys are passed over."""

    hidden_size: int
    num_hidden_layers: int
    num_attention_heads: int
    layer_norm_eps: float = 1e-12
    model_type: str = "bert"
    hidden_act: str = "gelu"
    position_embedding_type: str = "absolute"


def graph(shape: BertShape, weights: Mapping[str, Any]) -> onnx.ModelProto:
    """The graph from `ids` and `mask` (both a batch by its tokens) to `vectors` (a batch by hidden_size).

    Raises ModelError where the model is of another kind, or lacks a weight.
    """
    if (shape.model_type, shape.hidden_act, shape.position_embedding_type) != ("bert", "gelu", "absolute"):
        raise ModelError("the model is no BERT with absolute positions and GELU, and can be made into no other")
    made = _Graph(shape, weights)
    made.build()
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "tokens"]) for name in ("ids", "mask")
    ]
    outputs = [helper.make_tensor_value_info("vectors", _F32, ["batch", shape.hidden_size])]
    whole = helper.make_graph(made.nodes, "encoder", inputs, outputs, made.constants)
    model = helper.make_model(whole, opset_imports=[helper.make_opsetid("", _OPSET)])
    # Written so that any onnxruntime the extra allows can read it.
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


class _Graph:
    def __init__(self, shape: BertShape, weights: Mapping[str, Any]) -> None:
        self.shape = shape
        # Some models' weights are called `bert.embeddings…`.
        self.weights = {name.removeprefix("bert."): value for name, value in weights.items()}
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.known: set[str] = set()

    def build(self) -> None:
        state = self.embeddings()
        blocked = self.blocked()
        for number in range(self.shape.num_hidden_layers):
            state = self.layer(f"encoder.layer.{number}", state, blocked)
        self.pooled(state)

    def embeddings(self) -> str:
        words = self.node("Gather", [self.weight("embeddings.word_embeddings.weight"), "ids"])
        size = self.node("Shape", ["ids"], start=1, end=2)
        places = self.weight("embeddings.position_embeddings.weight")
        placed = self.node("Slice", [places, self.wholes("first", [0]), size, self.wholes("along", [0])])
        kind = self.constant("kind", self.array("embeddings.token_type_embeddings.weight")[0])
        total = self.node("Add", [self.node("Add", [words, placed]), kind])
        return self.norm("embeddings.LayerNorm", total)

    def blocked(self) -> str:
        """What is added to the scores of attention: nothing for tokens, a great deal less for what fills up."""
        mask = self.node("Cast", ["mask"], to=_F32)
        mask = self.node("Unsqueeze", [mask, self.wholes("heads_axes", [1, 2])])
        away = self.node("Sub", [self.number("one_f", 1.0), mask])
        return self.node("Mul", [away, self.number("never", _NEVER)])

    def layer(self, name: str, state: str, blocked: str) -> str:
        attended = self.attention(f"{name}.attention", state, blocked)
        state = self.norm(f"{name}.attention.output.LayerNorm", self.node("Add", [attended, state]))
        inner = self.gelu(self.dense(f"{name}.intermediate.dense", state))
        outer = self.dense(f"{name}.output.dense", inner)
        return self.norm(f"{name}.output.LayerNorm", self.node("Add", [outer, state]))

    def attention(self, name: str, state: str, blocked: str) -> str:
        width = self.shape.hidden_size // self.shape.num_attention_heads
        query, key, value = (self.dense(f"{name}.self.{part}", state) for part in ("query", "key", "value"))
        query, value = self.heads(query, [0, 2, 1, 3]), self.heads(value, [0, 2, 1, 3])
        scores = self.node("MatMul", [query, self.heads(key, [0, 2, 3, 1])])
        scores = self.node("Div", [scores, self.number("scale", width**0.5)])
        shares = self.node("Softmax", [self.node("Add", [scores, blocked])], axis=-1)
        mixed = self.node("Transpose", [self.node("MatMul", [shares, value])], perm=[0, 2, 1, 3])
        flat = self.node("Reshape", [mixed, self.wholes("flat", [0, 0, self.shape.hidden_size])])
        return self.dense(f"{name}.output.dense", flat)

    def heads(self, state: str, order: Sequence[int]) -> str:
        count = self.shape.num_attention_heads
        parted = self.wholes("heads", [0, 0, count, self.shape.hidden_size // count])
        return self.node("Transpose", [self.node("Reshape", [state, parted])], perm=list(order))

    def dense(self, name: str, state: str) -> str:
        weight = self.constant(f"{name}.weight", self.array(f"{name}.weight").T)
        return self.node("Add", [self.node("MatMul", [state, weight]), self.weight(f"{name}.bias")])

    def gelu(self, state: str) -> str:
        """x/2 · (1 + erf(x/√2)), written as onnxruntime knows it again."""
        bent = self.node("Erf", [self.node("Div", [state, self.number("root", _ROOT_OF_2)])])
        bent = self.node("Add", [bent, self.number("one_f", 1.0)])
        return self.node("Mul", [self.node("Mul", [state, bent]), self.number("half", 0.5)])

    def norm(self, name: str, state: str) -> str:
        weights = [self.weight(f"{name}.weight"), self.weight(f"{name}.bias")]
        return self.node("LayerNormalization", [state, *weights], axis=-1, epsilon=self.shape.layer_norm_eps)

    def pooled(self, state: str) -> None:
        mask = self.node("Unsqueeze", [self.node("Cast", ["mask"], to=_F32), self.wholes("last", [2])])
        axis = self.wholes("tokens", [1])
        total = self.node("ReduceSum", [self.node("Mul", [state, mask]), axis], keepdims=0)
        count = self.node("ReduceSum", [mask, axis], keepdims=0)
        mean = self.node("Div", [total, count])
        self.nodes.append(helper.make_node("LpNormalization", [mean], ["vectors"], axis=-1, p=2))

    def node(self, kind: str, inputs: Sequence[str], **attributes: Any) -> str:
        name = f"n{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def array(self, name: str) -> Any:
        if name not in self.weights:
            raise ModelError(f"the model lacks the weight {name}")
        return np.asarray(self.weights[name], dtype=np.float32)

    def weight(self, name: str) -> str:
        return self.constant(name, self.array(name)) if name not in self.known else name

    def constant(self, name: str, value: Any) -> str:
        if name not in self.known:
            self.known.add(name)
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def number(self, name: str, value: float) -> str:
        return self.constant(name, np.array(value, dtype=np.float32))

    def wholes(self, name: str, values: Sequence[int]) -> str:
        return self.constant(name, np.array(values, dtype=np.int64))
