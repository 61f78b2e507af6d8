"""Python in: from the text of a module to one ``ir.Function`` for each coroutine. The only user of libcst."""
