"""Whether an engagement was held, lies ahead, is only proposed or was called off."""
