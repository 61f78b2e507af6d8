"""The expressions of the generated programs: every position in which an await may stand."""

from __future__ import annotations

from collections.abc import Callable

from .grammar_choices import Choices, Place, Production

EXPRESSIONS: list[Production] = []
SIMPLE = 4  # the first productions hold no other expression
SIMPLE_PERCENT = (40, 65, 80)  # how often a simple one is taken, by depth
Write = Callable[["Expressions"], str]


def anywhere(_: Place) -> bool:
    return True


def awaiting(place: Place) -> bool:
    return place.can_await


def expression(weight: int, fits: Callable[[Place], bool] = anywhere) -> Callable[[Write], Write]:
    def register(write: Write) -> Write:
        EXPRESSIONS.append(Production(write.__name__, weight, write, fits))
        return write

    return register


class Expressions(Choices):
    """Writes expressions; most are small integers, so that operators and comparisons mostly succeed."""

    def value(self) -> str:
        """An expression that needs no parentheses as an operand; the deeper, the simpler."""
        depth = self.place.depth
        simple = depth >= len(SIMPLE_PERCENT) or not self.chance(100 - SIMPLE_PERCENT[depth])
        with self.at(depth=depth + 1):
            text: str = self.produce(EXPRESSIONS[:SIMPLE] if simple else EXPRESSIONS)
        return text

    def awaited(self) -> str:
        """An await if one may stand here."""
        return awaited_child(self) if self.place.can_await else self.value()

    def tag(self) -> int:
        return self.fresh()


@expression(10)
def constant(self: Expressions) -> str:
    return str(self.below(5))


@expression(30, awaiting)
def awaited_child(self: Expressions) -> str:
    kind = self.pick(("child", "child", "child", "now", "bare", "plain", "native", "stubborn"))
    yields = self.pick(("", "", ", yields=2")) if kind != "now" else ""
    return f"(await env.{kind}({self.tag()}, value={self.below(4)}{yields}))"


@expression(14)
def name(self: Expressions) -> str:
    return self.pick(self.place.names)


@expression(12)
def said(self: Expressions) -> str:
    return f"env.say({self.below(5)})"


@expression(4, awaiting)
def awaited_failure(self: Expressions) -> str:
    error = self.pick(("ValueError", "KeyError", "OSError", "StopAsyncIteration", "StopIteration"))
    return f"(await env.fail({self.tag()}, {error}({self.below(9)}), yields={self.below(2)}))"


@expression(3, awaiting)
def awaited_swap(self: Expressions) -> str:
    return f"(await env.swap({self.tag()}, {self.pick(('KeyError', 'ValueError'))}({self.tag()})))"


@expression(10, lambda place: place.can_await and bool(place.functions))
def awaited_function(self: Expressions) -> str:
    return f"(await {self.pick(self.place.functions).format(self.value())})"


@expression(3, awaiting)
def awaited_expression(self: Expressions) -> str:
    return f"(await (await env.child({self.tag()}, value=env.now({self.tag()}, {self.value()}))))"


@expression(10)
def binary(self: Expressions) -> str:
    sign = self.pick(("+", "-", "*", "|", "+", "//", "^"))
    return f"({self.value()} {sign} {self.value()})"


@expression(4)
def unary(self: Expressions) -> str:
    return f"({self.pick(('-', '+', '~', 'not '))}{self.value()})"


@expression(5)
def comparison(self: Expressions) -> str:
    signs = [self.pick(("<", "==", ">=", "!=", "is not")) for _ in range(1 + self.below(3))]
    return f"({self.value()}{''.join(f' {sign} {self.value()}' for sign in signs)})"


@expression(5)
def membership(self: Expressions) -> str:
    return f"({self.value()} {self.pick(('in', 'not in'))} [{self.value()}, {self.value()}])"


@expression(6)
def boolean(self: Expressions) -> str:
    sign = self.pick(("and", "or"))
    return f"({f' {sign} '.join(self.value() for _ in range(2 + self.below(2)))})"


@expression(5)
def ternary(self: Expressions) -> str:
    return f"({self.value()} if {self.value()} else {self.value()})"


@expression(6, lambda place: place.may_walrus and not place.in_class and bool(place.targets))
def walrus(self: Expressions) -> str:
    return f"({self.pick(self.place.targets)} := {self.value()})"


