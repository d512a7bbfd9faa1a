"""Where the program begins: `ualetter`, or `python -m ualetter`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    from ualetter.console import main_guard  # noqa: PLC0415  `import ualetter.__main__` should cost nothing

    sys.exit(main_guard(run))


def run() -> int:
    """Run one command; expected trouble leaves as InputError or as one of click's own errors."""
    from ualetter.commands import cli  # noqa: PLC0415  see above

    return cli.main(prog_name="ualetter", standalone_mode=False) or 0


if __name__ == "__main__":
    main()
