"""What is open at a place of a document: blocks of text, and the rows and cells of tables around them."""

from __future__ import annotations

from ualetter.documents import mail_links
from ualetter.documents.flow import Break, Flow, in_a_row
from ualetter.documents.model import Link
from ualetter.documents.refusals import MAX_CHARACTERS, too_long

_MOST_NESTED = 20
"""Tables inside each other, of which the cells are told apart."""
_WEB = ("http://", "https://")


class Writer:
    """Collects the text of a document, its links, and doubts."""

    def __init__(self) -> None:
        self._flows = [Flow()]
        self._rows: list[list[str]] = []
        self._cells = 0
        self._length = 0
        self._links: dict[Link, None] = {}
        self._doubts: dict[str, None] = {}

    @property
    def flow(self) -> Flow:
        """The text of the cell that is open, or of the whole document."""
        return self._flows[-1]

    @property
    def links(self) -> tuple[Link, ...]:
        """What was found so far, each once."""
        return (*self._links,)

    @property
    def doubts(self) -> tuple[str, ...]:
        """What was found so far, each once."""
        return (*self._doubts,)

    def count(self, text: str) -> None:
        """Count what is written. Raises InputError as soon as it is far too much."""
        self._length += 0 if text.isspace() else len(text)
        if self._length > MAX_CHARACTERS:
            raise too_long()

    def write_block(self, text: str) -> None:
        """Write lines that belong together; several of them have a gap around them."""
        width = Break.GAP if "\n" in text else Break.LINE
        self.flow.part(width)
        self.flow.add(text)
        self.flow.part(width)

    def open_row(self) -> None:
        """Begin a row of a table."""
        self._rows.append([])

    def close_row(self) -> None:
        """End a row, and write it."""
        self.write_block(in_a_row(self._rows.pop()))

    def open_cell(self) -> None:
        """Begin a cell; in tables too deep inside each other it's a block like others."""
        self._cells += 1
        if self._cells <= _MOST_NESTED:
            self.push()
        else:
            self.flow.part(Break.LINE)

    def close_cell(self) -> None:
        """End a cell."""
        self._cells -= 1
        if self._cells >= _MOST_NESTED:
            self.flow.part(Break.LINE)
        elif self._rows:
            self._rows[-1].append(self.pop())
        else:
            self.write_block(self.pop())

    def push(self) -> None:
        """Begin a text of its own."""
        self._flows.append(Flow())

    def pop(self) -> str:
        """End a text of its own, and return it."""
        return self._flows.pop().text()

    def note_link(self, words: str, url: str) -> None:
        """Keep a link of the web that has words."""
        if words and url.strip().lower().startswith(_WEB):
            self._links[Link(text=words, url=url.strip())] = None

    def note_address(self, words: str, address: str) -> None:
        """Keep a doubt if a link's words show another e-mail address than it has."""
        if mail_links.differs(words, address):
            self._doubts[f"the page shows “{words}”, but its link writes to {address}"] = None
