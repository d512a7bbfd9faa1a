"""What the head of a page and its labelled lines say."""
