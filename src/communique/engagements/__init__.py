"""From what a report mentions to its records: engagements, outcomes, postings, positions and figures."""
