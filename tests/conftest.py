from __future__ import annotations

import difflib
import os
from pathlib import Path

import pytest
from hypothesis import settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

# On a build machine the same commit must give the same answer; new inputs are looked for where people work.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-goldens", action="store_true", help="write the golden files anew; read their diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Hold a whole output against the file of that name in `goldens/` beside the test."""
    folder = Path(request.path).parent / "goldens"

    def check(name: str, content: bytes) -> None:
        path = folder / name
        if request.config.getoption("--renew-goldens"):
            folder.mkdir(exist_ok=True)
            path.write_bytes(content)
        if not path.exists():
            pytest.fail(f"no golden file {name}: look at the output, then run pytest --renew-goldens")
        kept = path.read_bytes()
        if kept != content:
            pytest.fail(_difference(name, kept, content))

    return check


def _difference(name: str, kept: bytes, content: bytes) -> str:
    before, now = (side.decode("utf-8", "backslashreplace").splitlines(keepends=True) for side in (kept, content))
    return f"{name} differs from its golden file\n" + "".join(difflib.unified_diff(before, now, "golden", "now"))
