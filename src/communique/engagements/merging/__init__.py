"""Which parties take part in what words speak of, and which words speak of the same engagement."""
