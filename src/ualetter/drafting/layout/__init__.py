"""A draft → the text of a campaign file."""
