from __future__ import annotations

import html
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from ualetter.drafting.model import Draft, DraftLetter, DraftTarget, Value
from ualetter.problems import InputError, refuse

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import score_import  # noqa: E402  lies beside the tests, not in the package
from import_fields import QUOTES, Answer, flatten, read_answer  # noqa: E402  same
from score_import import Verdict, accuracy, judge, unmarked_share  # noqa: E402  same

PAGES = ROOT / "tests" / "data" / "pages"
HEADER = "# level: easy\n# shape: made for a test\n"


def text(words: str) -> Value:
    return Value(text=words)


def doubtful(words: str) -> Value:
    return Value(text=words, doubts=("look at it",))


def answer(tmp_path: Path, words: str) -> Answer:
    path = tmp_path / "page.yaml"
    path.write_text(HEADER + words, encoding="utf-8")
    return read_answer(path)


def kinds(tmp_path: Path, words: str, draft: Draft) -> dict[str, str]:
    return {found.key: found.kind for found in verdicts(tmp_path, words, draft)}


def verdicts(tmp_path: Path, words: str, draft: Draft) -> list[Verdict]:
    return judge("page", answer(tmp_path, words), flatten(draft))


def test_a_field_is_right_wrong_missing_or_invented(tmp_path: Path) -> None:
    draft = Draft(title=text("Open the well"), country=text("FR"), issued=text("2026-01-02"))
    found = kinds(tmp_path, "title: Open the well\ncountry: DE\nact_by: 2026-02-03\n", draft)
    assert found == {"title": "right", "country": "wrong", "act_by": "missing", "issued": "invented"}


def test_accuracy_counts_each_kind_of_miss(tmp_path: Path) -> None:
    draft = Draft(title=text("Open the well"), country=text("FR"), issued=text("2026-01-02"))
    found = verdicts(tmp_path, "title: Open the well\ncountry: DE\nact_by: 2026-02-03\n", draft)
    assert accuracy(found) == 1 / 4
    assert unmarked_share(found) == 2 / 4


def test_nothing_to_judge_is_no_miss() -> None:
    assert accuracy([]) == 1
    assert unmarked_share([]) == 0


@pytest.mark.parametrize(
    ("words", "draft", "unmarked"),
    [
        ("country: DE\n", Draft(country=text("FR")), 1),
        ("country: DE\n", Draft(country=doubtful("FR")), 0),
        ("country: DE\n", Draft(), 0),
        ("country: DE\n", Draft(country=text("DE")), 0),
        ("title: A\n", Draft(title=text("A"), people=(text("Ana"), text("Bo"))), 1),
        ("title: A\n", Draft(title=text("A"), people=(text("Ana"), doubtful("Bo"))), 0),
        ("targets:\n  - name: Ana\n", Draft(targets=(DraftTarget(id="a", name=text("Bo")),)), 1),
        ("targets:\n  - name: Ana\n", Draft(targets=(DraftTarget(id="a", name=text("Bo"), doubts=("who?",)),)), 0),
    ],
)
def test_only_a_wrong_value_without_a_doubt_is_unmarked(
    tmp_path: Path, words: str, draft: Draft, unmarked: int
) -> None:
    assert sum(found.unmarked for found in verdicts(tmp_path, words, draft)) == unmarked


@pytest.mark.parametrize("value", [None, Value(doubts=("not there",)), text(" "), text("TODO: the title")])
def test_what_is_left_out_is_missing(tmp_path: Path, value: Value | None) -> None:
    assert kinds(tmp_path, "title: A\n", Draft(title=value)) == {"title": "missing"}


