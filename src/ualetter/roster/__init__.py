"""The table of writers that somebody keeps in a spreadsheet: its rows, and what is wrong with them."""
