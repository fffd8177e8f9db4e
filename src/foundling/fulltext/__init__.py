"""A full-text index of documents in one folder, and what a query's tree finds in it.

Owns the index (tantivy's) and nothing of libraries: documents come as `Doc`, by id, with their text; the text is
not stored. What somebody typed never reaches tantivy's own parser: `compiling` makes query objects of the typed
tree.
"""
