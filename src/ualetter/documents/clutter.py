"""The parts of a web page that its reader didn't come for."""

from __future__ import annotations

from ualetter.documents import elements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

_CONTENT = ("main", "article")


def is_machine(element: Element) -> bool:
    """Say whether an element is for the browser alone."""
    return element.tag in elements.MACHINES


class Clutter:
    """Says of each element of a page, in their order, whether it is to be left out.

    What as a rule is clutter is spared where a title or a part of the appeal stands in it. Of what the page hides,
    that is spared which `spares` names.
    """

    def __init__(self, hidden: frozenset[Element], spares: Callable[[Element], bool]) -> None:
        self._hidden = hidden
        self._spares = spares
        self._content: set[Element] = set()
        self._spared: set[Element] = set()
        self._uncovered: set[Element] = set()
        self.uncovered: list[Element] = []
        """What was spared though the page hides it."""

    def __call__(self, element: Element) -> bool:
        """Say whether an element, with all that is in it, is to be left out."""
        if is_machine(element) or elements.is_widget(element) or elements.is_site(element):
            return True
        self._note_content(element)
        if element in self._hidden and element not in self._uncovered:
            return not self._uncover(element)
        if element in self._spared:
            return False
        if element.tag == "header" and element not in self._content:
            excused = next(element.iter("h1"), None) is not None
        elif elements.is_aside(element):
            excused = self._spares(element) or elements.holds_appeal(element)
        else:
            return False
        if excused:
            self._spared.update(element.iter())
        return not excused

    def _uncover(self, element: Element) -> bool:
        """Spare a hidden element if it's one for that; say whether it is."""
        if not self._spares(element):
            return False
        self._uncovered.update(element.iter())
        self._spared.update(element.iter())
        self.uncovered.append(element)
        return True

    def _note_content(self, element: Element) -> None:
        """A header inside the content is the content's own, and not the site's."""
        if element.tag in _CONTENT and element not in self._content:
            self._content.update(element.iter("header", *_CONTENT))
