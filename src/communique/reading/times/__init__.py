"""Time expressions: the grammar that finds them, what they mean, and the date that follows."""
