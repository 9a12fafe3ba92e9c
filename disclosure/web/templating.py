"""Jinja2 without what our templates do not ask of it: the same templates, the same pages, in half the time.

The code that it generates serves any template there may be: each call looks whether the function wants the context,
each macro sorts its arguments anew, each value that is shown is wrapped before it is joined. A company's page does that
five thousand times and never needs it. So no function may ask for the context here, and `a.b` is an attribute: a
mapping's items are `a["b"]`.
"""

from collections.abc import Callable, MutableMapping
from functools import partial
from typing import Any

from flask.sansio.app import App
from flask.templating import Environment as FlaskEnvironment
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.environment import TemplateModule
from jinja2.utils import missing
from markupsafe import (  # type: ignore[attr-defined]  # the first is private: it does all that `escape` does to a text
    Markup,
    _escape_inner,
    escape,
)

BYTECODE = "__disclosure_1_%s.cache"
"""How compiled templates are called: the number goes up with each change of the generator."""


class Generator(CodeGenerator):
    """Writes calls as calls, attributes as attributes, and leaves the rest to the functions of the environment."""

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: FBT001, FBT002, N802 - Jinja's name and signature
        """Write `f(a, b=c)`."""
        if node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write `a.b`."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Make a macro of the function that has just been written."""
        if macro_ref.accesses_kwargs or macro_ref.accesses_varargs or macro_ref.accesses_caller:
            super().macro_def(macro_ref, frame)
        else:
            names = tuple(argument.name for argument in macro_ref.node.args)
            self.write(f"environment.macro(macro, {names!r})")

    def _import_common(self, node: nodes.Import | nodes.FromImport, frame: Frame) -> None:
        if node.with_context:
            super()._import_common(node, frame)
            return
        self.write("environment.module(")
        self.visit(node.template, frame)
        self.write(")")

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:  # noqa: ANN401 - a class inside Jinja's
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.shown(")


marked: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Give a text in which all is escaped as Markup: what `Markup(text)` gives, without asking what kind of text it is."""


def shown(value: object) -> str:
    """Give a value as it stands in HTML: `markupsafe.escape`, but a text stays text, since it is only to be joined."""
    if type(value) is str:
        return _escape_inner(value)
    if type(value) is Markup:
        return value
    return escape(value) if hasattr(value, "__html__") else _escape_inner(str(value))


def macro(function: Callable[..., str], names: tuple[str, ...]) -> Callable[..., Markup]:
    """Give a macro that takes arguments of these names; `function` takes all of them, `missing` for one left out."""
    count = len(names)

    def call(*given: object, **named: object) -> Markup:
        if len(given) != count:
            given = (*given, *(named.pop(name, missing) for name in names[len(given) :]))
        if named or len(given) != count:
            raise TypeError(f"a macro that takes {names} was given {given} and {named}")
        return marked(function(*given))

    return call


class Environment(FlaskEnvironment):
    """Jinja's environment, with plain dictionaries of globals: its chained maps cost a sixth of a page's time."""

    code_generator_class = Generator
    shown = staticmethod(shown)
    macro = staticmethod(macro)

    def __init__(self, app: App, **options: Any) -> None:  # noqa: ANN401 - Jinja's options, passed on
        super().__init__(app, **options)
        self._modules: dict[str, TemplateModule] = {}

    def module(self, name: str) -> TemplateModule:
        """Give the macros of a template: made once, and taken by ten thousand pages."""
        found = self._modules.get(name)
        if found is None:
            found = self._modules[name] = self.get_template(name).module
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give a template's globals; those of the environment are complete before the first template is loaded."""
        return {**self.globals, **(d or {})}
