"""Which candidates are engagements: what grammar makes certain, and a trained decision on the rest."""
