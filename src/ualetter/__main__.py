"""Where the program begins: `ualetter`, or `python -m ualetter`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and end the process with its exit code."""
    # Looking for garbage costs an eighth of a run and finds nothing that matters before the process ends; without
    # `freeze`, Python would look once more then.
    import gc  # noqa: PLC0415  `import ualetter.__main__` should cost nothing

    gc.disable()
    from ualetter.console import main_guard  # noqa: PLC0415  as above

    code = main_guard(run)
    gc.freeze()
    sys.exit(code)


def run() -> int:
    """Run one command; expected trouble leaves as InputError or as one of click's own errors."""
    from ualetter.commands import cli  # noqa: PLC0415  see above

    return cli.main(prog_name="ualetter", standalone_mode=False) or 0


if __name__ == "__main__":
    main()
