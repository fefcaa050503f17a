"""Questions to a ledger: one `Question`, parsed alike from options, Python and addresses, and its answer."""

from communique.questions.answer import Answer, Facet, FacetValue, Match, Nearest
from communique.questions.asking import ask
from communique.questions.parsing import PARAMETERS, parameters_of, question_of
from communique.questions.question import Question

__all__ = [
    "PARAMETERS",
    "Answer",
    "Facet",
    "FacetValue",
    "Match",
    "Nearest",
    "Question",
    "ask",
    "parameters_of",
    "question_of",
]
