"""An inspection as an official document: what its text and table say, with notes where they differ."""
