"""Chinese words for what the data holds as codes, one file a subject. No data is read here."""
