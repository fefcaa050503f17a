"""Count in what share of reports each word stands: a rare word in common tells more than a frequent one.

usage: python tools/count_words.py REPORTS.jsonl[.gz] [MORE.jsonl …] > WORD_SHARES.tsv

Takes reports (a JSON object per line with ``title``, ``text`` and, where known, ``outlet``); gives the
stems of content words that stand in lower case, with the share of reports that hold them: the mean over
the outlets with many reports and all others together, so that no outlet's habits rule. Words in fewer
than one report in fifty are left out: they count as rare. `communique.resolution` keeps the table as
``data/word_shares.tsv``.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from communique.resolution.wording import content_words

# The least share that is written down, and the least number of reports for an outlet to count by itself.
LEAST_SHARE = 0.02
FEWEST_REPORTS = 100

HEADER = """\
# In what share of reports a word stands: stem, then the share in percent, the mean over outlets of several
# kinds (news agencies, government offices, newspapers). Stems as `wording.stem` makes them; words that are
# not here are rare. Counted with tools/count_words.py on about 5,300 English reports, most of three outlets,
# the rest of many.
"""


def main() -> None:
    """Print the table of the reports in the files named."""
    if len(sys.argv) < 2:
        raise SystemExit("no file named; usage: count_words.py REPORTS.jsonl[.gz] [MORE.jsonl …]")
    shares = _shares([Path(each) for each in sys.argv[1:]])
    rows = sorted(shares.items(), key=lambda row: (-row[1], row[0]))
    sys.stdout.write(HEADER)
    sys.stdout.writelines(f"{word}\t{100 * share:.1f}\n" for word, share in rows if share >= LEAST_SHARE)


def _shares(paths: list[Path]) -> dict[str, float]:
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        for outlet, text in _texts(path):
            texts[outlet].append(text)
    groups = {outlet: found for outlet, found in texts.items() if len(found) >= FEWEST_REPORTS}
    groups["others"] = [text for outlet, found in texts.items() if outlet not in groups for text in found]
    total: Counter[str] = Counter()
    for found in groups.values():
        counts = Counter(word for text in found for word in _words(text))
        total.update({word: count / len(found) / len(groups) for word, count in counts.items()})
    return dict(total)


def _words(text: str) -> frozenset[str]:
    """Stems of the words in lower case; names of people, places and outlets are no general words."""
    lower = " ".join(re.findall(r"(?<![\w'’-])[a-z]{3,}(?![\w’-])", text))
    return content_words(lower)


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in data.splitlines():
        row = json.loads(line)
        yield row.get("outlet") or "", f"{row.get('title') or ''}\n{row['text']}"


if __name__ == "__main__":
    main()
