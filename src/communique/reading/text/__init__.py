"""Sentences, lists and what can be pointed at in a text; the words and numbers that are looked up."""
