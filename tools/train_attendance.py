"""Train the decision which persons of a report take part in an engagement.

usage: python tools/train_attendance.py GOLD_DIRECTORY [--sets train written] [--cross-validate]

One binary logistic regression over pairs of an engagement and a named person (scikit-learn, liblinear, no
randomness). Prints what cross-validation over reports gives beside what the frames alone give, writes
``src/communique/engagements/data/attendance.json.gz``. Half a minute on one core.
"""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import Any

import numpy as np
from gold_pairs import paired_reports
from log_linear import arguments, chances, fit, frequent, vectorise, write_fitted

from communique.engagements.candidates.candidate import Candidate
from communique.engagements.candidates.company import company
from communique.engagements.completion.attendance_signs import attendance_signs
from communique.engagements.completion.parents import set_parents
from communique.evaluation.sameness import same_person
from communique.reading.analysis import Analysis
from communique.reading.text.mentions import Person

WEIGHTS = Path(__file__).parents[1] / "src/communique/engagements/data/attendance.json.gz"
# Inverse of the regularisation; chosen with one outlet after the other left out, among 0.03, 0.1 and 0.3.
STRENGTH = 0.1


def main() -> None:
    args = arguments(__doc__)
    docs, signs, truth = [], [], []
    for doc, analysis, found, gold, _ in paired_reports(args.directory, args.sets):
        set_parents(analysis, found)
        listed = company(analysis, found)
        for place, (candidate, engagement) in enumerate(zip(found, gold, strict=True)):
            if engagement is None:
                continue
            names = [p["name"] for p in engagement["participants"] if p["name"]]
            for person in analysis.people:
                if person.name is not None:
                    docs.append(doc)
                    signs.append(_signs(analysis, candidate, person, found, listed.get(place, ())))
                    truth.append(any(same_person(person.name, name) for name in names))
    table, names = vectorise(signs, frequent(signs))
    outcome = np.array(truth)
    if args.cross_validate:
        framed = np.array(["does not act" not in own for own in signs])
        report("frames alone", framed, outcome)
        print_right_persons(chances(table, outcome, docs, strength=STRENGTH), outcome)
    count = write_fitted(WEIGHTS, "attends", fit(table, outcome, STRENGTH), names)
    sys.stdout.write(f"{len(truth)} pairs, {count} signs\n")


def _signs(
    analysis: Analysis, candidate: Candidate, person: Person, found: list[Candidate], listed: Collection[int]
) -> list[str]:
    return attendance_signs(analysis, candidate, person, found, listed=person.key in listed)


def print_right_persons(likely: Any, truth: Any) -> None:
    for threshold in np.arange(0.3, 0.62, 0.04):
        report(f"at {threshold:.2f}", likely >= threshold, truth)


def report(name: str, kept: Any, truth: Any) -> None:
    hits = int((kept & truth).sum())
    precision, recall = hits / max(1, int(kept.sum())), hits / int(truth.sum())
    f1 = 2 * hits / int(kept.sum() + truth.sum())
    sys.stdout.write(f"{name}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}\n")


if __name__ == "__main__":
    main()
