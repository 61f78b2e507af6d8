"""A machine as a networkx graph, and as GraphML.

Nodes are labels, and ``"return"`` and ``"raise"`` the ends; every transition is an edge with ``kind`` and ``text``.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import networkx as nx

from ..machine.model import StateMachine, Way
from .facts import Facts, in_xml, names_apart, suspension_text


def to_networkx(machine: StateMachine) -> nx.MultiDiGraph[int | str]:
    """The graph; its attributes are those that GraphML can hold (texts, numbers, truth)."""
    facts = Facts(machine)
    graph: nx.MultiDiGraph[int | str] = nx.MultiDiGraph(name=machine.qualname, language=machine.language)
    for state in machine.states:
        awaits = [suspension_text(s) for _, s in facts.operations(state.label) if s is not None]
        graph.add_node(
            state.label,
            key=state.key,
            role=state.role.value,
            title=state.title,
            line=state.span.line,
            suspends="; ".join(awaits),
            held=", ".join(facts.held(state.label)),
            inside=" > ".join(nest.title for nest in facts.around(state.label)),
            reachable=state.label not in facts.unreachable,
        )
    for each in machine.transitions:
        end = "return" if each.way is Way.RETURN else "raise"
        target = end if each.target is None else each.target
        if target == end:
            graph.add_node(end, role="end")
        graph.add_edge(each.source, target, kind=each.way.value, text=each.text)
    return graph


def graphml(machines: Sequence[StateMachine]) -> bytes:
    """One XML document, as Gephi, yEd and others read it. What XML can't hold is replaced by a question mark.

    Of several machines the graphs stand side by side in one, with nodes such as ``fetch.3``; a second machine of a
    name is ``fetch#2``.
    """
    if len(machines) == 1:
        graph: nx.MultiDiGraph[int | str] = to_networkx(machines[0])
    else:
        graph = nx.MultiDiGraph()
        for name, machine in zip(names_apart(machines), machines, strict=True):
            one = to_networkx(machine)
            graph.update(nx.relabel_nodes(one, {node: f"{name}.{node}" for node in one}))
    # What is said of a whole graph and of nodes alike goes through the same sieve.
    graph.graph.update((name, _plain(value)) for name, value in list(graph.graph.items()))
    graph = nx.relabel_nodes(graph, {node: _plain(node) for node in graph if isinstance(node, str)})
    for attributes in (*(a for _, a in graph.nodes(data=True)), *(a for _, _, a in graph.edges(data=True))):
        attributes.update((name, _plain(value)) for name, value in list(attributes.items()))
    out = BytesIO()
    nx.write_graphml_xml(graph, out)
    return out.getvalue() + b"\n"


def _plain(value: object) -> object:
    return in_xml(value) if isinstance(value, str) else value
