"""The real letter, read back by other programs."""

from __future__ import annotations

import pytest
from reading_back import FORMATS, paragraphs, words
from running import HENG, Cli, cli_fixture  # noqa: F401  found by name

# The sample letter of Urgent Action 140.20, sentence for sentence.
SAMPLE = """
I am writing to express my concern about the ongoing crackdown against peaceful protesters in Inner Mongolia
that began in early September 2020.

According to media reports, at least 23 individuals, including pregnant women and middle school students, have
been arrested so far for “picking quarrels and provoking trouble” after participating in – or sharing
information about – peaceful protests against the recent “bilingual education policy”.

On 2 September 2020, the Horqin District Branch of the Tongliao City Public Security Bureau released the names
and photos of 129 individuals wanted for “picking quarrels and provoking trouble”.

No one should be arrested or prosecuted for taking part in a peaceful protest or sharing information about a
protest.

Such measures violate the right to freedom of expression and peaceful assembly under international human
rights law and standards.

Furthermore, I find it extremely distressing that no information about the whereabouts of the arrested
individuals has yet been made public.

I am deeply concerned about their wellbeing and fear that they are at risk of torture and other ill-treatment.

I therefore call on you to release peaceful protesters immediately and unconditionally unless there is
sufficient credible and admissible evidence that they have committed an internationally recognized offense and
are granted a fair trial in line with international standards; and refrain from further arrest and
prosecutions of individuals who have simply exercised their right to peaceful assembly.
"""
SENTENCES = tuple(" ".join(sentence.split()) for sentence in SAMPLE.split("\n\n"))
HEAD = (
    "12 Sample Street",
    "Sampleton",
    "Ireland",
    "1 October 2020",
    "Director Heng Xiaofan",
    "Public Security Department of Inner Mongolia Autonomous Region",
    "No. 15, Hailaerdong Lu, Xincheng Qu",
    "Huhhot 010020",
    "Inner Mongolia Autonomous Region",
    "PEOPLE’S REPUBLIC OF CHINA",
    "Dear Director Heng,",
)
OWN = ("I have friends in Huhhot & love “its” songs.", "They taught me *one*.")
FOOT = ("Yours sincerely,", "Ana Ejemplo")
WRITER = (
    "--name",
    "Ana Ejemplo",
    "--address",
    "12 Sample Street;Sampleton",
    "--country",
    "IE",
    "--own",
    "\n\n".join(OWN),
)


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_sentence_stands_once_and_in_order(cli: Cli, format_name: str) -> None:
    said = words(format_name, cli(*HENG, *WRITER, "--format", format_name).content)
    expected = [*HEAD, *SENTENCES[:-1], *OWN, SENTENCES[-1], *FOOT]
    assert [part for part in expected[1:] if said.count(part) != (2 if part == HEAD[8] else 1)] == []
    assert said == " ".join(expected)


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_line_of_the_head_is_a_line_of_its_own(cli: Cli, format_name: str) -> None:
    read = paragraphs(format_name, cli(*HENG, *WRITER, "--format", format_name).content)
    assert tuple(read[: len(HEAD)]) == HEAD
    assert tuple(read[-2:]) == FOOT


@pytest.mark.parametrize(("format_name", "suffix"), [("text", "txt"), ("markdown", "md"), ("docx", "docx")])
def test_a_saved_letter_is_the_printed_one(cli: Cli, format_name: str, suffix: str) -> None:
    cli(*HENG, *WRITER, "-o", f"letter.{suffix}")
    assert (cli.folder / f"letter.{suffix}").read_bytes() == cli(*HENG, *WRITER, "--format", format_name).content


@pytest.mark.parametrize("typed", ["140.20", "140/20", "UA 140.20", "ua140-20", "UA:140/20", "ua-140-20"])
def test_the_number_may_be_typed_as_people_do(cli: Cli, typed: str) -> None:
    result = cli("write", typed, *HENG[2:])
    assert (result.code, result.content) == (0, cli(*HENG).content)
