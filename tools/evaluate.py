"""Score the reader on gold sets and compare with the floors: the recipe ``make evaluate``.

Prints for each set the table of scores, the scores by outlet and, when asked, the errors. Exit status:
0 when no score is below its floor, 1 when one is or the floors are of another corpus, 2 for wrong usage.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from units import unit_lines, units

from communique.errors import ScoringError
from communique.evaluation import Score, Share, printed, score, score_by
from communique.evaluation.calibration import Reliability, reliability
from communique.evaluation.errors import by_outlet
from communique.evaluation.floors import Floors, read_floors, repin, shortfalls, write_floors
from communique.evaluation.goldsets import GoldSet, Prediction, predict, read_gold_set
from communique.reader import Reader

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "benchmarks" / "floors.toml"
MEASURED = ("dev", "seeds")
# Written in the manner of agencies of all regions, and kept out of all training; engagements only.
HELD_OUT = (ROOT / "training", "unseen_own")


def main() -> int:
    options = _options()
    if options.units:
        _print(unit_lines(units(), options.errors))
        return 0
    floors = read_floors(options.floors)
    reader = Reader()
    failed = False
    measured = {}
    asked = [(options.gold, name) for name in options.set or MEASURED]
    for folder, name in asked if options.set else [*asked, HELD_OUT]:
        gold = read_gold_set(folder, name)
        prediction = predict(reader.pipe, gold.reports)
        found = score(gold.codings, prediction.codings)
        believed = reliability(gold.codings, prediction.codings)
        _print(_report(gold, prediction, found, believed, options.errors))
        measured[name] = printed.score_values(found)
        found = _with_calibration(found, believed)
        if options.raise_floors or options.lower_floors:
            floors[name] = repin(floors.get(name), gold.digest, found, reason=options.lower_floors)
        else:
            failed |= not _holds(floors.get(name), gold, found)
    if options.raise_floors or options.lower_floors:
        write_floors(options.floors, floors)
        _print([f"floors written to {options.floors}"])
    if options.json:
        options.json.write_text(json.dumps(measured, indent=1) + "\n", encoding="utf-8")
    return int(failed)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--gold", type=Path, default=Path("../shared/gold"), metavar="FOLDER", help="where the gold sets are"
    )
    parser.add_argument(
        "--set",
        nargs="+",
        metavar="NAME",
        help="which gold sets of the folder (default: dev seeds, and training/unseen_own beside them)",
    )
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="show so many errors of each cause"
    )
    parser.add_argument(
        "--units",
        action="store_true",
        help="measure ranks, posts, states and dates on benchmarks/units instead of a gold set",
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the figures, benchmarks/scores.json say"
    )
    parser.add_argument("--floors", type=Path, default=FLOORS, metavar="FILE", help="the file of floors")
    parser.add_argument(
        "--raise-floors", action="store_true", help="pin the floors where the scores are better"
    )
    parser.add_argument(
        "--lower-floors",
        metavar="REASON",
        help="pin floors also where the scores are worse; the reason is kept",
    )
    return parser.parse_args()


def _with_calibration(found: Score, believed: Reliability) -> Score:
    """The score with a share ``calibration``, 1 less the calibration error, so that it has a floor too."""
    of = sum(band.engagements for band in believed.bands)
    if believed.error is None:
        return found
    return found._replace(shares={**found.shares, "calibration": Share(round((1 - believed.error) * of), of)})


def _report(
    gold: GoldSet, prediction: Prediction, found: Score, believed: Reliability, errors: int
) -> Iterable[str]:
    failures = [*gold.unreadable, *prediction.failures]
    yield f"\n{gold.name}: {found.reports} reports, {len(failures)} failed"
    yield from (f"failed: {failure.origin}: {failure.message}" for failure in failures)
    yield from printed.score_lines(found)
    yield ""
    yield from printed.group_lines(score_by(gold.codings, prediction.codings, gold.outlets), title="outlet")
    yield ""
    yield from printed.reliability_lines(believed)
    if errors:
        yield from printed.error_lines(found, errors)
        yield from printed.count_lines("\nerrors by outlet", by_outlet(found.differences, gold.outlets))


def _holds(floors: Floors | None, gold: GoldSet, found: Score) -> bool:
    """Say how the score stands to the floors; whether it holds them."""
    if floors is None:
        _print([f"no floors are pinned for {gold.name}"])
        return True
    if floors.digest != gold.digest:
        _print([f"{gold.name} has changed since its floors were pinned; pin them anew with --raise-floors"])
        return False
    fallen = shortfalls(floors, found)
    _print(f"below the floor: {one.figure} {one.score:.3f}, floor {one.floor:.3f}" for one in fallen)
    if not fallen:
        _print([f"all {len(floors.values)} floors of {gold.name} hold"])
    return not fallen


def _print(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except ScoringError as error:
        sys.stderr.write(f"evaluate: {error}\n")
        sys.exit(2)
