"""When an engagement happens, as far as its own sentence says."""