@pytest.mark.parametrize(
    ("words", "draft", "kind"),
    [
        ("title: “A”  day\n", Draft(title=text('"A" day')), "right"),
        ("title: A day\n", Draft(title=text("A day.")), "wrong"),
        ("title: A day\n", Draft(title=text("a day")), "wrong"),
        ("number: UA 7/26\n", Draft(number=text("UA: 7/26")), "right"),
        ("number: UA 7/26\n", Draft(number=text("AU: 7/26")), "right"),
        ("number: UA 7/26\n", Draft(number=text("UA 7.26")), "wrong"),
        ("language: de\n", Draft(language=text("de")), "right"),
        ("language: de\n", Draft(language=text("en")), "missing"),
        ("people: [Ana, Bo]\n", Draft(people=(text("Ana"), text("Bo"))), "right"),
        ("people: [Ana, Bo]\n", Draft(people=(text("Bo"), text("Ana"))), "wrong"),
        ("preferred_languages: [en, fr]\n", Draft(preferred_languages=(text("fr"), text("en"))), "right"),
        ("demands: [release Ana]\n", Draft(demands=(text("Release Ana"),)), "right"),
        ("demands: [release Ana]\n", Draft(demands=(text("release ana"),)), "wrong"),
        ("demands: [a, b]\n", Draft(demands=(text("a; b"),)), "wrong"),
        ("advice: [Write. Now.]\n", Draft(advice=(text("Write."), text("Now."))), "right"),
        ("report:\n  url: https://example.org\n", Draft(report_url=text("https://example.org/")), "right"),
        ("report:\n  note: Tell us\n", Draft(report_note=text("Tell us.")), "right"),
        (
            "report:\n  note: Click here to let us know\n",
            Draft(report_note=text("Let Amnesty know")),
            "right",
        ),
        ("report:\n  note: Let us know\n", Draft(report_note=text("Let her know")), "wrong"),
        ("advice: [Use the sample below]\n", Draft(advice=(text("Use the sample"),)), "right"),
        ("advice: [Sign below]\n", Draft(advice=(text("Sign"),)), "wrong"),
        ("letter:\n  closing: Yours,\n", Draft(letter=DraftLetter(closing=text("Yours"))), "wrong"),
    ],
)
def test_the_same_value_written_otherwise_is_right_and_another_is_not(
    tmp_path: Path, words: str, draft: Draft, kind: str
) -> None:
    assert list(kinds(tmp_path, words, draft).values()) == [kind]


def test_english_is_the_language_of_a_letter_that_names_none(tmp_path: Path) -> None:
    assert kinds(tmp_path, "title: A\n", Draft(title=text("A"), language=text("en"))) == {"title": "right"}


@pytest.mark.parametrize(
    ("key", "words", "value", "kind"),
    [
        ("salutation", "Dear Sir,", "Dear Sir", "wrong"),
        ("salutation", "Dear Sir,", "Dear Sir,", "right"),
        ("web_form", "https://example.org/a/", "https://example.org/a", "right"),
        ("fax", "+ 91 172 55", "+91 17255", "right"),
        ("fax", "+ 91 172 55", "91 172 55", "wrong"),
        ("note", "mornings only", "(mornings only).", "wrong"),
        ("note", "mornings only", "Mornings only.", "right"),
    ],
)
def test_a_key_of_a_target_is_a_field(tmp_path: Path, key: str, words: str, value: str, kind: str) -> None:
    drafted = (text(value),) if key == "fax" else text(value)
    values: dict[str, Any] = {key: drafted}
    target = DraftTarget(id="x", **values)
    found = kinds(tmp_path, f'targets:\n  - {key}: "{words}"\n', Draft(targets=(target,)))
    assert found == {f"target.{key}": kind}


def test_channels_may_stand_in_any_order_and_lines_of_an_address_may_not(tmp_path: Path) -> None:
    expected = (
        "targets:\n  - email: [a@example.org, b@example.org]\n    fax: ['1', '2']\n    address: [x, y]\n"
        "    social:\n      x: ['@Ana', Bo]\n"
    )
    target = DraftTarget(
        id="t",
        email=(text("b@example.org"), text("A@example.org")),
        fax=(text("2"), text("1")),
        address=(text("y"), text("x")),
        social={"x": (text("bo"), text("ana")), "facebook": (text("Ana"),)},
    )
    assert kinds(tmp_path, expected, Draft(targets=(target,))) == {
        "target.email": "right",
        "target.fax": "right",
        "target.address": "wrong",
        "target.social.x": "right",
        "target.social.facebook": "invented",
    }


