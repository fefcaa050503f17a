"""What the rest of a report adds to an engagement: who attends, where, when, inside what, about what."""
