"""What officials state: the cues, the clauses and contents that they ask for, and what is so."""
