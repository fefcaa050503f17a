"""What the arguments of each kind of word for an engagement mean: host, guest, sender, others."""
