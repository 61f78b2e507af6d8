"""``python -m coro2sm`` is the command ``coro2sm``."""

from coro2sm.compiler.cli import main

if __name__ == "__main__":
    main()
