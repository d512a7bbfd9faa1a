"""The sample letter, and what is asked for."""
