"""The people of a report: sightings brought together, and whose officials they are."""
