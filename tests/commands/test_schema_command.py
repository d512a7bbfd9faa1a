from __future__ import annotations

import json

import pytest
from running import cli_fixture  # noqa: F401  fixtures are found by name

from ualetter.schema import campaign_schema, schema_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from running import Cli


def test_it_prints_the_schema(cli: Cli) -> None:
    result = cli("schema")
    assert (result.code, result.err) == (0, "")
    assert json.loads(result.content) == json.loads(json.dumps(campaign_schema()))
    assert result.out == schema_text()


def test_a_process_prints_the_same_bytes(cli: Cli) -> None:
    assert cli.process("schema", env={"LC_ALL": "C", "PYTHONHASHSEED": "7"}).content == cli("schema").content


def test_it_is_saved_and_not_over_another_file(cli: Cli) -> None:
    result = cli("schema", "-o", "s.json")
    assert (result.code, result.content) == (0, b"")
    assert result.err == "Wrote s.json\n"
    assert (cli.folder / "s.json").read_bytes() == cli("schema").content
    assert cli("schema", "-o", "s.json").err == "Unchanged: s.json\n"
    cli.put("s.json", "mine")
    assert cli("schema", "-o", "s.json").code == 1
    assert (cli.folder / "s.json").read_bytes() == b"mine"
    assert cli("schema", "-o", "s.json", "--force").err == "Replaced s.json\n"


@pytest.mark.parametrize("name", ["", "folder/", "."])
def test_a_folder_is_no_file(cli: Cli, name: str) -> None:
    result = cli("schema", "-o", name)
    assert result.code == 2
    assert "-o campaign.schema.json" in result.err
    assert cli.files() == []


def test_a_dash_prints(cli: Cli) -> None:
    result = cli("schema", "-o", "-")
    assert (result.code, result.err, result.out) == (0, "", schema_text())
    assert cli.files() == []


def test_nothing_is_kept_of_it(cli: Cli) -> None:
    cli("schema")
    assert not cli.own_folder().exists()
