"""From a report to what it mentions: sentences, parties, people, times, places, triggers and statements."""
