"""What a server does once before it answers, so that nobody waits for it.

Takes nothing; afterwards the process has read its lists and compiled its templates. It is for processes that
serve and do nothing else.
"""

from __future__ import annotations

import gc

from communique.gazetteer.parties import find_parties
from communique.questions.accepted import party
from communique.web.rendering import compile_templates

__all__ = ["make_ready"]

# Answering makes many objects and hardly a cycle of them: the collector looks less often than is usual.
_COLLECTED_AFTER = (20_000, 20, 20)


def make_ready() -> None:
    """Make now what the first page that needs it would wait for.

    What is there by then stays, so the garbage collector need not look through it again and again: that
    held up a page for a tenth of a second.
    """
    compile_templates()
    find_parties("")
    party("France")
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTED_AFTER)
