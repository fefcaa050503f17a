"""Records in the forms of other schemes and programs."""
