from __future__ import annotations

import pytest

from communique.reading.sightings.sighting_patterns import PATTERNS

# A row of pieces as `communique.reading.sightings.piece` writes them, and the order that it is read as.
ROWS = {
    "Q,N,aoY,N": "spread",  # "the Presidents of Peru, A, and of Chile, B"
    "QdSNaSN": "owning",  # "the ministers - Peru's A and Chile's B"
    "QNoYaNoY": "plural",  # "Foreign Ministers A of Peru and B of Chile"
    "QaY,NaN": "plural",  # "the foreign ministers of Peru and Chile, A and B"
    "KNaNotYv": "ranks",  # "Generals A and B of the Peruvian army"
    "R:N,NaN": "graded",  # "promoted to colonel: A, B and C"
    "N,P,N,P,aN,P": "alternate",  # "A, army chief, B, navy chief, and C, air chief"
    "PpPRN,N,": "served",  # "a spokesman for Governor Colonel A, B,"
    "N,weR": "styled",  # "X, who holds the rank of colonel"
    "N(R)": "styled",  # "X (Colonel)"
    "N,P,bUkRN": "handed",  # "X, the chief, was replaced by Colonel Y"
    "RNGxpP,N": "follows",  # "Colonel X took over command from the commander, Y"
    "NURNbP": "heir",  # "X succeeded Colonel Y as commander"
    "PaP,RN": "pre",  # "the army chief and head of training, General X"
    "C,NaN": "paired",  # "his German and Dutch counterparts, A and B"
    "C,RN": "counterpart",  # "his counterpart, Colonel X"
    "gRNpR": "promoted",  # "promoted Colonel X to brigadier general"
    "RNP.": "gapped",  # "(X was named army chief and) Colonel Y navy chief"
    "gNPaNP": "dealt",  # "named A army chief and B navy chief"
    "gRNbP": "named",  # "appointed Colonel X as head of training"
    "PbRN": "inverse",  # "the new commander is Colonel X"
    "jotPbxkRN": "followed",  # "the post of head is held by Colonel X"
    "Q,YaY": "each",  # "navy commanders of Peru, Chile and Brazil"
    "N,NaN,tQaY": "several",  # "A, B and C, the presidents of Peru and Chile"
    "Y,C": "equals",  # "his Peruvian, Chilean and Omani counterparts"
    "P(RN)": "explained",  # "the army chief (General X)"
    "R(P)N": "ranked",  # "Colonel (the commander) X"
    "RN,P,RNaRN": "between",  # "Colonel A, head of training, Major B and Captain C"
    "tvR,N,": "apart",  # "the police sergeant, X,"
    "SRN": "titled",  # "Peru's Colonel X"
    "N,tP,GbP": "risen",  # "X, the head of training, took over as army chief"
    "N,tP,": "apposed",  # "X, the army chief,"
    "NdtPd": "dashed",  # "X - the army chief -"
    "N,Px": "unclosed",  # "X, envoy to Peru arrived"
    "N(P)": "bracketed",  # "X (minister)"
    "N,tC,": "likened",  # "X, his counterpart,"
    "NwmY": "led",  # "X who leads Peru"
    "NbgpR,N": "raised",  # "X was promoted to colonel, Y (said)"
    "N,tRx": "called",  # "X, a colonel"
    "NbgP": "begun",  # "X was appointed army chief"
    "NbtP": "being",  # "X is the army chief"
    "SN": "bare",  # "Peru's X"
    "tR": "alone",  # "the general"
}


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_pieces_is_read_as_its_order(row: str) -> None:
    match = PATTERNS.search(row)
    assert match is not None
    order = match.lastgroup or ""
    assert order.partition("_")[0] == ROWS[row]


def test_a_post_that_needs_its_own_reading_is_told_by_its_manner() -> None:
    rows = {
        "RN,P,N,x": "titled_seat",  # "Colonel X, district officer, Surulere, said"
        "RN,P,GbP": "titled_taken",  # "Colonel X, head of training, took over as army chief"
        "RN,wx,bgP": "titled_since",  # "Colonel X, who led it, was named army chief"
        "PRN,P,N,x": "pre_seat",  # "Commissioner Colonel X, district officer, Surulere, said"
        "RNxbPabP": "titled_then",  # "Colonel X had been head of training and is army chief"
        "RN,bbP,bgP": "titled_posted",  # "Colonel X, serving as head of training, was named army chief"
        "RNxjoxabP": "titled_becomes",  # "Colonel X leaves the post on Monday and becomes army chief"
    }
    found = {row: match.lastgroup for row in rows if (match := PATTERNS.search(row)) is not None}
    assert found == rows


def test_every_order_has_a_row() -> None:
    orders = {name for name in PATTERNS.groupindex if "_" not in name} - {"owned"}
    assert orders == set(ROWS.values())
