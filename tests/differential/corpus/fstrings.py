# ruff: noqa
# fmt: off
# mypy: ignore-errors
"""F-strings with awaits, and strings beside them."""

#: await_in_part
async def main(env):
    env.note(f'a{await env.child("x")}b{await env.child("y")}c')

#: conversions
async def main(env):
    t = env.thing('t')
    env.note(f'{await env.child("x")!r} {await env.child("y", value="é")!a} {t!s} {await env.child("z", value=t)!r}')

#: nested_format
async def main(env):
    t = env.thing('t')
    env.note(f'{t:{await env.child("w", value=5)}.{t.p}}')
    env.note(f'{await env.child("v", value=3.14159):{await env.child("w", value=10)}.{await env.child("p", value=2)}f}')

#: nested_fstring
async def main(env):
    env.note(f'{f"[{await env.child(1)}]" + "x"} {f"y{1}" if await env.child(2, value=0) else f"""z{await env.child(3)}"""}')

#: debug_equals
async def main(env):
    x = 5
    env.note(f'{x=} {x = } {x=!s} {await env.child("d", value=7)=}')

#: format_error
async def main(env):
    try:
        f'{await env.child("v", value="s"):d}{await env.child("never")}'
    except ValueError as e:
        env.note(e)

#: format_called_before_next_part
async def main(env):
    t = env.thing('t')
    env.note(f'{t.a}{t.b:spec}{await env.child("c")}{t.d!r}')

#: implicit_concatenation
async def main(env):
    env.note('plain {x} ' f'{await env.child("x")}' ' {y} ' f'{1 + 1}')

#: escapes_and_braces
async def main(env):
    env.note(f'{{literal}} {await env.child("x")} {{{1}}} \n\t\\ \x41 é')
    env.note(rf'\n{await env.child("raw")}\d')

#: triple_quoted
async def main(env):
    env.note(f'''one
{await env.child("two")}
  three {
    await env.child("four")
  }''')

#: conditional_and_lambda_inside
async def main(env):
    env.note(f'{await env.child("a") if await env.child("c", value=1) else "never"}{(lambda x: x + 1)(await env.child("n", value=1))}')

#: dict_and_set_inside
async def main(env):
    env.note(f'{ {"k": await env.child("v")}["k"] }{ {await env.child("s")} }')

#: comprehension_inside
async def main(env):
    env.note(f'{[await env.child(n) for n in range(2)]}{",".join([x async for x in env.rows("r", ["a"])])}')

#: walrus_inside
async def main(env):
    env.note(f'{(x := await env.child("x", value=5))}{x}{(x := 6)}', x)

#: rebinding_between_parts
async def main(env):
    x = 1
    async def g():
        nonlocal x
        await env.child('g')
        x = 2
        return 'g'
    env.note(f'{x}{await g()}{x}')

#: error_in_part
async def main(env):
    t = env.thing('t')
    try:
        f'{t.a}{await env.fail("f", ValueError("v"), yields=1)}{t.never}'
    except ValueError as e:
        env.note(e)

#: in_raise_and_assert
async def main(env):
    try:
        assert False, f'{await env.child("m")}!'
    except AssertionError as e:
        raise ValueError(f'{e}{await env.child("n")}')

#: no_parts
async def main(env):
    env.note(f'plain', f'', await env.child('x'), f'{""}')

#: format_spec_literal_and_date
import datetime

async def main(env):
    d = datetime.date(2020, 1, 2)
    env.note(f'{d:%Y-%m}{await env.child("x"):>10}{await env.child("y", value=5):03}')

#: fstring_as_subscript_key
async def main(env):
    d = {'k1': 'v'}
    env.note(d[f'k{await env.child("n", value=1)}'])
    d[f'n{await env.child("a")}'] = f'{await env.child("b")}'
    env.note(d)

#: bytes_and_str_mix
async def main(env):
    env.note(b'x' + await env.child('b', value=b'y'), 'a' 'b' + await env.child('s'))

#: formats_before_the_next_await
async def main(env):
    t = env.thing('t')
    env.note(f'{t.a}{await env.child("b")}{t.c}')
    env.note(f'{t.d:>5} and {await env.child("e")!r:>9}{t.f:x}')
