# ruff: noqa: E501, SIM905 - word tables read better as long lines of words
"""English word forms: every form of a word that a pattern should match, and one word bent like another.

The irregular forms come from the lemmatiser tables of the pinned spaCy model, so that no second list has to be kept.
"""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from spacy.language import Language

_BE = {
    "be": "VB", "am": "VBP", "are": "VBP", "is": "VBZ", "was": "VBD", "were": "VBD",
    "been": "VBN", "being": "VBG", "'s": "VBZ", "'re": "VBP", "'m": "VBP",
}  # fmt: skip
_HAVE = {"VB": "have", "VBP": "have", "VBZ": "has", "VBD": "had", "VBN": "had", "VBG": "having"}
_VOWELS = "aeiou"
# Words whose "inflections" would be other words, or that have none.
_FIXED = frozenset(
    "am is are was were a an the to of in on at as by for with and or but if so not no it its i me my we us our you your he him his she her they "
    "them their this that these those there here who what when where why how which than then too very just even still only "
    "all any some much many more most such own up out off over under about again never always ever really".split()
)
_DOUBLED = frozenset("quit commit admit omit permit refer prefer transfer control occur regret".split())


class Forms:
    """Word forms of English, from rules and from the model's tables of irregular words."""

    def __init__(self, nlp: Language) -> None:
        """`nlp` must carry the rule lemmatiser's tables (`lemma_exc`, `lemma_index`)."""
        self._model = f"{nlp.meta['name']} {nlp.meta['version']}"
        lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        table = lookups.get_table("lemma_exc")
        self._irregular: dict[str, dict[str, set[str]]] = {"verb": defaultdict(set), "noun": defaultdict(set)}
        self._known: set[str] = set()
        for kind in ("verb", "noun"):
            for form, lemmas in table[kind].items():
                self._known.add(form)
                for lemma in lemmas:
                    self._irregular[kind][lemma].add(form)
        index = lookups.get_table("lemma_index")
        self._index: list[set[str]] = [set(index[kind]) for kind in ("noun", "verb", "adj", "adv")]

    @property
    def fingerprint(self) -> str:
        """Changes with the model, whose tables the forms come from."""
        return self._model

    def knows(self, word: str) -> bool:
        """True when `word` (lower case) is an ordinary English word or a regular form of one."""
        stems = [word]
        for ending, replacements in (
            ("s", ("",)), ("es", ("",)), ("ies", ("y",)), ("ed", ("", "e")), ("ing", ("", "e")), ("er", ("", "e")),
            ("est", ("", "e")), ("ly", ("", "le")), ("ied", ("y",)), ("ness", ("",)), ("iness", ("y",)),
        ):  # fmt: skip
            if word.endswith(ending):
                stems += [word[: -len(ending)] + new for new in replacements]
                if ending in ("ed", "ing") and len(word) > 6 and word[-len(ending) - 1] == word[-len(ending) - 2]:
                    stems.append(word[: -len(ending) - 1])
        return word in self._known or any(stem in index for stem in stems for index in self._index)

    @lru_cache(maxsize=20_000)  # noqa: B019 (one instance lives as long as the process)
    def all_forms(self, word: str) -> frozenset[str]:
        """`word` with its inflections, dropped g ("actin") and -ise/-ize, -our/-or spellings."""
        if word == "be":
            return frozenset(_BE)
        if len(word) <= 1 or word in _FIXED or not word.isalpha():
            return frozenset({word})
        forms = {word, _third(word), _past(word), _ing(word)}
        for kind in ("verb", "noun"):
            forms |= self._irregular[kind].get(word, set())
        if word == "have":
            forms |= {"'ve", "has", "had", "having"}
        forms |= {form[:-1] for form in forms if form.endswith("ing") and len(form) > 5}
        for british, american in (
            ("ise", "ize"),
            ("isa", "iza"),
            ("isi", "izi"),
            ("our", "or"),
            ("elled", "eled"),
            ("elling", "eling"),
        ):
            forms |= {form.replace(british, american) for form in forms if british in form[3:]}
        return frozenset(forms)

    def tag_of(self, form: str) -> str:
        """Penn tag of a verb form, as far as its ending tells."""
        if form in _BE:
            return _BE[form]
        if form in ("has", "does"):
            return "VBZ"
        if form in ("had", "did"):
            return "VBD"
        if form.endswith("ing") and len(form) > 4:
            return "VBG"
        if form.endswith("ed") or form in self._known and not form.endswith("s"):
            return "VBD"
        if form.endswith("s") and not form.endswith("ss"):
            return "VBZ"
        return "VB"

    def inflect(self, verb: str, tag: str) -> str:
        """`verb` (a base form) bent to a Penn tag, e.g. `("live", "VBG")` gives "living"."""
        if verb == "be":
            return {"VBZ": "is", "VBP": "are", "VBD": "was", "VBN": "been", "VBG": "being"}.get(tag, "be")
        if verb == "have":
            return _HAVE.get(tag, "have")
        if verb == "do":
            return {"VBZ": "does", "VBD": "did", "VBN": "done", "VBG": "doing"}.get(tag, "do")
        if tag == "VBZ":
            return _third(verb)
        if tag == "VBG":
            return _ing(verb)
        if tag in ("VBD", "VBN"):
            known = {
                "feel": "felt",
                "find": "found",
                "take": "took",
                "see": "saw",
                "say": "said",
                "go": "went",
                "get": "got",
            }
            done = {"take": "taken", "see": "seen", "go": "gone"}
            if tag == "VBN" and verb in done:
                return done[verb]
            return known.get(verb, _past(verb))
        return verb


def _doubles(word: str) -> bool:
    if word in _DOUBLED:
        return True
    return 3 <= len(word) <= 4 and word[-1] not in _VOWELS + "wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS


def _third(word: str) -> str:
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")


def _past(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ied"
    return word + (word[-1] if _doubles(word) else "") + "ed"


def _ing(word: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and word != "be":
        return word[:-1] + "ing"
    return word + (word[-1] if _doubles(word) else "") + "ing"
