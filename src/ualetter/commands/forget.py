"""`ualetter forget`: remove everything personal."""

from __future__ import annotations

import click


@click.command("forget")
def command() -> None:
    """Remove everything personal that ualetter has saved.

    Letters you saved yourself, campaigns and templates stay.
    """
    from ualetter import console
    from ualetter.shelf import user_folder
    from ualetter.store import forget

    removed = forget(user_folder())
    for path in removed:
        console.err(f"Removed {path}")
    if not removed:
        console.err("Nothing personal was saved.")
