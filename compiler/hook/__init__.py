"""The import hook: modules are compiled when they are imported.

finder      which modules, by name; stands first on sys.meta_path
loader      their code: from the cache, or compiled
cache       the files in __pycache__
wishes      how they are compiled
code        source to syntax tree (only here the compiler is loaded)
positions   the compiled tree at the places of the original; matching finds them
program     `coro2sm run`
rewriting   together with pytest's assertion rewriting
"""

from .finder import Hook, install, install_from_environment
from .loader import CompileWarning, NotCompiled

__all__ = ["CompileWarning", "Hook", "NotCompiled", "install", "install_from_environment"]
