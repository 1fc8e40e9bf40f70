"""What templates are handed: finished words, numbers and addresses, one file a subject. Templates decide and compute nothing."""
