"""``python -m communique``: the same as the command ``communique``."""

from __future__ import annotations

from communique.cli import main

main()
