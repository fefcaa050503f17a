"""``communique schema``: the JSON Schema of what ``communique read --format jsonl`` prints."""

from __future__ import annotations

import json

import typer

__all__ = ["schema"]


def schema() -> None:
    """Print the JSON Schema (2020-12) of one line of `communique read --format jsonl`.

    \b
    Examples:
      communique schema
      communique schema > communique.schema.json
    """
    from communique.codebook import json_schema

    typer.echo(json.dumps(json_schema(), indent=2))
