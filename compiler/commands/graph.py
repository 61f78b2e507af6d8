"""``coro2sm graph``: machines as pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass

import click

from ..diagnostics import Diagnostic
from ..machine.model import StateMachine
from ..views.dot import dot
from ..views.facts import Facts, names_apart, state_named
from ..views.mermaid import mermaid
from ..views.picture import MANY_STATES, Arrow, Wish, called, is_big, picture
from ..views.render import ADVICE, NoGraphviz, render
from .subjects import Subject, as_json, load_all, nothing_in, paths, status_of
from .target import STDOUT, Target, problem, put, refused, target_options

PICTURES = ("svg", "png", "pdf")


@dataclass(frozen=True, slots=True)
class Request:
    form: str
    theme: str
    around: str | None
    depth: int
    folds: bool | None
    cancels: bool


@click.command("graph", short_help="Draw machines as graphs.")
@click.argument("target", metavar="FILE[::QUALNAME]")
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice([*PICTURES, "dot", "mermaid", "graphml", "json"]),
    default="svg",
    show_default=True,
    help="A picture, for which Graphviz or pygraphviz is needed, or text.",
)
@target_options
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--around", metavar="STATE", help="Only this state (its label or key) and its neighbours.")
@click.option("--depth", type=click.IntRange(0), default=2, show_default=True, help="How far from --around.")
@click.option(
    "--fold/--no-fold",
    "folds",
    default=None,
    help=f"Straight runs as one box, what a whole frame does as one arrow [default: above {MANY_STATES} states].",
)
@click.option("--cancel", "cancels", is_flag=True, help="Where a cancellation goes from each await.")
@click.option("--calls", is_flag=True, help="All machines in one picture, linked where one awaits another.")
@click.option("--open", "opens", is_flag=True, help="Show the picture when it is written.")
def graph_command(
    target: str,
    form: str,
    out: str | None,
    force: bool,
    theme: str,
    around: str | None,
    depth: int,
    folds: bool | None,
    cancels: bool,
    calls: bool,
    opens: bool,
) -> int:
    """Draw the machines of FILE: Python source, a compiled file, machine JSON, or - for standard input.

    A box is a state: what it does, what it waits for, what the machine holds there. Frames are try, with and loop.
    Thick blue is a resume, dashed an exception, dotted a cleanup, thick green a way back. Pictures go to
    STEM.FUNCTION.FORMAT, over a file that is there with --force alone; text goes to standard output.

    \b
    Examples:
      coro2sm graph job.py                            a picture of each function
      coro2sm graph job.py::fetch -f png --theme dark
      coro2sm graph job.py --calls -o job.svg         all in one
      coro2sm graph job.py::fetch --around 12 --depth 3
      coro2sm graph job.py -f mermaid                 for Markdown

    \b
    Of several functions of a name, FILE::NAME#2 is the second; one inside another is FILE::outer.inner.
    Exit status: 0 all is drawn, 1 something is not, 2 the command line makes no sense.
    """
    request = Request(form, theme, around, depth, folds, cancels)
    if opens and (form not in PICTURES or out == STDOUT):
        raise click.UsageError("--open shows a picture that is written to a file.")
    subjects = load_all((target,))
    if nothing_in(subjects):
        return status_of(subjects)
    subject = subjects[0]
    if form == "json":
        return status_of(subjects, put(as_json(subjects), Target(out, force), paths(subjects)))
    together = bool(subject.machines) and (calls or form == "graphml")
    groups = [subject.machines] if together else [(machine,) for machine in subject.machines]
    if around is not None and len(subject.machines) != 1:
        raise click.UsageError(
            "--around takes one function: FILE::QUALNAME, or FILE::QUALNAME#2 for the second of a name."
        )
    if len(groups) > 1 and out is not None and (out != STDOUT or form in PICTURES):
        raise click.UsageError("-o takes one picture of several functions: say FILE::QUALNAME or --calls.")
    problems: list[Diagnostic] = []
    taken: set[str] = set()
    try:
        for group in groups:
            default = f"{_name(subject, group, calls, taken)}.{form}" if form in PICTURES else None
            problems += _draw(group, request, Target(out or default, force), paths(subjects), opens)
    except NoGraphviz as error:
        problems.append(problem("C2S061", subject.path, str(error), ADVICE))
    return status_of(subjects, problems)


def _draw(
    machines: tuple[StateMachine, ...], request: Request, target: Target, inputs: list[str], opens: bool
) -> list[Diagnostic]:
    problems = refused(target, inputs) or put(_content(machines, request), target, inputs)
    if target.is_file and not problems:
        click.echo(target.path)
        if opens:
            click.launch(str(target.path))
    return problems


def _content(machines: tuple[StateMachine, ...], request: Request) -> bytes:
    if request.form == "graphml":
        from ..views.network import graphml

        return graphml(machines)
    pictures = [
        picture(Facts(machine), _wish(machine, request), f"{name}.")
        for name, machine in zip(names_apart(machines), machines, strict=True)
    ]
    links: list[Arrow] = called(machines) if len(machines) > 1 else []
    if request.form == "mermaid":
        return mermaid(pictures, links).encode("utf-8", "replace")
    source = dot(pictures, links, request.theme).encode("utf-8", "replace").decode("utf-8")
    return source.encode() if request.form == "dot" else render(source, request.form)


def _wish(machine: StateMachine, request: Request) -> Wish:
    folds = request.folds if request.folds is not None else is_big(machine)
    if request.around is None:
        return Wish(folds=folds, cancels=request.cancels)
    state = state_named(machine, request.around)
    if state is None:
        raise click.UsageError(
            f"--around {request.around}: no such state. Labels are 0 to {len(machine.states) - 1}; "
            "`coro2sm show --lines` lists labels and keys."
        )
    return Wish(state.label, request.depth, folds, request.cancels)


def _name(subject: Subject, group: tuple[StateMachine, ...], calls: bool, taken: set[str]) -> str:
    """job.Client.fetch; a second function of that name is job.Client.fetch-2."""
    parts = [subject.stem] if calls else [subject.stem, group[0].qualname.replace(".<locals>", "")]
    base = re.sub(r"[^\w.-]", "_", ".".join(parts))
    name, number = base, 2
    while name in taken:
        name, number = f"{base}-{number}", number + 1
    taken.add(name)
    return name
