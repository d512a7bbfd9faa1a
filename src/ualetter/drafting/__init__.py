"""From the text of a page to a draft of a campaign file, with every doubt marked."""
