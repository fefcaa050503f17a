"""What came out of the engagements and what the parties hold: outcomes and positions, each by whom."""