def test_targets_are_held_against_the_most_like(tmp_path: Path) -> None:
    expected = (
        "targets:\n  - name: Ana Ejemplo\n    role: Mayor\n  - name: Bo Muster\n    role: Judge\n"
        "  - role: Harbour Master\n    country: MT\n"
    )
    drafted = Draft(
        targets=(
            DraftTarget(id="bo", name=text("Bo Muster"), role=text("Judge"), country=text("DE")),
            DraftTarget(id="ana", name=text("Ana Ejemplo")),
        )
    )
    found = [(verdict.key, verdict.kind) for verdict in verdicts(tmp_path, expected, drafted)]
    assert sorted(found) == [
        ("target.country", "invented"),
        ("target.country", "missing"),
        ("target.name", "right"),
        ("target.name", "right"),
        ("target.role", "missing"),
        ("target.role", "missing"),
        ("target.role", "right"),
    ]


def test_a_target_too_many_is_invented(tmp_path: Path) -> None:
    drafted = Draft(targets=(DraftTarget(id="a", name=text("Ana")), DraftTarget(id="b", name=text("Share this page"))))
    found = [verdict.kind for verdict in verdicts(tmp_path, "targets:\n  - name: Ana\n", drafted)]
    assert found == ["right", "invented"]


def test_who_gets_a_copy_is_judged_by_the_target_not_by_its_id(tmp_path: Path) -> None:
    expected = "targets:\n  - name: Ana\n  - name: Bo\n    copy: yes\n"
    ana, bo = DraftTarget(id="one", name=text("Ana")), DraftTarget(id="two", name=text("Bo"))
    right = verdicts(tmp_path, expected, Draft(targets=(ana, bo), copies=(text("two"),)))
    wrong = verdicts(tmp_path, expected, Draft(targets=(ana, bo), copies=(text("one"),)))
    assert [found.kind for found in right] == ["right"] * 3
    assert sorted(found.kind for found in wrong) == ["invented", "missing", "right", "right"]


BODY = "letter:\n  body: |\n    Ana is in prison.\n\n    I call on you to:\n    - release her;\n    - say why.\n"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Ana is in prison.\n\nI call on you to:\n\n{{ demands }}", "right"),
        ("Ana is in prison.\n\n{{ own_words }}\n\nI call on you to {{demands}}.", "right"),
        ("Ana is in prison. I call on you to release her; and say why.", "right"),
        ("Ana is in prison. I call on you to:\n1. release her\n2. say why", "right"),
        ("Ana is in prison. I call on you to:\n(a) release her\n(b) say why", "right"),
        ("Ana is in prison. I call on you to release her.", "wrong"),
        ("Ana is in prison. I call on you to say why; release her.", "wrong"),
        ("Dear Sir, Ana is in prison.\n\nI call on you to:\n\n{{ demands }}", "wrong"),
    ],
)
def test_a_body_is_its_words_with_the_demands_in_their_place(tmp_path: Path, body: str, kind: str) -> None:
    draft = Draft(letter=DraftLetter(body=text(body)), demands=(text("release her"), text("say why")))
    assert kinds(tmp_path, BODY + "demands: [release her, say why]\n", draft) == {
        "letter.body": kind,
        "demands": "right",
    }


@pytest.mark.parametrize("word", ["#123", "@a__b", "O'Neill", "café", "小明"])
def test_words_with_marks_of_their_own_count_in_a_body(tmp_path: Path, word: str) -> None:
    expected = f"letter:\n  body: |\n    See {word} there.\n"
    for body, kind in ((f"See {word} there.", "right"), ("See there.", "wrong"), (f"See {word[1:]} there.", "wrong")):
        assert kinds(tmp_path, expected, Draft(letter=DraftLetter(body=text(body)))) == {"letter.body": kind}


@pytest.mark.parametrize(
    ("drafted", "found"),
    [
        (Draft(people=(text("Ana"),)), {"people": "right"}),
        (Draft(people=(text("Ana"), text("Bo"))), {"people": "right"}),
        (Draft(people=(text("Bo"),)), {"people": "wrong"}),
        (Draft(), {}),
    ],
)
def test_each_alternative_is_right_and_absent_is_one(tmp_path: Path, drafted: Draft, found: dict[str, str]) -> None:
    assert kinds(tmp_path, "people:\n  any:\n    - absent\n    - [Ana]\n    - [Ana, Bo]\n", drafted) == found


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (HEADER + "titel: A\n", ValueError),
        (HEADER + "targets:\n  - nmae: A\n", ValueError),
        (HEADER + "targets: A\n", TypeError),
        (HEADER + "targets: [A]\n", TypeError),
        (HEADER + "title: A\ntitle: B\n", InputError),
        ("# level: very hard\ntitle: A\n", ValueError),
        ("title: A\n", ValueError),
    ],
)
def test_a_mistake_in_an_answer_is_no_miss_of_the_importer(tmp_path: Path, words: str, error: type[Exception]) -> None:
    path = tmp_path / "page.yaml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(error):
        read_answer(path)


