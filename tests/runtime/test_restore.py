"""Machines as plain data: their state and fields, machines that stand in a given state, pickling."""

from __future__ import annotations

import asyncio
import itertools
import pickle
import sys
import types
from collections.abc import Iterator
from typing import Any

import coro2sm
import pytest

_numbers = itertools.count()


class Step:
    """Awaitable: yields its name once, gives what is sent."""

    def __init__(self, name: object) -> None:
        self.name = name

    def __await__(self) -> Iterator[Any]:
        return (yield self.name)


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Compiles and runs a text as a module of its own that can be imported, so that pickling finds it."""

    def load(text: str) -> Any:
        compiled = coro2sm.compile_source(text)
        assert not compiled.diagnostics
        made: Any = types.ModuleType(f"restored_{next(_numbers)}")
        made.Step = Step
        made.code = compiled.code
        monkeypatch.setitem(sys.modules, made.__name__, made)
        exec(compile(compiled.code, made.__name__, "exec"), made.__dict__)
        return made

    return load


def drive(coro: Any, *values: object) -> tuple[list[object], object]:
    """Sends the values, then Nones, until it returns: what it yielded, and what it returned."""
    yielded = []
    supply = itertools.chain(values, itertools.repeat(None))
    try:
        for value in supply:
            yielded.append(coro.send(value))
    except StopIteration as stop:
        return yielded, stop.value
    raise AssertionError


PLAIN = """
async def f(items, scale=2):
    total = 0
    for item in items:
        total += scale * await Step(item)
    last = await Step("last")
    return total, last
