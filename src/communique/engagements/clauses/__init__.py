"""How the clauses of a sentence hang together: attachment, quotation, other clauses and times."""