@expression(5)
def call(self: Expressions) -> str:
    form = self.below(4)
    if form == 0:
        return f"max({self.value()}, {self.value()})"
    if form == 1:
        return f"max({self.value()}, *[{self.value()}, {self.value()}])"
    if form == 2:
        return f"dict(k={self.value()}, **{{'m': {self.value()}}})['k']"
    return f"min(*[{self.value()}], {self.value()}, key=lambda k: {self.below(3)} - k)"


@expression(4)
def method_call(self: Expressions) -> str:
    return f"[{self.value()}, {self.value()}, 1].count({self.value()})"


@expression(5)
def subscript(self: Expressions) -> str:
    return f"[{self.value()}, {self.value()}, {self.value()}][{self.value()} % 3]"


@expression(3)
def slicing(self: Expressions) -> str:
    return f"sum([1, 2, 3, 4][{self.value()}:{self.value()}:{self.pick(('', '2'))}])"


@expression(3)
def attribute(self: Expressions) -> str:
    return f"{self.pick(('box', 'box', f'({self.value()})'))}.{self.pick(('n', 'n', 'real'))}"


@expression(4)
def list_display(self: Expressions) -> str:
    return f"len([{self.value()}, *[{self.value()}], {self.value()}])"


@expression(3)
def tuple_display(self: Expressions) -> str:
    return f"({self.value()}, {self.value()}, *({self.value()},))[{self.below(3)}]"


@expression(3)
def set_display(self: Expressions) -> str:
    return f"len({{{self.value()}, {self.value()}}})"


@expression(4)
def dict_display(self: Expressions) -> str:
    return f"len({{{self.value()}: {self.value()}, **{{{self.value()}: {self.value()}}}}})"


@expression(5, lambda place: not place.in_fstring)
def fstring(self: Expressions) -> str:
    with self.at(in_fstring=True):
        first, second = self.value(), self.value()
        spec = f":{{{self.value()}}}" if self.chance(40) else self.pick(("", "!r", ":>3"))
    return f'len(f"{{{first}}}-{{{second}{spec}}}")'


@expression(4)
def lambda_call(self: Expressions) -> str:
    default = self.value()
    with self.at(can_await=False, may_walrus=False, depth=3):
        return f"(lambda k={default}: k + {self.value()})({self.value()})"


def iterable(self: Expressions) -> str:
    with self.at(may_walrus=False):
        return f"[{self.value()}, {self.value()}]" if self.chance(50) else f"range({1 + self.below(2)})"


def clause(self: Expressions, target: str) -> str:
    """`for … in …` or `async for … in …` of a comprehension."""
    if self.place.can_await and self.chance(35):
        return f"async for {target} in env.rows({self.tag()}, {iterable(self)}, yields={self.below(2)})"
    return f"for {target} in {iterable(self)}"


def not_in_class(place: Place) -> bool:
    return not place.in_class


@expression(6, not_in_class)
def comprehension(self: Expressions) -> str:
    target = f"i{self.tag()}"
    first = clause(self, target)
    with self.at(names=(*self.place.names, target)):
        if self.chance(30):
            inner = f"i{self.tag()}"
            first += " " + clause(self, inner)
        condition = f" if {self.value()}" if self.chance(40) else ""
        form = self.below(3)
        if form == 0:
            return f"len([{self.value()} {first}{condition}])"
        if form == 1:
            return f"len({{{self.value()} {first}{condition}}})"
        return f"len({{{self.value()}: {self.value()} {first}{condition}}})"


@expression(3, not_in_class)
def nested_comprehension(self: Expressions) -> str:
    outer, inner = f"i{self.tag()}", f"i{self.tag()}"
    first = clause(self, outer)
    with self.at(names=(*self.place.names, outer)):
        second = clause(self, inner)
        with self.at(names=(*self.place.names, inner)):
            return f"len([[{self.value()} {second}] {first}])"


@expression(3, not_in_class)
def generator_expression(self: Expressions) -> str:
    target = f"i{self.tag()}"
    with self.at(may_walrus=False):
        first = f"[{self.value()}, {self.value()}]"
    with self.at(names=(*self.place.names, target), can_await=False, may_walrus=False, depth=3):
        return f"sum({target} + {self.value()} for {target} in {first})"
