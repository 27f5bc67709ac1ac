"""Chat spelling made plain, so that a rule has to know one spelling only.

The result is for reading by rules and the classifier; its length differs from the original's, so no offset may be
taken from it.
"""

from __future__ import annotations

import re

# A sentence is read at its two ends beyond this length: nobody types so much without a stop, and reading time
# must not depend on what is pasted.
LONGEST = 600

_CURLY = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "…": "...", "—": "-", "–": "-"})

_SPELLINGS: dict[str, str] = {
    "im": "i'm",
    "ive": "i've",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "cant": "can't",
    "wont": "won't",
    "couldnt": "couldn't",
    "shouldnt": "shouldn't",
    "wouldnt": "wouldn't",
    "isnt": "isn't",
    "arent": "aren't",
    "wasnt": "wasn't",
    "werent": "weren't",
    "havent": "haven't",
    "hasnt": "hasn't",
    "hadnt": "hadn't",
    "aint": "ain't",
    "youre": "you're",
    "your're": "you're",
    "youve": "you've",
    "youd": "you'd",
    "youll": "you'll",
    "theyre": "they're",
    "theyve": "they've",
    "theyll": "they'll",
    "weve": "we've",
    "whats": "what's",
    "wats": "what's",
    "wots": "what's",
    "wot": "what",
    "wat": "what",
    "thats": "that's",
    "thts": "that's",
    "theres": "there's",
    "hows": "how's",
    "wheres": "where's",
    "whos": "who's",
    "whens": "when's",
    "whys": "why's",
    "lets": "let's",
    "itll": "it'll",
    "thatll": "that'll",
    "hes": "he's",
    "shes": "she's",
    "whatve": "what have",
    "u": "you",
    "ur": "your",
    "r": "are",
    "ya": "you",
    "yer": "your",
    "yous": "you",
    "youse": "you",
    "ye": "you",
    "wd": "would",
    "shd": "should",
    "ment": "meant",
    "wen": "when",
    "wher": "where",
    "wich": "which",
    "theyr": "they're",
    "thier's": "theirs",
    "il": "i'll",
    "nite": "night",
    "enuf": "enough",
    "fone": "phone",
    "gr8": "great",
    "h8": "hate",
    "h8d": "hated",
    "l8r": "later",
    "cu": "see you",
    "cya": "see you",
    "wk": "week",
    "wks": "weeks",
    "yr": "year",
    "yrs": "years",
    "mins": "minutes",
    "hrs": "hours",
    "bday": "birthday",
    "nxt": "next",
    "defo": "definitely",
    "prob": "probably",
    "probs": "probably",
    "neva": "never",
    "eva": "ever",
    "av": "have",
    "bcoz": "because",
    "dat": "that",
    "dis": "this",
    "havin": "having",
    "doin": "doing",
    "goin": "going",
    "bein": "being",
    "feelin": "feeling",
    "thinkin": "thinking",
    "talkin": "talking",
    "sayin": "saying",
    "tryin": "trying",
    "tellin": "telling",
    "comin": "coming",
    "gettin": "getting",
    "makin": "making",
    "takin": "taking",
    "lookin": "looking",
    "workin": "working",
    "sleepin": "sleeping",
    "eatin": "eating",
    "askin": "asking",
    "livin": "living",
    "givin": "giving",
    "puttin": "putting",
    "keepin": "keeping",
    "waitin": "waiting",
    "sittin": "sitting",
    "walkin": "walking",
    "holdin": "holding",
    "ringin": "ringing",
    "missin": "missing",
    "worryin": "worrying",
    "leavin": "leaving",
    "stayin": "staying",
    "playin": "playing",
    "watchin": "watching",
    "listenin": "listening",
    "nothin": "nothing",
    "somethin": "something",
    "anythin": "anything",
    "everythin": "everything",
    "mornin": "morning",
    "evenin": "evening",
    "thru": "through",
    "bc": "because",
    "cos": "because",
    "cuz": "because",
    "coz": "because",
    "'cause": "because",
    "cus": "because",
    "tho": "though",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "kinda": "kind of",
    "sorta": "sort of",
    "lemme": "let me",
    "gimme": "give me",
    "dunno": "don't know",
    "innit": "isn't it",
    "abt": "about",
    "bout": "about",
    "rn": "right now",
    "tbh": "to be honest",
    "idk": "i don't know",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "smth": "something",
    "sth": "something",
    "tmrw": "tomorrow",
    "tomoz": "tomorrow",
    "wi": "with",
    "heid": "head",
    "deid": "dead",
    "aff": "off",
    "wid": "would",
    "widnae": "wouldn't",
    "didnae": "didn't",
    "dinnae": "don't",
    "disnae": "doesn't",
    "cannae": "can't",
    "wisnae": "wasn't",
    "isnae": "isn't",
    "couldnae": "couldn't",
    "tae": "to",
    "yersel": "yourself",
    "yerself": "yourself",
    "yoursel": "yourself",
    "masel": "myself",
    "meself": "myself",
    "hame": "home",
    "noo": "now",
    "aboot": "about",
    "doon": "down",
    "oot": "out",
    "aye": "yeah",
    "nay": "no",
    "ain": "own",
    "auld": "old",
    "summink": "something",
    "nuffin": "nothing",
    "nuttin": "nothing",
    "fink": "think",
    "dya": "do you",
    "d'you": "do you",
    "d'ya": "do you",
    "whatcha": "what do you",
    "hav": "have",
    "cud've": "could have",
    "shouldve": "should have",
    "couldve": "could have",
    "wouldve": "would have",
    "mustve": "must have",
    "howd": "how did",
    "y": "why",
    "luv": "love",
    "wiv": "with",
    "summat": "something",
    "owt": "anything",
    "nowt": "nothing",
    "mam": "mum",
    "mom": "mum",
    "meds": "medication",
    "tablets": "medication",
    "docs": "doctors",
    "hiya": "hi",
    "heya": "hi",
    "hey": "hi",
    "hullo": "hello",
    "ok": "okay",
    "k": "okay",
    "yh": "yeah",
    "yea": "yeah",
    "yep": "yeah",
    "yup": "yeah",
    "ty": "thank you",
    "thx": "thanks",
    "ta": "thanks",
    "sry": "sorry",
    "soz": "sorry",
    "shld": "should",
    "cld": "could",
    "wld": "would",
    "wud": "would",
    "cud": "could",
    "shud": "should",
    "b4": "before",
    "2day": "today",
    "2moro": "tomorrow",
    "nd": "and",
    "n": "and",
    "mm-hmm": "mm",
    "mhm": "mm",
    "mh-hmm": "mm",
    "mmm-hmm": "mm",
    "uh-uh": "mm",
    "mmm": "mm",
    "mmhm": "mm",
    "mm-hm": "mm",
    "uh-huh": "mm",
    "hmm": "mm",
    "hm": "mm",
    "alright": "all right",
    "alrite": "all right",
    "realy": "really",
    "definately": "definitely",
    "happend": "happened",
    "hapened": "happened",
    "happended": "happened",
    "diagnosd": "diagnosed",
    "diagnosis": "diagnosis",
    "suicidle": "suicidal",
    "suicdal": "suicidal",
    "sucidal": "suicidal",
    "suicidial": "suicidal",
    "killin": "killing",
    "hurtin": "hurting",
    "endin": "ending",
    "cuttin": "cutting",
    "plannin": "planning",
    "yrself": "yourself",
    "urself": "yourself",
    "yourelf": "yourself",
    "yaself": "yourself",
    "tryed": "tried",
    "shoud": "should",
    "shold": "should",
    "woud": "would",
    "beleive": "believe",
    "freind": "friend",
    "feeings": "feelings",
    "wrng": "wrong",
    "thier": "their",
    "somthing": "something",
    "becuase": "because",
    "becasue": "because",
}
_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z]+)*")
_LONG_DRAWN = re.compile(r"([a-z])\1{2,}")
# Speech written down: "I-I", "was-- was", and fillers between words.
_STUTTER = re.compile(r"\b([a-z']{1,12})(?:(?:-+ ?|,? )\1\b)+")
# "ho-how", "wh-what": the start of a word said twice.
_FALSE_START = re.compile(r"\b([a-z]{1,4})-+(?=\1[a-z])")
_FILLER = re.compile(
    r"(?:,? ?\b(?:um+|uh+|er+m?|em)\b,?)|,? (?:you know|i mean|like|sort of|kind of|i guess|"
    r"you see),(?= )|\[[^\]]{0,40}\]"
)
# "a kind of" and "what sort of" mean something; "you kind of want" does not.
_KIND_OF = re.compile(
    r"(?<!what)(?<!which)(?<!this)(?<!that)(?<!some)(?<!any)(?<!every)(?<!same)(?<! a) (?:kind|"
    r"sort) of(?= )"
)
# "ur scared", "your not": you are, not yours.
_YOU_ARE = re.compile(
    r"\b(?:ur (?=(?:the|a|an|on|off|in|at|all|scared|angry|sad|tired|upset|worried|lonely|fed|"
    r"stuck|lost|"
    r"hurt|afraid|ashamed|proud|happy|gutted|anxious|frightened|worn|done|sick|right|\w+ing)\b)|"
    r"(?:ur|(?<!is )(?<!was )(?<!'s )(?<!not )(?<!n't )"
    r"(?<!own )your) "
    r"(?=(?:(?:angry|scared|upset|worried|tired|lonely|frightened|ashamed|fuming|gutted)\b(?=[,.!?]|$| "
    r"(?:and|but|about|with|at|because|all|now)\b)|(?:not|so|just|really|very|too|"
    r"going|gonna|being|still|always|never|feeling|saying|doing|trying)\b)))"
)
# "4 u", "2 much", "c u": a sign or a letter for a word, only where nothing else can be meant.
_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b4(?= (?:u|ur|you|your|me|him|her|it|them|us|ages|now)\b)"), "for"),
    (re.compile(r"\b2(?= (?:much|many|bad|hard|late|soon|long|far)\b)"), "too"),
    (re.compile(r"\b2(?= (?:u|ur|you|me|him|her|them|us)\b)"), "to"),
    (re.compile(r"\bc (?=(?:u|ya|you)\b)"), "see "),
    # Before "ta" becomes "thanks".
    (re.compile(r"\bta[ -]?ta\b"), "goodbye"),
)
_SPACES = re.compile(r"\s+")
# "ill" and "id" are words of their own: only before a verb that goes with a promise or a wish.
_ILL = re.compile(
    r"\bill (?=(?:be|come|go|do|get|make|talk|speak|tell|ask|ring|call|phone|message|help|sort|"
    r"fix|have|keep|never|"
    r"always|just|look|take|stay|wait|sit|try|find|write|see|let|leave|give|put|drive|pay|lend|"
    r"say|share|listen|head|catch|pop|meet|start|drop|walk|stop|knock|remember|miss|hear)\b)"
)
_ID = re.compile(
    r"\bid (?=(?:like|love|be|want|rather|have|hate|say|never|really|go|kick|get|feel|just|only|better|miss|"
    r"ask|tell|think|been|best|struggle|need|do|probably|still|also)\b)"
)


def make_plain(text: str) -> str:
    """Lower-case text with one spelling for common chat forms, straight quotes and single spaces."""
    if len(text) > LONGEST:
        text = text[: LONGEST // 2] + " " + text[-LONGEST // 2 :]
    lowered = _SPACES.sub(" ", text.translate(_CURLY).lower()).strip()
    lowered = _LONG_DRAWN.sub(r"\1\1", lowered)
    lowered = _FALSE_START.sub("", lowered)
    lowered = _YOU_ARE.sub("you're ", lowered)
    for sign, word in _SIGNS:
        lowered = sign.sub(word, lowered)
    lowered = _WORD.sub(lambda match: _SPELLINGS.get(match.group(), match.group()), lowered)
    lowered = _SPACES.sub(" ", _STUTTER.sub(r"\1", _FILLER.sub("", _KIND_OF.sub("", lowered)))).strip(" -,") or lowered
    return _ID.sub("i'd ", _ILL.sub("i'll ", lowered))
