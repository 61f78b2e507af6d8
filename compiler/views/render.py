"""DOT to a picture, by ``dot`` on PATH, else by the Graphviz that pygraphviz carries.

Both lay out the same way; NoGraphviz says what to install where neither is there.
"""

from __future__ import annotations

import shutil

ADVICE = (
    "Install Graphviz (https://graphviz.org/download) so that `dot` is on PATH, or `pip install pygraphviz`. "
    "-f dot, mermaid, graphml and json need neither."
)


class NoGraphviz(Exception):
    """Nothing here can draw; the text says why."""


def render(source: str, form: str) -> bytes:
    """The picture in the form svg, png or pdf."""
    if shutil.which("dot"):
        import graphviz  # type: ignore[import-untyped]  # it has no types

        try:
            return bytes(graphviz.Source(source).pipe(format=form))
        except (graphviz.ExecutableNotFound, graphviz.CalledProcessError) as error:
            raise NoGraphviz(f"dot failed: {error}") from None
    try:
        import pygraphviz  # type: ignore[import-untyped]  # it has no types
    except ImportError:
        raise NoGraphviz("there is no `dot` on PATH, and no pygraphviz") from None
    try:
        drawn = pygraphviz.AGraph(string=source).draw(format=form, prog="dot")
    except (OSError, ValueError) as error:
        raise NoGraphviz(f"pygraphviz can't draw it: {error}") from None
    assert isinstance(drawn, bytes)
    return drawn
