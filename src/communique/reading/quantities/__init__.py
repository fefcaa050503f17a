"""Quantities with their units, and the figures about relations between parties among them."""
