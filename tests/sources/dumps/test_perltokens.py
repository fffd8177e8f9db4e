"""The Automated Archive's database: Perl's quotation marks, all of them, and none evaluated."""

from __future__ import annotations

import pytest

from foundling.sources.dumps.perltokens import records


@pytest.mark.parametrize(
    "written, value",
    [
        ("'It\\'s late'", "It's late"),
        ('"say \\"yes\\""', 'say "yes"'),
        ("q{A {nested} title}", "A {nested} title"),
        ("qq(Rain (1/2))", "Rain (1/2)"),
        ("q|bars, 'quotes' => and {|", "bars, 'quotes' => and {"),
        ("<<'EOT',\nTwo lines,\nwith => { marks\nEOT", "Two lines,\nwith => { marks"),
        ("<<EOT,\nOne line\nEOT", "One line"),
        ("12", "12"),
        ("quite bare", "quite bare"),
    ],
)
def test_values(written: str, value: str) -> None:
    after = "" if written.startswith("<<") else ","  # it stands behind the mark
    first = f"1 => {{\n\tSummary => {written}{after}\n\tTitle => 'Rain',\n}},\n"
    [one, two] = records(f"%FILES = (\n\n{first}2 => {{\n\tTitle => 'Snow',\n}},\n);\n1;\n")
    assert one.fields == {"Summary": value, "Title": "Rain"} and not one.amiss
    assert two.fields == {"Title": "Snow"}


@pytest.mark.parametrize("written", ["<<'EOT',\nnever ended", "'stray ' mark'"])
def test_what_does_not_end_costs_its_own_record_alone(written: str) -> None:
    found = list(
        records(f"%FILES = (\n\n1 => {{\n\tSummary => {written},\n}},\n2 => {{\n\tTitle => 'Snow',\n}},\n);\n")
    )
    assert found[-1].key == "2" and found[-1].fields == {"Title": "Snow"}


@pytest.mark.parametrize("unit", ["q{", "<<X\n", "q{}", "{", "<<'E',\nE\n"])
def test_hostile_values_take_linear_time(unit: str) -> None:
    from pacing import check_spent

    data = "%FILES = (\n1 => {\nTitle => " + unit * (400_000 // len(unit))
    check_spent(20, lambda: list(records(data)))
