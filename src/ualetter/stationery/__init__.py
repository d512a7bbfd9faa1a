"""What goes with letters: envelopes, labels and sheets, as data for their page templates."""
