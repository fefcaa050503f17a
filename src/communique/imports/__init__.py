"""Datasets coded by hand, as the rows of a table, into a ledger."""

from communique.imports.importing import Refused, coded_rows
from communique.imports.mapping import Mapping, load_mapping, ready_mappings

__all__ = ["Mapping", "Refused", "coded_rows", "load_mapping", "ready_mappings"]