"""


def test_what_a_suspended_machine_says(module: Any) -> None:
    machine = module(PLAIN).f([1, 2, 3])
    assert (machine.state_key, machine.fields) == (None, {})
    machine.send(None)
    first = machine.state_key
    assert machine.label > 0
    fields = machine.fields
    assert {name: fields[name] for name in ("items", "scale", "item")} == {
        "items": [1, 2, 3],
        "scale": 2,
        "item": 1,
    }
    assert "each" in fields
    assert machine.send(10) == 2
    assert machine.state_key == first
    assert machine.send(1) == 3
    assert machine.send(1) == "last"
    assert machine.state_key != first and machine.fields["total"] == 24 and "each" not in machine.fields
    machine.close()
    assert (machine.state_key, machine.fields) == (None, {})


def test_restored_anywhere_it_goes_on_as_the_original(module: Any) -> None:
    made = module(PLAIN)
    values = [None, 10, 20, 30, "end"]
    expected = drive(made.f([1, 2, 3]), *values)
    for stop in range(1, len(values)):
        original = made.f([1, 2, 3])
        yielded = [original.send(value) for value in values[:stop]]
        cls = coro2sm.machine_class(made.f)
        copy = cls.restore(original.state_key, original.fields)
        assert copy.state_key == original.state_key
        more, result = drive(copy, *values[stop:])
        assert ([*yielded, *more], result) == expected
        # They share the loop's iterator, so the original isn't driven on.
        original.close()


def test_what_it_awaits_may_be_given(module: Any) -> None:
    made = module("async def f():\n    return 1 + await Step('a')\n")
    machine = made.f()
    machine.send(None)
    cls = coro2sm.machine_class(made.f)
    for awaiting in (Step("again"), iter(Step("again").__await__())):
        assert drive(cls.restore(machine.state_key, {}, awaiting), None, 5) == (["again"], 6)

    async def native() -> int:
        await Step("native")
        return 7

    assert drive(cls.restore(machine.state_key, {}, native())) == (["native"], 8)
    below = made.f()
    assert drive(cls.restore(machine.state_key, {}, below), None, 1) == (["a"], 3)
    below = made.f()
    below.send(None)
    assert drive(cls.restore(machine.state_key, {}, below), 1) == ([], 3)
    with pytest.raises(TypeError, match="can't await a int"):
        cls.restore(machine.state_key, {}, 3)
    machine.close()


def test_wrong_keys_and_fields_are_named(module: Any) -> None:
    made = module(PLAIN)
    machine = made.f([1])
    machine.send(None)
    cls, key, fields = coro2sm.machine_class(made.f), machine.state_key, machine.fields
    machine.close()
    with pytest.raises(ValueError, match="f is never suspended at 'nosuch'; its states are '"):
        cls.restore("nosuch", fields)
    wrong = {name: value for name, value in fields.items() if name not in ("items", "scale")}
    with pytest.raises(
        ValueError, match=r"missing 'items', 'scale'; not kept there 'more', 'others'"
    ) as caught:
        cls.restore(key, {**wrong, "more": 1, "others": 2})
    assert key in str(caught.value)


def test_throw_and_close(module: Any) -> None:
    made = module(
        "async def f(log):\n"
        "    try:\n"
        "        await Step(1)\n"
        "    except ValueError as error:\n"
        "        return await Step(str(error))\n"
        "    finally:\n"
        "        log.append('finally')\n"
    )
    machine = made.f([])
    machine.send(None)
    cls, key = coro2sm.machine_class(made.f), machine.state_key
    machine.close()
    log: list[str] = []
    copy = cls.restore(key, {"log": log})
    assert copy.throw(ValueError("thrown")) == "thrown"
    assert isinstance(copy.fields["handled"], ValueError)
    copy.close()
    assert log == ["finally"]
    del log[:]
    cls.restore(key, {"log": log}).close()
    assert log == ["finally"]
    del log[:]
    abandoned = cls.restore(key, {"log": log})
    del abandoned
    assert log == ["finally"]


def test_in_a_handler(module: Any) -> None:
    made = module(
        "import sys\n"
        "async def f():\n"
        "    try:\n"
        "        try:\n"
        "            raise ValueError('outer')\n"
        "        except ValueError:\n"
        "            try:\n"
        "                raise KeyError('inner')\n"
        "            except KeyError:\n"
        "                await Step('in')\n"
        "                seen = sys.exception()\n"
        "            await Step('between')\n"
        "            raise\n"
        "    except ValueError as error:\n"
        "        return seen, error\n"
    )
    cls = coro2sm.machine_class(made.f)
    machine = made.f()
    machine.send(None)
    inner, outer = machine.fields["handled"], machine.fields["handled_1"]
    assert (type(inner), type(outer)) == (KeyError, ValueError)
    copy = cls.restore(machine.state_key, machine.fields)
    assert drive(copy) == (["between"], (inner, outer))
    machine.send(None)
    assert drive(cls.restore(machine.state_key, machine.fields)) == ([], (inner, outer))
    machine.close()


@pytest.mark.parametrize(
    ("source", "result"),
    [("return 1", 1), ("raise ValueError", "ValueError"), ("pass", 2), ("break", 2), ("continue", 2)],
)
def test_pending_completions_go_by_key(module: Any, source: str, result: object) -> None:
    made = module(
        "async def f():\n"
        "    for _ in range(1):\n"
        "        try:\n"
        f"            {source}\n"
        "        finally:\n"
        "            await Step('finally')\n"
        "    return 2\n"
    )
    machine = made.f()
    machine.send(None)
    fields = machine.fields
    after = fields["after"]
    assert after == "raise" if source.startswith("raise") else isinstance(after, str) and after != "raise"
    copy = coro2sm.machine_class(made.f).restore(machine.state_key, fields)
    machine.close()
    if result == "ValueError":
        with pytest.raises(ValueError):
            copy.send(None)
    else:
        assert drive(copy) == ([], result)
    with pytest.raises(ValueError, match="no state 'elsewhere' to go on at"):
        coro2sm.machine_class(made.f).restore(coro2sm_key(made), {**fields, "after": "elsewhere"})


def test_a_cleanup_of_an_earlier_turn_leaves_nothing_pending(module: Any) -> None:
    made = module(
        "async def f():\n"
        "    for turn in range(2):\n"
        "        try:\n"
        "            await Step(turn)\n"
        "        finally:\n"
        "            await Step('finally')\n"
    )
    machine = made.f()
    yielded = [machine.send(None) for _ in range(3)]
    assert yielded == [0, "finally", 1] and "after" not in machine.fields
    copy = coro2sm.machine_class(made.f).restore(machine.state_key, machine.fields)
    assert drive(copy) == (["finally"], None)
    # They share the loop's iterator.
    assert drive(machine) == (["finally"], None)


def coro2sm_key(made: Any) -> str:
    machine = made.f()
    machine.send(None)
    key: str = machine.state_key
    machine.close()
    return key


def test_exit_of_a_with(module: Any) -> None:
    made = module(
        "class Manager:\n"
        "    def __init__(self): self.left = False\n"
        "    def __enter__(self): return 7\n"
        "    def __exit__(self, *error): self.left = True\n"
        "async def f(manager):\n"
        "    with manager as value:\n"
        "        await Step(value)\n"
        "    return value\n"
    )
    machine = made.f(made.Manager())
    machine.send(None)
    fields = machine.fields
    assert fields["leave"] and fields["value"] == 7
    other = made.Manager()
    copy = coro2sm.machine_class(made.f).restore(
        machine.state_key, {**fields, "manager": other, "leave": lambda *error: other.__exit__(*error)}
    )
    assert drive(copy) == ([], 7) and other.left
    machine.close()


def test_captured_variables_are_read_from_their_cells(module: Any) -> None:
    made = module(
        "def outer(start):\n"
        "    async def f(step):\n"
        "        nonlocal start\n"
        "        count = 0\n"
        "        def add():\n"
        "            nonlocal count\n"
        "            count += step\n"
        "        add()\n"
        "        await Step('here')\n"
        "        add()\n"
        "        start += count\n"
        "        return start\n"
        "    return f, lambda: start\n"
    )
    f, start = made.outer(100)
    machine = f(3)
    machine.send(None)
    assert {name: machine.fields[name] for name in ("count", "step", "start")} == {
        "count": 3,
        "step": 3,
        "start": 100,
    }
    cls = coro2sm.machine_class(f)
    # `add` came along, with the cells of the original.
    assert drive(cls.restore(machine.state_key, machine.fields)) == ([], 103)
    assert start() == 100
    cell = types.CellType(50)
    copy = cls.restore(machine.state_key, {**machine.fields, "start": cell})
    drive(copy)
    # `add` adds to the original's count, whichever copy calls it: 3, 6, 9, at last 12.
    assert cell.cell_contents == 56
    assert drive(machine) == ([], 112)


def test_a_given_cell_of_its_own_variable_is_shared(module: Any) -> None:
    made = module(
        "async def f():\n"
        "    count = 1\n"
        "    def add():\n"
        "        nonlocal count\n"
        "        count += 1\n"
        "    await Step('here')\n"
        "    add()\n"
        "    return count\n"
    )
    machine = made.f()
    machine.send(None)
    (cell,) = machine.fields["add"].__closure__
    copy = coro2sm.machine_class(made.f).restore(machine.state_key, {**machine.fields, "count": cell})
    assert drive(copy) == ([], 2)
    assert drive(machine) == ([], 3)


def test_names_that_a_machine_has_itself(module: Any) -> None:
    made = module(
        "async def f(label, fields, states, handled, slots, self, lines):\n"
        "    try:\n"
        "        raise KeyError\n"
        "    except KeyError:\n"
        "        await Step(1)\n"
        "    return label, fields, states, handled, slots, self, lines\n"
    )
    machine = made.f(*range(7))
    machine.send(None)
    fields = machine.fields
    assert [fields[n] for n in ("label", "fields", "states", "handled", "slots", "self", "lines")] == list(
        range(7)
    )
    assert isinstance(fields["handled_2"], KeyError)
    assert drive(coro2sm.machine_class(made.f).restore(machine.state_key, fields)) == ([], tuple(range(7)))
    machine.close()


def test_unbound_variables_stay_unbound(module: Any) -> None:
    made = module("async def f(flag):\n    if flag:\n        x = 1\n    await Step(1)\n    return x\n")
    machine = made.f(False)
    machine.send(None)
    assert "x" not in machine.fields
    copy = coro2sm.machine_class(made.f).restore(machine.state_key, machine.fields)
    with pytest.raises(UnboundLocalError):
        copy.send(None)
    copy = coro2sm.machine_class(made.f).restore(machine.state_key, {**machine.fields, "x": 5})
    assert drive(copy) == ([], 5)
    machine.close()


# Pickling.


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_pickling(module: Any, protocol: int) -> None:
    made = module(PLAIN + "\nclass C:\n    async def m(self, n):\n        return n + await f([n])[0]\n")
    machine = made.f([1, 2])
    machine.send(None)
    data = pickle.dumps(machine, protocol)
    for _ in range(2):
        copy = pickle.loads(data)
        assert type(copy) is type(machine) and copy.state_key == machine.state_key
        assert drive(copy, 10, 20, "end") == ([2, "last"], (60, "end"))
    machine.close()


def test_a_chain_of_machines_pickles_whole(module: Any) -> None:
    made = module(PLAIN + "\nasync def g(n):\n    a = await f([n])\n    return a, n\n")
    machine = made.g(4)
    machine.send(None)
    copy = pickle.loads(pickle.dumps(machine))
    assert copy.cr_await.state_key == machine.cr_await.state_key
    assert drive(copy, 3, "end") == drive(machine, 3, "end") == (["last"], ((6, "end"), 4))


def test_a_machine_that_holds_itself_pickles(module: Any) -> None:
    made = module("async def f(box):\n    await Step(1)\n    return box[0]\n")
    box: list[Any] = []
    box.append(made.f(box))
    box[0].send(None)
    copy = pickle.loads(pickle.dumps(box[0]))
    with pytest.raises(StopIteration) as stop:
        copy.send(None)
    assert stop.value.value is copy
    box[0].close()


def test_what_does_not_pickle(module: Any) -> None:
    made = module("async def f(x):\n    await Step(x)\n")
    machine = made.f(lambda: 0)
    with pytest.raises(TypeError, match="cannot pickle 'coroutine' object"):
        pickle.dumps(machine)
    machine.send(None)
    with pytest.raises((pickle.PicklingError, AttributeError)):
        pickle.dumps(machine)
    machine.close()
    with pytest.raises(TypeError):
        pickle.dumps(machine)


def test_a_running_machine_does_not_pickle(module: Any) -> None:
    made = module("async def f(box):\n    await Step(1)\n    box.append(look(box[0]))\n")
    made.look = lambda machine: (machine.state_key, machine.fields)
    box: list[Any] = []
    box.append(made.f(box))
    box[0].send(None)
    drive(box[0])
    assert box[1] == (None, {})


def test_on_asyncio(module: Any) -> None:
    made = module("import asyncio\nasync def f(n):\n    await asyncio.sleep(0)\n    return n\n")

    async def main() -> int:
        machine = made.f(3)
        machine.send(None)
        copy = pickle.loads(pickle.dumps(machine))
        machine.close()
        result: int = await asyncio.create_task(copy)
        return result

    assert asyncio.run(main()) == 3


def test_machine_class_of_other_things() -> None:
    with pytest.raises(TypeError, match="was not compiled"):
        coro2sm.machine_class(print)


def test_fields_never_collide_with_what_a_machine_has() -> None:
    from coro2sm.compiler.backends.python.machine_class import RESERVED_FIELDS
    from coro2sm.runtime import AsyncGenerator, Generator, Machine

    had = {*dir(Machine), *dir(AsyncGenerator), *dir(Generator)}
    own = {name for name in had if not name.startswith(("__", "ag_", "cr_", "gi_"))}
    assert own <= RESERVED_FIELDS
