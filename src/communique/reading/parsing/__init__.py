"""Sentences parsed and spotted, each person and party as one word, and the arguments of words."""
