"""Word lists that the move reader leans on. Each is small, read by people, and kept beside its use."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set: lists of words stay readable as running lines."""
    return frozenset(text.split())


FEELINGS = word_set(
    """
    afraid aggravated agitated alone ambivalent angry annoyed anxious apprehensive ashamed awkward bereft
    betrayed bitter bored bothered broken bruised burdened calm cautious cheated confused content conflicted
    cornered crushed defeated deflated dejected desperate despairing despondent devastated disappointed
    disconnected discouraged disgusted disheartened dismissed disrespected distressed down drained dread
    ecstatic edgy embarrassed empty enraged envious excited excluded exhausted exposed fearful fed-up flat
    foolish forgotten frantic frightened frustrated furious gutted guilty happy hated heartbroken helpless
    hesitant homesick hopeful hopeless horrified humiliated hurt ignored impatient inadequate insecure
    insignificant insulted invisible irritated isolated jealous judged knackered lonely longing lost low mad
    miserable misunderstood mixed mortified nervous numb offended optimistic overlooked overwhelmed panicked
    panicky paralysed paranoid powerless pressured proud rejected relaxed relieved reluctant resentful
    resigned restless robbed sad scared self-conscious shaken shame shattered shocked shut-out sick silenced
    small sorrow stressed stuck stung suffocated swamped tense terrified tired torn touched trapped
    traumatised troubled uncertain uncomfortable uneasy unheard unloved unsafe unseen unsettled unsure
    unwanted upset used useless violated vulnerable wary watched weary weepy worn worried worthless wounded
    wrecked wretched fuming livid raging chuffed gobsmacked peeved cross narked frazzled exasperated
    mithered petrified emptiness despair relief panic frustration pride grief grieving anger fear sadness
    loneliness guilt worry hurting missing pissed-off
    pissed gutting
    """
)

STRENGTHS = word_set(
    """
    admirable admire brave bravery bravest brilliant capable caring commendable committed considerate courage
    courageous creative dedicated dedication determined determination dignity fighter generous gift guts
    honest honesty impressed impressive insight inspiring integrity inspired kind kindness loyal loyalty
    patience patient persevere perseverance persistence persistent powerful proud resilience resilient
    resourceful respect skill skilled skills stamina strength strengths strong stronger survive survived
    survivor talent talented tenacious tenacity thoughtful wisdom wise achievement stubborn
    """
)

HARDSHIP = word_set(
    """
    awful awfully brutal cruel devastating difficult dreadful exhausting frightening gruelling hard harsh
    heavy hell horrendous horrible horrid horrific impossible intense lonely lot nightmare overwhelming
    painful rotten rough scary shit shite rubbish stressful tiring terrible tough traumatic unbearable unfair
    upsetting wearing frustrating grim crap
    """
)

DIAGNOSES = (
    r"(?:bi-?polar|schizophreni[ac]|schizo|schizoaffective|psychosis|psychotic|psycho|bpd|eupd|"
    r"borderline|personality disorder|ocd|ptsd|c-?ptsd|adhd|autis(?:m|tic)|asd|asperger'?s?|"
    r"depress(?:ion|ive)|manic|mania|anxiety(?: disorder)?|eating disorder|anorexi[ac]|anorexia|"
    r"bulimi[ac]|bulimia|dissociative|alcoholic|addict|junkie|paranoid|delusional|mentally ill|"
    r"dementia|split personality|multiple personalit(?:y|ies)|narcissis(?:t|m|tic)|disorder|"
    r"mental illness|chemical imbalance)"
)
# Insults rather than labels: only said straight at the person do they ask what is wrong.
SLANG_DIAGNOSES = (
    r"(?:mental|mad|crazy|insane|nuts|unstable|disturbed|abnormal|not right in the head|"
    r"a? ?psychopath|a? ?druggie)"
)

# Words that carry grammar rather than a topic: they keep their own form in a sentence's skeleton.
FUNCTION_WORDS = word_set(
    """
    a about after again all almost already also always am an and another any anyone anything are as at away
    back be because been before being both but by can could did do does doing done down each else even ever
    every everyone everything for from get getting go going got had has have having he help her here him his
    how i if in into is it its just keep kind know least let like little long look looks lot made make makes
    many may maybe me mean might more most much must my need needs never next no nobody not nothing now of off
    on once one only or other others our out over own part people perhaps please point pretty put really right
    said same saw say saying see seem seems shall she should since so some someone something sort sound sounds
    sorry still such sure take tell than thank thanks that the their them then there these they thing things
    think thinking this those though through time to today together too tried try trying two under until up us
    use used very want wanted was way we well were what when where which while who why will wish with without
    wonder wondering would wrong yeah yes yet you your yourself myself happen happened happening feel feeling
    feels felt hear heard talk talking told sense imagine hope understand worse better stop start keep share
    ask asked mind ok okay
    """
)

SMALL_WORDS = word_set(
    """
    a an the and or but if of to in on at for with by from as is are was were be been am do does did have has
    had not no it its i me my we us you your he she they them that this there so then just very really what
    when how who
    """
)
