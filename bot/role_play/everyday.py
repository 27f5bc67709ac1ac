"""Words that questions are made of: one that has no others may be about anything, most often what was just said."""

from __future__ import annotations

from bot.role_play.echo import stems

_WORDS = """
    what what's whats wot wat who who's whos whose which where where's wheres when when's whens why how how's hows
    how've would could should can can't did didn't does doesn't don't dont will won't might may must is isn't are
    aren't was wasn't were weren't has hasn't have haven't had been being be am i'm im i've i'd i'll you you're youre
    you've you'd you'll your yours yourself ur ya yer me my mine myself we we're us our it it's its that that's thats
    this these those there there's theres here he he's his him himself she she's her hers they they're their them
    people person folk someone somebody anyone anybody no one nobody everyone everybody
    ok okay yes yeah no nah oh ah aw haha lol hmm um er well so and but or if then than too also as like just only
    even still yet ever never always often sometimes again now today tonight tomorrow yesterday really actually
    honestly maybe perhaps quite very much more most many lot lots bit little less least enough all any some every each
    other another else same different first last next before after since until while because cos though tho anyway
    please thanks thank sorry thing things stuff something anything everything nothing sort kind part way ways
    point matter moment time times day days week weeks month months year years night morning
    do done doing make makes made making get gets got getting go goes going gonna goin gone went come comes came coming
    say says said saying tell tells told telling talk talking talked speak ask asks asked asking mean means meant
    meaning think thinks thought thinking know knows knew known feel feels felt feeling want wants wanted wanna need
    needs needed see sees saw seen seeing look looks looked looking hear heard hearing find finds found let lets
    keep keeps kept start started starts stop stopped stops begin began try tried trying take takes took taken give
    gives gave given put use used happen happens happened happening happend seem seems seemed sound sounds sounded
    notice noticed understand understood believe guess wonder wondering mind care hope hoped wish happy change
    changed changes help helps helped helping matters mattered bother bothers worry worries worried carry carrying
    good great nice best better bad worse worst hard harder hardest easy easier right wrong true sure fine fair big
    small important main whole own able possible ready alone together
    in on at of off up down out over under about around by for from to into with without through back away near
    not isnt wasnt cant couldnt couldn't wouldnt wouldn't shouldn't u r n y b c im ive id ill
    write wrote written depend depends called sit today's middle side end top place minute minutes hour wait
    rest having left head mind heart face hand hands monday tuesday wednesday thursday friday saturday sunday
    difference idea reason answer question outcome story word words truth experience situation
    """
EVERYDAY = stems(_WORDS) | stems(" ".join(f"{word}s" for word in _WORDS.split()))
