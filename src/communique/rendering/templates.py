"""Templates of pages: the one way in which text becomes HTML, so that nothing of a report can be markup.

Takes the name of a package and of a template in its folder ``data``, gives an environment in which all values
are escaped and an unknown one is an error. What a page shows is left to who renders it.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import DictLoader, Environment, StrictUndefined

from communique.rendering.visible import on_one_line, visible

__all__ = ["data", "environment", "hash_of"]


@cache
def environment(package: str, name: str) -> Environment:
    """An environment that holds the template ``name`` of a package."""
    made = Environment(
        loader=DictLoader({name: data(package, name)}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["visible"] = visible
    made.filters["on_one_line"] = on_one_line
    return made


@cache
def data(package: str, name: str) -> str:
    """A file of the folder ``data`` of a package."""
    return resources.files(package).joinpath("data", name).read_text(encoding="utf-8")


def hash_of(content: str) -> str:
    """The hash by which a page's own policy allows ``content``, and only that."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