def test_an_answer_needs_its_page(tmp_path: Path) -> None:
    (tmp_path / "page.yaml").write_text(HEADER, encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        score_import.pages_in([tmp_path])


ANSWERS = sorted(PAGES.rglob("*.yaml"))


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_each_answer_can_be_read_and_has_its_page(path: Path) -> None:
    found = read_answer(path)
    assert found.fields.get("title")
    assert "# shape: " in path.read_text(encoding="utf-8")
    assert any(path.with_suffix(suffix).exists() for suffix in (".txt", ".html"))


# What an answer says in a way of its own.
# Of a body that is a template, of an address printed without it, of a label printed as `Tel`, and cut by a page's end.
ALLOWED = frozenset(("writer", "town", "https", "phone", "themselves"))
CODED = frozenset(
    ("issue", "country", "issued", "act_by", "language", "preferred_languages", "target.country", "target.copy")
)


def words(texts: tuple[str, ...]) -> set[str]:
    return set(re.findall(r"\w+", " ".join(texts).casefold()))


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_each_word_of_an_answer_stands_on_its_page(path: Path) -> None:
    ((page, _),) = (pair for pair in score_import.pages_in([path.parent]) if pair[1] == path)
    written = page.read_text(encoding="utf-8").translate(QUOTES)
    links = written
    if page.suffix == ".html":
        written = html.unescape(re.sub("<[^>]*>", " ", written))
    unspaced = "".join(written.split())
    known = ALLOWED.union(re.findall(r"\w+", written.replace("-\n", "").casefold()))
    found = read_answer(path)
    for fields in (found.fields, *found.targets):
        for key, alternatives in fields.items():
            if key in {"target.phone", "target.fax"}:
                assert any(all(text in unspaced for text in texts) for texts in alternatives), alternatives
            elif key == "report.url":
                assert any(texts[0] in links for texts in alternatives), alternatives
            elif key == "number":
                assert {digit for texts in alternatives for digit in re.findall("[0-9]+", texts[0])} <= known
            elif key not in CODED:
                strange = [words(texts) - known for texts in alternatives if texts]
                assert not strange or set() in strange, strange


def test_a_page_without_an_answer_is_not_forgotten() -> None:
    pages = {path.with_suffix("") for path in PAGES.rglob("*") if path.suffix in {".txt", ".html"}}
    assert pages == {path.with_suffix("") for path in ANSWERS}


def test_what_was_made_of_a_page_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.txt").write_text("Urgent Action", encoding="utf-8")
    (tmp_path / "page.yaml").write_text(HEADER + "title: A day\ncountry: DE\n", encoding="utf-8")
    monkeypatch.setattr(score_import, "draft_page", lambda _: Draft(title=text("A day"), country=text("FR")))
    score_import.main([str(tmp_path), "--verbose", "--by-field"])
    lines = capsys.readouterr().out.splitlines()
    assert lines[:3] == ["page  country: wrong UNMARKED", "    expected DE", "    got      FR"]
    assert [line.split()[:2] for line in lines[3:]] == [
        ["country", "0.00%"],
        ["title", "100.00%"],
        ["easy", "50.00%"],
        ["all", "50.00%"],
    ]


def test_a_page_that_is_refused_lacks_everything(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(_: Path) -> Draft:
        raise refuse("this is no appeal")

    (tmp_path / "page.html").write_text("Cake", encoding="utf-8")
    (tmp_path / "page.yaml").write_text(HEADER + "title: A day\ntargets:\n  - name: Ana\n", encoding="utf-8")
    monkeypatch.setattr(score_import, "draft_page", refusing)
    assert [found.kind for found in score_import.score([tmp_path])] == ["missing", "missing"]
    assert capsys.readouterr().err == "page.html is refused: this is no appeal\n"
