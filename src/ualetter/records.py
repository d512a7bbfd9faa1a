"""`dataclass(frozen=True, kw_only=True)` at a fraction of its price.

The standard decorator writes and compiles the source of six methods for every class. That takes half a millisecond a
class, and for the thirty of `ualetter write` more than starting Python itself. Here one set of methods serves them all.
What they do is the same; `fields`, `replace` and `asdict` of the standard library work as ever.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter

__all__ = ["dataclass"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass
    from typing import Any
else:

    def dataclass(*, frozen: bool, kw_only: bool, eq: bool = True) -> Callable[[type], type]:
        """Return the decorator; type checkers see the standard one."""
        if not (frozen and kw_only):
            raise TypeError("a record is frozen, and made by keywords")
        return lambda cls: _record(cls, eq=eq)


def _record(cls: Any, *, eq: bool) -> Any:  # noqa: ANN401  any class, which comes back with methods of its own
    dataclasses.dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(cls)
    fields = dataclasses.fields(cls)
    cls.__init__ = _init(fields)
    cls.__repr__ = _repr
    cls.__setattr__ = cls.__delattr__ = _refuse
    if eq:
        values = attrgetter(*(field.name for field in fields))
        cls.__eq__ = _eq
        cls.__hash__ = lambda self: hash(values(self))
    return cls


_fill = object.__setattr__  # the way round `_refuse`


def _init(fields: tuple[dataclasses.Field[Any], ...]) -> Callable[..., None]:
    names = {field.name for field in fields}
    defaults = {field.name: field.default for field in fields if field.default is not dataclasses.MISSING}
    factories = [(field.name, field.default_factory) for field in fields]
    made = [(name, factory) for name, factory in factories if factory is not dataclasses.MISSING]

    def init(self: Any, **values: Any) -> None:  # noqa: ANN401  as the class declares
        if values.keys() != names:
            values = {**defaults, **{name: factory() for name, factory in made if name not in values}, **values}
        if values.keys() != names:
            wrong = ", ".join(sorted(values.keys() ^ names))
            raise TypeError(f"{type(self).__name__} is missing, or doesn't have: {wrong}")
        _fill(self, "__dict__", values)

    return init


def _repr(self: Any) -> str:  # noqa: ANN401  a record
    values = [f"{field.name}={getattr(self, field.name)!r}" for field in dataclasses.fields(self)]
    return f"{type(self).__qualname__}({', '.join(values)})"


def _eq(self: object, other: object) -> bool:
    return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented


def _refuse(self: object, name: str, value: object = None) -> None:  # noqa: ARG001  both of Python's signatures
    raise dataclasses.FrozenInstanceError(f"`{name}` of a {type(self).__name__} can't change")
