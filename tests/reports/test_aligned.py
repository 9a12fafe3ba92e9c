from disclosure.reports.aligned import aligned


def test_columns_are_straight_where_a_han_character_is_two_cells_wide() -> None:
    text = "前\n\n| 企业 | 数 |\n|---|---:|\n| 甲水务 | 3 |\n| a | 12 |\n\n后"
    assert aligned(text) == (
        "前\n\n"
        "| 企业   |  数 |\n"
        "| ------ | --: |\n"
        "| 甲水务 |   3 |\n"
        "| a      |  12 |\n"
        "\n后"
    )  # fmt: skip


def test_an_escaped_pipe_is_no_border() -> None:
    assert aligned("| a |\n|---|\n| 甲\\|乙 |").endswith("| 甲\\|乙 |")


def test_an_empty_cell_keeps_its_place() -> None:
    assert aligned("| a | b |\n|---|---|\n|  | x |").splitlines()[-1] == "|     | x   |"


def test_text_without_tables_stays_as_it_is() -> None:
    assert aligned("- a\n- b | c\n") == "- a\n- b | c\n"
