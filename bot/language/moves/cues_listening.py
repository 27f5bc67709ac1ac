"""Cues of saying back, naming feelings, validating, strengths and hope."""

from __future__ import annotations

from bot.language.moves.words import FEELINGS, HARDSHIP, STRENGTHS

_FEEL_WORDS = "|".join(sorted(FEELINGS, key=len, reverse=True))

LISTENING_CUES: dict[str, str] = {
    "sounds": r"\bsound(?:s|ed)? ?(?:like|as|to me)?\b",
    "seems": (
        r"\b(?:seem|seems|seemed|looks like|look like|feels like|felt like|it's like|it's as if|"
        r"almost like|as though)\b"
    ),
    "hearing": (
        r"\b(?:i(?:'m| am)? (?:hear|hearing|sense|sensing|gather|imagine|picking up|get the (?:sense|"
        r"feeling|impression))|what i(?:'m| am)? hear|if i(?:'m| am| have|'ve)? (?:hear|heard|"
        r"understand|got|get|right)|so what you(?:'re| are) saying|you(?:'re| are) saying|you(?:'ve|"
        r" have) (?:said|told|mentioned|described)|you (?:said|told|mentioned|talked|described|"
        r"spoke))\b"
    ),
    "so_you": (
        r"^(?:so|and so|and|right so|okay so),? (?:you|your|it|it's|that|he|she|they|there|for you|"
        r"part of|on (?:one|the one))\b"
    ),
    "two_sides": (
        r"\b(?:part of you|one part|on (?:the )?one hand|on the other|at the same time|and yet|"
        r"torn between|both .{1,40} and|but (?:also|you|you're|then|it's also)|one side|half of you|"
        r"another part|a bit of you|some of you)\b"
    ),
    "summing": (
        r"\b(?:so far|to sum|sum up|summari[sz]e|summary|let me (?:see|check|make sure|just check|"
        r"try and pull)|pull(?:ing)? (?:this|that|it all) together|go(?:ing)? back over|recap|"
        r"look(?:ing)? back|over the (?:last|past) (?:hour|half|few)|today (?:we|you)(?:'ve| have)?|"
        r"we(?:'ve| have) (?:talked|covered|touched|spoken)|you(?:'ve| have) (?:told me|shared|"
        r"covered|talked about|described|mentioned|named)|putting (?:it|that|this) (?:all )?together|"
        r"there's a lot (?:in|there)|several things|three things|a few (?:different )?things|a thread|"
        r"all (?:of )?(?:that|this))\b"
    ),
    "feeling_word": rf"\b(?:{_FEEL_WORDS})\b",
    "you_feeling": (
        rf"\b(?:you(?:'re| are| were|'ve been| have been| feel| felt| seem| sound| look| must be|"
        rf" must have been| must feel| might be| might feel| may be)|left you|makes you|made you|"
        rf"making you|leaves you|leave you|got you)(?: \w+){{0,3}} (?:{_FEEL_WORDS})\b"
    ),
    "feels_for_you": (
        r"\b(?:you(?:'re| are| were)? (?:feel|feeling|felt)|must (?:feel|have felt|be|have been)|"
        r"makes you feel|made you feel|left you feeling|leaves you feeling)\b"
    ),
    "hardship": rf"\b(?:{'|'.join(sorted(HARDSHIP))})\b",
    "strength": rf"\b(?:{'|'.join(sorted(STRENGTHS))})\b",
    "took_strength": (
        r"\b(?:took|takes|taken|shows|showed|must have taken) (?:\w+ ){0,4}(?:courage|guts|strength|"
        r"bottle|nerve|a lot|some doing|real|so much|determination|bravery|heart|patience|wisdom)\b"
    ),
    "you_managed": (
        r"\byou(?:'ve| have| still|'re| are| did| also)?(?: \w+){0,2} (?:managed|kept|keep|got|get|"
        r"found|stood|made it|came|come|reached|turned|survived|carried|noticed|protected|held|stuck|"
        r"learned|learnt|asked|chose|worked|built|got through|showed up|care|know how|figured|"
        r"fought)\b"
    ),
    "well_done": (
        r"\b(?:well done|good (?:on|for) you|fair play|hats off|proud of|credit|impress\w+|admire\w*|"
        r"i (?:really )?(?:appreciate|respect|value)|no small thing|not nothing|big (?:step|deal)|"
        r"real (?:skill|gift|strength|talent)|good at)\b"
    ),
    "understandable": (
        r"\b(?:understandabl[ey]|makes? (?:\w+ ){0,3}sense|no wonder|not surpris\w+|anyone would|"
        r"anybody would|who wouldn't|of course you|natural|normal (?:reaction|response|thing|to)|"
        r"reasonable|(?:every|a) right to|(?:good|every) reason|can (?:see|understand) why|i(?:'d|"
        r" would)(?: probably)? (?:feel|be|have been) .{0,25}too|it's okay to|it's all right to|"
        r"okay (?:not )?to (?:feel|be|cry|say)|don't blame you|valid|to be expected|only human|"
        r"bound to|nothing (?:weird|wrong|strange|silly) about|allowed to)\b"
    ),
    "that_is_hard": (
        r"\b(?:that|it|this|what you(?:'re| are|'ve| have)?(?: \w+){0,4}|going through|losing)(?:'s|"
        r" is| was| sounds| must be| must have been| must| would be| has been| can be|"
        r" seems)(?: \w+){0,4} (?:hard|tough|awful|difficult|rough|horrible|painful|a lot|heavy|"
        r"unfair|terrible|exhausting|scary|frightening|hell|rubbish|shit|brutal|lonely|tiring|"
        r"horrendous|grim)\b"
    ),
    "sorry_for": (
        r"\b(?:sorry (?:to hear|that|you|this|for your|about your|it|they|he|she|nobody|no one)|"
        r"so sorry|(?:i'm|i am) (?:really |truly |very )?sorry)\b"
    ),
    "hope": (
        r"\b(?:hope\w*|possible|possib\w+|it can (?:change|get|ease|shift)|things (?:can|do|did|could|"
        r"may|might)|get(?:s)? (?:better|easier|lighter)|better days|won't always|"
        r"doesn't (?:have to )?(?:last|stay)|recover\w*|(?:people|many|lots|others|some) (?:do|find|"
        r"have|come|live|get)|way (?:through|forward|out)|believe in you|i believe|light|one day|"
        r"chance|in time|with time|small steps|good life|future|still (?:ahead|to come|there|time)|"
        r"not the end|a day at a time|not always|change)\b"
    ),
    "encouraging": (
        r"\b(?:go on|carry on|keep going|tell me more|say (?:a bit |some )?more|i'm (?:here|listening|"
        r"with you|all ears)|take (?:your|all the|as much|as long) ?(?:time)?|no rush|and then|"
        r"what else|anything else|mm|uh huh|i see|right|yeah|really|i get you|i'm following|"
        r"in your own time|i've got (?:time|all)|not going anywhere|what next|then what)\b"
    ),
    "praise": (
        r"\b(?:great|amazing|brilliant|good|lovely|lucky|love|best|remarkable|rare|gift|knack|real|"
        r"cope[ds]?|hats? off|well|insight|care[ds]?|caring|honest\w*|how far|come (?:a )?(?:so far|"
        r"long way|through)|says (?:a lot|something)|that's (?:love|skill|strength|courage)|"
        r"even (?:on|when|half|though|with)|still|never (?:once )?(?:gave|give|lost|let|stopped)|"
        r"all (?:that|by yourself)|on your own|yourself|nobody else|got (?:yourself|through|out)|"
        r"shows?|showed|incredible|proper|fair|grit|nerve|heroic|thank(?:s| you) for)\b"
    ),
    "felt_image": (
        r"\b(?:sick|stuffing|stomach|heart|raw|in bits|in pieces|tiny|dirt|small|two inches|tears|"
        r"cry\w*|crushed|buzzing|done in|fed up|on edge|a state|pain\w*|safe|trust|loved|"
        r"matter(?:ed)?|alive|miss|hate|love|dread\w*|care|cared|wanted|like (?:a|an|dirt|nothing|"
        r"nobody|you)|alone|strong\w*|hope|enjoy\w*|not (?:happy|sure|good)|good|bad|better|worse|"
        r"great|awful|horrible|hard|difficult|tough|scary|happy|happier|glad|surprised?|shock\w*|"
        r"alarm\w*|concern\w*|confiden\w*)\b"
    ),
}
