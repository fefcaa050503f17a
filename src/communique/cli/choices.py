"""What is said of a word that is none of those an argument or option accepts: the nearest, and which are.

Takes the message of the library that parses the command line, gives the one that is shown. A message in other
words stays as it is.
"""

from __future__ import annotations

import re

__all__ = ["with_nearest"]

_NO_CHOICE = re.compile(r"^(?:Value error, )?'(?P<given>.*)' is not one of (?P<accepted>.*)\.$", re.DOTALL)


def with_nearest(message: str) -> str:
    """The message, with the nearest of the accepted words where it says that a word is none of them."""
    from communique.questions.accepted import did_you_mean

    found = _NO_CHOICE.match(message)
    if found is None:
        return message
    accepted = [each.strip("'") for each in found["accepted"].split(", ")]
    near = did_you_mean(found["given"], accepted)
    return f"{found['given']!r} is not one of those accepted{near}; accepted: {', '.join(accepted)}"
