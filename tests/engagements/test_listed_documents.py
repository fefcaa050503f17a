"""Documents that a report lists where it tells of their signing."""

from __future__ import annotations

import pytest

from communique import read

MET = "The defence minister of Norway met the defence minister of Chile in Oslo on Monday. "


def signed(text: str) -> list[str]:
    return [o.what for o in read(MET + text, published="2024-05-08").outcomes if o.kind == "signed"]


@pytest.mark.parametrize(
    ("text", "documents"),
    [
        (
            "Norway and Chile signed three instruments, namely: an MoU on ports, a treaty on visas and taxes "
            "and the Agreed Minutes of the session.",
            ["an MoU on ports", "a treaty on visas and taxes", "the Agreed Minutes of the session"],
        ),
        (
            "Norway and Chile signed a contract on boats, a protocol on ports and a declaration.",
            ["a contract on boats", "a protocol on ports", "a declaration"],
        ),
        (
            "After the talks of Norway and Chile, a contract on boats and the Protocol on Ports were signed.",
            ["a contract on boats", "the Protocol on Ports"],
        ),
        (
            "Norway and Chile signed these documents:\n- Agreement on ports;\n- Treaty on visas.\nLunch.",
            ["Agreement on ports", "Treaty on visas"],
        ),
        (
            "Norway and Chile signed three agreements covering ports, youth and sports, and the transfer of "
            "prisoners.",
            ["ports", "youth and sports", "the transfer of prisoners"],
        ),
    ],
)
def test_each_listed_document_is_signed(text: str, documents: list[str]) -> None:
    assert signed(text) == documents


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Chile signed an agreement on ports.",
        "Norway and Chile signed an agreement on ports, and they spoke of the plan for a treaty on visas.",
        "Norway and Chile signed two agreements on ports, visas, fish and oil.",
    ],
)
def test_what_is_no_list_of_documents_stays_one(text: str) -> None:
    assert len(signed(text)) == 1
