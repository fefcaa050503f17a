"""Whom the nodes of a parse stand for: people, parties, bodies, and those spoken of before."""
