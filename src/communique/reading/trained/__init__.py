"""Trained decisions as the program runs them: weights, trees, and the files that hold them."""
