"""Mending, looking back and keeping the other person talking."""

from __future__ import annotations

from bot.language.moves.rule import Rule, make_rule

LISTENING_RULES: tuple[Rule, ...] = (
    make_rule(
        "repairs",
        "repair",
        (
            r"\b(?:that was|what) an? (?:rubbish|stupid|silly|daft|bad|terrible) (?:question|"
            r"thing to (?:say|"
            r"ask))\b|"
            r"\bi (?:keep|kept|was) (?:on )?(?:trying to (?:fix|solve|mend)|fixing|jumping|pushing you|"
            r"telling "
            r"you|lecturing|"
            r"doing (?:it|that)|giving (?:you )?advice|talking over|rushing|interrupting|not listening)|"
            r"\bi "
            r"(?:wasn't|stopped|"
            r"haven't been) (?:really |properly )?listen\w*|\bi (?:did|'ve done|went and did) it again\b|"
            r"\bthere i go\b|\b(?:daft|silly|stupid|thoughtless|unkind|wrong) (?:thing )?(?:for me|"
            r"of me) to "
            r"(?:say|ask)\b|"
            r"^(?:yeah,? |oh,? |sorry,? )*you(?:'re| are) right[,.]? (?:that (?:was|did|sounded)|i (?:was|"
            r"did|"
            r"shouldn't|wasn't|should)|it was)\b|"
            r"\bi went (?:straight )?into \w+ mode\b|"
            r"\bi (?:cut|talked|spoke) (?:you off|you short|over you|across you)|\bi (?:rushed|"
            r"went) (?:you|"
            r"straight|right)\b|"
            r"\bi(?:'m| am) (?:fixing|preaching|lecturing) again|\b(?:scrap|forget) (?:what i said|"
            r"that last|i "
            r"said)|"
            r"\b(?:came out (?:all |a bit |really |completely )?wrong|(?:let me|can i|i'll|"
            r"i will) (?:try (?:that )?again|rephrase|start (?:that )?(?:again|over)|put (?:that|"
            r"it) (?:another|a different|differently|better)|say (?:that|it) (?:again|another|differently|"
            r"better)|take that back|have another go)|i (?:shouldn't|should not) (?:have|of) (?:said|"
            r"asked|assumed|jumped|pushed|put it|used|told|interrupted|called)|i take that back|"
            r"i (?:apologi[sz]e|jumped (?:in|ahead|straight)|got that wrong|misunderstood|misheard|"
            r"interrupted|cut (?:you|across)|talked over)|that (?:was|sounded|came across|"
            r"felt) (?:\w+ )?(?:clumsy|careless|thoughtless|insensitive|wrong of me|out of order|judgy|"
            r"judgemental|harsh of me|like a lecture|like (?:the |a )(?:doctor|form|assessment|"
            r"interrogation)s?)|(?:that|it) wasn't (?:fair|kind|right|helpful) of me|not what i meant|"
            r"wrong (?:word|thing to say)|i didn't mean (?:it|that|to)|my (?:mistake|bad)\b|sorry (?:for|"
            r"if i|about) (?:\w+ )?(?:that question|pushing|assuming|interrupting|jumping|the way|how i|"
            r"asking|going on|saying|upset|offend|was too|came|lecturing|preaching|rushing|calling|"
            r"putting|my))"
        ),
        r"\b(?:if you (?:felt|feel)|have you|did (?:he|she|they))\b",
        confidence=0.93,
    ),
    make_rule(
        "sums_up",
        "summarise",
        (
            r"\b(?:let me|let's|can i|could i|shall i|i'll|i'd like to|i want to|just to|if i|so to|to|"
            r"want me to) (?:just |try (?:to|and) |see if i can |quickly )*(?:sum(?:marise)?(?: (?:it |"
            r"that |this )?(?:all )?up)?|recap|(?:pull|tie|bring|put|gather|draw) (?:this|that|it|these|"
            r"everything|what you've said|all (?:of )?(?:this|that))(?: all)? together|"
            r"gather (?:that|this|it|those)(?: all)?(?: up| together)?|go (?:back )?over what|"
            r"play back what|"
            r"say back what|check i've (?:got|understood)|"
            r"see if i've got it all)\b|^(?:so |okay |right )*(?:in summary|to sum up|to summarise|"
            r"to recap|so far you(?:'ve| have) (?:told|said|shared|talked)|so the main (?:points|"
            r"things) (?:are|as))|\bif i (?:put|pull|piece|add|bring) (?:it|that|this|"
            r"everything)(?: all)? "
            r"(?:together|up)\b|\bfair summary\b|\bcheck (?:that )?(?:i've|i have|i) (?:got|understood|"
            r"followed|heard|kept up|"
            r"follow)\b|\bwhat i(?:'m| am)? (?:tak(?:e|ing)|took) (?:from|away)\b|\bhere's what i(?:'m|"
            r" am|'ve| have)? (?:tak\w+|"
            r"heard|hear|hearing|understood|got|picked)\b|\b(?:play|run|read|go|say) (?:it|that|this|"
            r"all that|things) back\b|"
            r"^(?:so |okay |right |and )*(?:we've|we have|so far we've) (?:covered|talked about|"
            r"touched on|gone over|been over|"
            r"been through)\b(?=.*(?:,|\band\b|\blot\b|\bmuch\b|today))|\b(?:that's|so that's|"
            r"makes) (?:two|three|four|several|a few) "
            r"(?:\w+ )?things\b|\bput(?:ting)? (?:it|that|this) all together\b|"
            r"\bpulling (?:together|all|this|that|it)\b"
        ),
        r"\b(?:i was ill|my own|you should)\b",
        confidence=0.92,
    ),
    make_rule(
        "tell_me_more",
        "encourage",
        (
            r"^(?:(?:okay|right|yeah|mm|please|so|and|oh|i see|could you|can you|would you|do|if you like|"
            r"i'd like to hear|please do)[, ]*)*(?:(?:tell me|say|hear|share)(?: a (?:bit|"
            r"little))?(?: some)? more(?: please| if you (?:like|want|can))?|go on(?: then)?|carry on|"
            r"keep going|i'm (?:here|listening|all ears|with you|still here|still listening)|"
            r"take (?:your time|all the time you need|as long as you (?:need|like)|your own time)|"
            r"in your own time|and then(?: what)?|please continue|continue|expand on that(?: a (?:wee |"
            r"little )?bit)?|what else|anything else|what next|then what|"
            r"i'm not going anywhere)(?:[, .!?]+(?:i'm (?:here|listening|with you|not going anywhere)|"
            r"go on|take your time|no rush|please|there's no rush|tell me more|maya|love|mate))*[ .!?]*$"
        ),
        confidence=0.95,
    ),
)
