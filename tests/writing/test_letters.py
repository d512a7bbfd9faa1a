from __future__ import annotations

from dataclasses import replace

import pytest
from river import DAY, MAYOR, POLICE, RIVER, WATER, request

from ualetter.letter import Paragraph, plain
from ualetter.model import Writer
from ualetter.problems import ExitCode, InputError
from ualetter.writing.letters import compose_all, documents, refuse_contradictions, stems
from ualetter.writing.writer import Sender

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Target
    from ualetter.writing.request import Request

ANA = Sender(writer=Writer(name="Ana", own_words=("Mine.",)), paper="letter", language="de")


@pytest.mark.parametrize(
    ("targets", "asked", "code", "message"),
    [
        ([WATER], request(copy_to=("x",)), 1, "`river` has no target `x`"),
        ([WATER], request(copy_to=(WATER.id,)), 2, "gets the letter itself"),
        ([WATER], request(copy_to=("all",)), 1, "`river` has no target `all`"),
        ([WATER], request(subject="a\nb"), 1, "the subject must be one line"),
        ([WATER], request(salutation="\x07"), 1, "the salutation holds a control character"),
        ([WATER, MAYOR], request(salutation="Dear all,"), 2, "one `--salutation` can't be right for several targets"),
        ([WATER], request(salutation=""), 2, "`--salutation` is empty"),
        ([WATER], request(copy_to=("mayor",), no_copies=True), 2, "can't both be meant"),
    ],
)
def test_contradictions(targets: list[Target], asked: Request, code: int, message: str) -> None:
    with pytest.raises(InputError) as error:
        refuse_contradictions(RIVER, targets, asked)
    assert message in error.value.problems[0].message
    assert error.value.exit_code == ExitCode(code)
    refuse_contradictions(RIVER, [WATER], request())  # raises nothing


def test_each_letter_is_made_as_asked() -> None:
    first, second = compose_all(RIVER, [WATER, POLICE], ANA, DAY, request(subject=" The subject ", copy_to=("police",)))
    assert [one.target for one in (first, second)] == [WATER, POLICE]
    assert plain(first.letter.subject) == "The subject"
    assert (first.letter.paper, first.letter.name, first.letter.date) == ("letter", "Ana", "1 February 2026")
    assert first.letter.address[-1] == "FRANKREICH"
    assert first.letter.copies == ("Mayor", "River Police")
    assert second.letter.copies == ("Mayor",)
    assert [block for block in first.letter.body if isinstance(block, Paragraph) and block.own]


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_subject_is_none(blank: str) -> None:
    (made,) = compose_all(RIVER, [WATER], ANA, DAY, request(subject=blank))
    assert made.letter.subject == ()


def test_the_troubles_of_all_letters_are_said_together_and_each_once() -> None:
    mute = {target.id: replace(target, salutation=None) for target in (WATER, MAYOR)}
    campaign = replace(RIVER, targets={**RIVER.targets, **mute})
    with pytest.raises(InputError) as error:
        compose_all(campaign, campaign.targets.values(), ANA, DAY, request())
    assert [problem.message.split(" (")[0] for problem in error.value.problems] == ["target `water`", "target `mayor`"]
    soft = replace(RIVER, letter=replace(RIVER.letter, body="Nothing."))
    with pytest.raises(InputError) as error:
        compose_all(soft, RIVER.targets.values(), ANA, DAY, request())
    assert len(error.value.problems) == 2


def test_copies_follow_their_letter_and_differ_only_in_the_heading() -> None:
    (made,) = compose_all(RIVER, [WATER], ANA, DAY, request(copy_to=("mayor",)))
    letter, copy = documents(RIVER, made, ("mayor", "water", "mayor"))
    assert (letter.stem, copy.stem) == ("river-water", "river-water-copy-mayor")
    assert letter.letter == made.letter
    assert copy.letter == replace(made.letter, copy_of=True)
    assert stems(RIVER, MAYOR, ("mayor",)) == ["river-mayor"]


@pytest.mark.parametrize(
    ("asked", "prints"),
    [
        (request(), True),
        (request(formats=("text",)), True),
        (request(formats=("markdown",)), False),
        (request(output="a.txt"), False),
    ],
)
def test_names_stand_out_where_only_a_terminal_can_show_it(asked: Request, *, prints: bool) -> None:
    assert asked.prints_text is prints
    campaign = replace(RIVER, people=("bridge",))
    (made,) = compose_all(campaign, [WATER], ANA, DAY, asked)
    (first, *_) = made.letter.body
    assert isinstance(first, Paragraph)
    assert any(run.bold for run in first.runs) is prints
