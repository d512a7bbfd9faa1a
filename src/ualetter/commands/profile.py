"""`ualetter profile`: the writer's own details, saved on this computer only."""

from __future__ import annotations

from dataclasses import replace

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Profile

REMOVE = "-"
QUESTIONS = (
    ("name", "Your name, as you sign"),
    ("address", "Your address (`;` between its lines)"),
    ("town", "Your town, for letters without your address"),
    ("country", "Your country"),
    ("email", "Your e-mail (no letter shows it)"),
    ("paper", "Your paper, a4 or letter"),
    ("language", "Your language, as a code like en or de"),
)
PRIVACY = (
    "This stays on your computer, in a file that only you can read; `ualetter forget` removes it.\n"
    "Leave out what you like: Enter keeps what is there, - removes it. If you have family in a country that you\n"
    "write about, or travel there, use initials and no address, or take no part."
)


@click.command("profile")
@click.option("--name", help="Your name, as you sign.")
@click.option("--address", multiple=True, metavar="LINES", help="Your address; `;` divides its lines.")
@click.option("--town", help="Your town, for letters without your address.")
@click.option("--country", help="Your country: its English name or its code.")
@click.option("--email", help="Your e-mail address; no letter shows it.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper you print on.")
@click.option("--language", metavar="CODE", help="The language of country lines, as `en`.")
@click.option("--show", is_flag=True, help="Print what is saved.")
def command(*, address: tuple[str, ...], show: bool, **texts: str | None) -> None:
    """Save your own details for your letters.

    Without options it asks. An empty value, "", removes what was saved.
    """
    from ualetter import console
    from ualetter.model import Profile
    from ualetter.reading.profile import profile_toml
    from ualetter.shelf import user_folder
    from ualetter.store import load_profile, profile_path, save_profile

    folder = user_folder()
    saved = load_profile(folder)
    if show:
        console.out(profile_toml(saved) if saved else "")
        console.err(str(profile_path(folder)) if saved else "Nothing is saved.")
        return
    given = {key: text for key, text in texts.items() if text is not None}
    if address:
        given["address"] = ";".join(address)
    if not given:
        given = _ask(saved or Profile())
    save_profile(folder, _changed(saved or Profile(), given))
    console.err(f"Saved in {profile_path(folder)}, for you only. `ualetter forget` removes it.")


def _ask(saved: Profile) -> dict[str, str]:
    """Ask for each detail, offering what is saved."""
    import sys

    from ualetter import console
    from ualetter.problems import misuse

    if not console.is_terminal(sys.stdin):
        hint = "give single values: `ualetter profile --name … --country …`"
        raise misuse("there is nobody to ask: this is no terminal", hint)
    console.err(PRIVACY)
    return {key: _answer(key, question, getattr(saved, key)) for key, question in QUESTIONS}


def _answer(key: str, question: str, saved: str | tuple[str, ...] | None) -> str:
    """Ask for one detail until the answer can be saved; Enter keeps what is there, `-` removes it."""
    import sys
    from contextlib import redirect_stdout

    from ualetter.display import safe

    before = "; ".join(saved) if isinstance(saved, tuple) else saved or ""
    with redirect_stdout(sys.stderr):  # click before 8.4 would write a space to standard output
        answer = click.prompt(
            question,
            default=safe(before),
            show_default=bool(before),
            err=True,
            value_proc=lambda typed: _checked(key, typed),
        )
    return str(answer)


def _checked(key: str, typed: str) -> str:
    """Return an answer that can be saved; click shows its own error and asks again."""
    from ualetter.model import Profile
    from ualetter.problems import InputError
    from ualetter.reading.profile import checked

    answer = "" if typed.strip() == REMOVE else typed
    try:
        checked(_changed(Profile(), {key: answer}))
    except InputError as error:
        problem = error.problems[0]
        raise click.UsageError(f"{problem.message}: {problem.hint}") from None
    return answer


def _changed(saved: Profile, given: dict[str, str]) -> Profile:
    from ualetter.reading.person import split_lines

    texts = {key: text.strip() or None for key, text in given.items() if key != "address"}
    changed = replace(saved, **texts)  # type: ignore[arg-type]  # mypy can't tell that `address` isn't among them
    return replace(changed, address=split_lines([given["address"]])) if "address" in given else changed
