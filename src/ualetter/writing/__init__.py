"""From what a person asked for to finished letters: who writes, to whom, where the pages go, what comes next."""
