"""The words of a sentence with their classes: which are names, ranks, heads of posts or parts of names."""
