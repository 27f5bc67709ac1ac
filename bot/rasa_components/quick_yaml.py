"""Keeps Rasa's reading of YAML in proportion to what is read. Import it wherever Rasa may read or write much.

Rasa lets YAML fill in environment variables in any value (`${NAME}`). For that it gives ruamel.yaml 0.17 a pattern for
values with any first letter. With such a pattern, `VersionedResolver.resolve` lengthens the list of patterns for a
letter (`resolvers += ...`) with every value that begins with it, if the letter had a list: t has one, for `true`, and
`text:` stands above every line of a persona. So the time grew with the square of the file. With the first letters
named, nothing is lengthened. A value that begins with a letter outside ASCII is then not looked through for variables;
ours hold none.

Measured on 23 November 2026 on the domain of a model with 200 role-plays (1.1 MB): 47 to 51 s of CPU before, 11 s
after.
"""

from __future__ import annotations

import rasa.shared.utils.io  # noqa: F401  (gives ruamel.yaml the pattern that is changed here)
from ruamel.yaml import resolver

ASCII = [chr(code) for code in range(33, 127)]


def name_first_letters() -> None:
    """Patterns for any first letter become patterns for each letter of ASCII. Doing it again changes nothing."""
    patterns = resolver.implicit_resolvers
    patterns[:] = [
        (versions, tag, pattern, ASCII if first in (None, [None]) else first)
        for versions, tag, pattern, first in patterns
    ]


name_first_letters()
