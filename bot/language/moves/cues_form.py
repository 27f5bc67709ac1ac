"""Who a sentence begins with, and small words that turn it: cues of form rather than of stance."""

from __future__ import annotations

FORM_CUES: dict[str, str] = {
    "you_start": r"^you(?:'\w+)?\b",
    "i_start": r"^i(?:'\w+)?\b",
    "we_start": r"^(?:we|let's)\b",
    "it_start": r"^(?:it|that|this)(?:'\w+)?\b",
    "there_start": r"^there(?:'s|'re| is| are| was| will)",
    "other_start": (
        r"^(?:he|she|they|your \w+|people|everyone|everybody|nobody|no one|some people|lots of people|"
        r"many people|most)\b"
    ),
    "you_end": r"\byou\??[.!]*$",
    "or": r"\bor\b",
    "if": r"\bif\b",
    "i_think": r"\bi (?:think|reckon|feel like|believe|guess|suppose|know|get that|understand)\b",
    "negative": r"\b(?:not|no|never|nothing|nobody|n't)\b|n't\b",
}
