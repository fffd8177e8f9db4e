"""What passages mean, as vectors: a model that reads them, passages of a text, and a store that is searched.

Knows nothing of libraries. Everything below needs the extra `foundling[meaning]` (numpy, onnxruntime, tokenizers),
so that it is imported where it is wanted alone.
"""
