"""disclosure new: a record in its right place, with what is known filled in and the rest marked."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import click

from disclosure.cli.options import SCHEMAS, Day, Root, UsageError, today
from disclosure.cli.writing import write_file
from disclosure.content.canonical.formatting import canonical
from disclosure.content.canonical.reading import laid_out
from disclosure.content.drafts import (
    Question,
    UnansweredError,
    added,
    draft,
    draft_item,
    hint,
    item_questions,
    questions,
    unknown,
    written,
)
from disclosure.content.kind import Kind
from disclosure.content.places import KINDS, Place, PlaceError, entry_at, place_of
from disclosure.content.records import read_record
from disclosure.content.schemas import Schemas
from disclosure.content.source import parse
from disclosure.problems import Problem, render_all
from disclosure.wording import cli as wording
from disclosure.wording import drafts


class Value(click.ParamType[tuple[str, str]]):
    """`key=value`."""

    name = "key=value"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        key, equals, text = value.partition("=")
        if not (key and equals and text):
            self.fail(drafts.bad_value(value), param, ctx)
        return key, text


@click.command(help=drafts.NEW)
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("where")
@click.argument("name", required=False)
@click.option("--set", "given", type=Value(), multiple=True, help=drafts.SET)
@click.option("--today", "day", type=Day(), default=today, help=drafts.TODAY)
@click.option("--ask/--no-ask", default=None, help=drafts.ASK)
@click.pass_obj
def new(
    root: Root,
    kind: str,
    where: str,
    name: str | None,
    given: Sequence[tuple[str, str]],
    *,
    day: date,
    ask: bool | None,
) -> None:
    """Write a new record, or a new item of one; nothing is written that is not sound."""
    schemas = Schemas.under(SCHEMAS)
    place = _place(root, kind, where, name, day)
    if (root.path / place.path).exists() and not place.inside:
        raise UsageError(drafts.already(place.path))
    asking = sys.stdin.isatty() if ask is None else ask
    try:
        text = _text(root, schemas, place, _Answers(dict(given), day, asking=asking))
    except UnansweredError as error:
        raise UsageError(drafts.unanswered({one.path: _said(one) for one in error.questions})) from None
    problems = schemas.check(place.kind, parse(text.encode(), place.path)).problems
    if problems:
        _refuse(problems)
    write_file(root.path / place.path, text.encode())
    click.echo(place.path)
    click.echo(drafts.next_steps(place.path, text.replace(drafts.HEAD, "").count(drafts.GAP)), err=True)


def _place(root: Root, kind: str, where: str, name: str | None, day: date) -> Place:
    try:
        return place_of(root.content, kind, where, name or (str(day.year) if kind == "rectification" else None))
    except PlaceError as error:
        raise UsageError(drafts.no_place(error.reason, kind, where, name, error.near)) from None


@dataclass(frozen=True, slots=True)
class _Answers:
    """What was given on the command line; `asking` where the rest is asked for."""

    given: Mapping[str, str]
    day: date
    asking: bool

    def of_file(self, kind: Kind, inside: str) -> dict[str, str]:
        """What a new file needs; where an item will be added to its list, only what the file itself does."""
        given = {"source.retrieved": self.day.isoformat(), "confirmed": "false", **self.given}
        if inside:
            given = {path: text for path, text in given.items() if _is_of_file(path)}
        _refuse_unknown(unknown(kind, given))
        return self._with_asked(given, lambda known: questions(kind, known, without=inside))

    def of_item(self, kind: Kind, inside: str, *, new_file: bool) -> dict[str, str]:
        """What a new item needs; its source is that of its file where that is new too, else its own if it has one."""
        given = {path: text for path, text in self.given.items() if not (new_file and _is_of_file(path))}
        if "source.publisher" in given:
            given.setdefault("source.retrieved", self.day.isoformat())
        _refuse_unknown(unknown(kind, given, inside=inside))
        return self._with_asked(given, lambda known: item_questions(kind, inside, known))

    def _with_asked(self, given: dict[str, str], wanted: Callable[[dict[str, str]], list[Question]]) -> dict[str, str]:
        """Ask for each value that is needed; an empty answer leaves a gap where one may stand."""
        left: set[str] = set()
        while self.asking and (open_ones := [one for one in wanted(given) if one.path not in left]):
            answer = _answer(open_ones[0])
            if answer:
                given[open_ones[0].path] = answer
            else:
                left.add(open_ones[0].path)
        return given


def _refuse_unknown(paths: Sequence[str]) -> None:
    """Nothing that somebody typed is dropped in silence."""
    if paths:
        raise UsageError(drafts.no_such_key(paths))


def _is_of_file(path: str) -> bool:
    return path.startswith("source.") or path == "confirmed"


def _answer(question: Question) -> str:
    click.echo(drafts.asked(question.path, question.field.title, question.field.description), err=True)
    for choice, word in question.field.choices.items():
        click.echo(f"  {choice}  {word}", err=True)
    while True:
        default = "" if question.may_be_left else None
        answer: str = click.prompt(drafts.PROMPT, default=default, show_default=False, err=True).strip()
        if question.accepts(answer) or (question.may_be_left and not answer):
            return answer
        click.echo(drafts.not_accepted(answer), err=True)


def _text(root: Root, schemas: Schemas, place: Place, answers: _Answers) -> str:
    """The text of the record with what is new."""
    kind, entry = schemas.kinds[place.kind], entry_at(root.content, place)
    there = entry.file.exists()
    if there:
        if problems := read_record(entry, schemas).problems:
            _refuse(problems)
        record = laid_out(entry.file.read_bytes().decode())
    else:
        record = draft(kind, answers.of_file(kind, place.inside), without=place.inside)
    if place.inside:
        own = answers.of_item(kind, place.inside, new_file=not there)
        added(record, place.inside, draft_item(kind, place.inside, own))
    if not there:
        hint(record, kind.field)
    way = "../" * place.path.count("/") + f"schemas/{place.kind}.json"
    text = written(record, kind)
    return canonical(parse(text.encode(), place.path), kind.field, None if there else way)


def _said(question: Question) -> str:
    return drafts.wanted(question.field.title, question.field.choices, question.field.examples)


def _refuse(problems: Sequence[Problem]) -> None:
    click.echo(f"{render_all(problems)}\n\n{wording.problems(len(problems))}", err=True)
    raise SystemExit(1)
