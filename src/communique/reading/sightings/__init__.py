"""Where a sentence speaks of a person: the orders in which ranks, posts, names and parties stand."""
