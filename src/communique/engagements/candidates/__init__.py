"""The engagements of which single sentences speak, with all that these say of them."""
