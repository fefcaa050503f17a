"""Train what stands on the spotter and on what is read of each sentence, in its order.

usage: python tools/train_decisions.py GOLD_DIRECTORY [--from DECISION]

GOLD_DIRECTORY is what ``gather_training.py`` brought together, with the ``spotted.json`` of
``train_spotter.py``. Each decision learns from what those before it decide, so that all are trained anew
where one of them changes; ``--from`` leaves out those before. Each tool is run by itself, as by hand. Half
an hour on one core.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

# Nothing learns from the other sets, which measure.
WHOLE = ("train", "coded", "written", "own", "more")
# Reports after the manner of outlets that no other set knows.
MANNERS = ("outlets", "accounts")
# Places and dates gain by all but short passages, which say little.
LATER = (*WHOLE, "coded_later", "varied")
ALL = (*WHOLE, *MANNERS, "coded_later", "varied", "fresh")
SETS = {
    "sides": ALL,
    "engagements": (*LATER, "fresh"),
    "parents": ALL,
    "whereabouts": LATER,
    "undated": LATER,
    "attendance": ALL,
    # Coders give topics as those of these sets do.
    "topics": (*WHOLE, *MANNERS, "coded_later"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("directory", type=Path)
    parser.add_argument("--from", choices=SETS, default="sides", dest="first")
    args = parser.parse_args()
    decisions = list(SETS)
    for decision in decisions[decisions.index(args.first) :]:
        sys.stdout.write(f"{decision}\n")
        sys.stdout.flush()
        tool = Path(__file__).with_name(f"train_{decision}.py")
        subprocess.run([sys.executable, tool, args.directory, "--sets", *SETS[decision]], check=True)


if __name__ == "__main__":
    main()
