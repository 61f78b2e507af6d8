"""The command line ``coro2sm``: its commands, and the last line of defence.

Whatever goes wrong ends in a message and an exit status: 0 done, 1 something could not be compiled or
written, 2 misuse of the command line, 130 interrupted.  A traceback of ours shows with CORO2SM_DEBUG=1 only.
"""

from __future__ import annotations

import importlib
import platform
import sys
import textwrap
from collections.abc import Sequence
from typing import NoReturn

import click

from . import config
from .commands import terminal
from .diagnostics import CODES, internal_error, render
from .diff.rules import RULES
from .hook.program import NoProgram, Program
from .version import VERSION

INTERRUPTED = 130

EPILOG = """\b
Examples:
  coro2sm compile job.py                    print the compiled file
  coro2sm compile job.py -o job_machine.py  write it
  coro2sm compile src -o build/src          compile a whole tree
  coro2sm run --package aiohttp server.py   run a program compiled
  coro2sm graph job.py::fetch               a picture of one function
  coro2sm explain job.py::fetch             its source beside its machine
  coro2sm show job.py                       its machines as a listing
  coro2sm teach job.py                      a page with every step of a run
  coro2sm diff HEAD~1:job.py job.py         compare the machines of two versions
  coro2sm rule C2S011                       what a diagnostic means
  coro2sm schema held                       what a JSON document holds

coro2sm COMMAND --help says more about a command.
"""


COMMANDS = ("baseline", "compile", "diff", "explain", "graph", "run", "schema", "show", "teach")
"""Each is ``NAME_command`` in a module of its name, which is imported when it is asked for."""


class Commands(click.Group):
    """The group: help for one command, and a hooked program's start, shall not wait for what others import."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *COMMANDS])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return super().get_command(ctx, cmd_name)
        module = importlib.import_module(f".commands.{cmd_name}", __package__)
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EPILOG,
)
@click.version_option(
    VERSION,
    "--version",
    prog_name="coro2sm",
    message=f"%(prog)s %(version)s (Python {platform.python_version()})",
)
def coro2sm() -> None:
    """Turn Python's async functions into explicit, readable state-machine classes."""


@coro2sm.command("rule", short_help="Explain a diagnostic code.")
@click.argument("codes", metavar="[CODE]...", nargs=-1)
def rule_command(codes: tuple[str, ...]) -> int:
    """Explain what a code such as C2S011 or C2D101 means; without CODE, list them all."""
    wanted = [code.upper() for code in codes]
    titles = {code: meaning.title for code, meaning in CODES.items()}
    titles |= {code: rule.name for code, rule in RULES.items()}
    for code in wanted:
        if code not in titles:
            raise click.UsageError(f"no such code: {code}. {config.suggestion(code.lower(), tuple(titles))}")
    lines = [] if wanted else [f"{code}  {title}" for code, title in titles.items()]
    for code in wanted:
        lines += [f"{code}: {titles[code]}", *_explained(code)]
    terminal.emit(("\n".join(lines) + "\n").encode())
    return 0


def _explained(code: str) -> list[str]:
    if code in CODES:
        return [textwrap.indent(textwrap.fill(CODES[code].explanation, 88), "  ")]
    rule = RULES[code]
    lines = [textwrap.indent(textwrap.fill(rule.meaning, 88), "  "), f"  Level: {rule.level.name.lower()}."]
    for word, example in (("Before", rule.before), ("After", rule.after)):
        if example:
            lines += [f"  {word}:", textwrap.indent(example, "      ")]
    return [*lines, textwrap.indent(textwrap.fill(rule.remedy, 88), "  ")]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """The console script: runs and exits. A program that `run` asks for runs out here, and ends as it ends."""
    outcome = run(arguments)
    status = _run_program(outcome) if isinstance(outcome, Program) else outcome
    try:
        # What is still in the buffer must not fail later, when nobody can say so.
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        terminal.silence_stdout()
        status = status or 1
    sys.exit(status)


def _run_program(program: Program) -> int:
    try:
        program.run()
    except NoProgram as reason:
        terminal.say(f"coro2sm: {reason}")
        return 2
    return 0


def run(arguments: Sequence[str] | None = None) -> int | Program:
    """Runs one command line and returns its exit status, or the program that is to run; raises nothing."""
    given = None if arguments is None else list(arguments)
    try:
        status = coro2sm.main(given, prog_name="coro2sm", standalone_mode=False)
        return status if isinstance(status, (int, Program)) else 0
    except click.exceptions.Abort:
        terminal.say("coro2sm: interrupted")
        return INTERRUPTED
    except KeyboardInterrupt:
        terminal.say("coro2sm: interrupted")
        return INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except SystemExit as error:
        # click's own way out when the reader of its help has gone.
        return error.code if isinstance(error.code, int) else 1
    except terminal.ReaderGone:
        return 1
    except terminal.OutputFailed as error:
        terminal.say(f"coro2sm: standard output cannot be written: {error}")
        return 1
    except Exception as error:
        terminal.say(render(internal_error("coro2sm", error)))
        return 1


if __name__ == "__main__":
    main()
