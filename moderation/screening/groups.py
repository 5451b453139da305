"""Who hate is about, and what it says of them: word lists and pieces of patterns that the rules share. Folded text."""

ALL_GROUPS = (
    "women woman female females girls wives gays gay lesbians lesbian homosexuals homosexual bisexuals trans "
    "transgender transwomen transsexuals queers muslims muslim jews jew christians hindus sikhs blacks black "
    "africans african whites asians asian chinese arabs arab mexicans mexican latinos indians indian pakistanis "
    "turks immigrants immigrant refugees refugee migrants foreigners foreigner gypsies roma disabled cripples "
    "autistic feminists feminist natives aborigines negroes negro minorities moslems israelis palestinians "
    "somalis nigerians poles romanians albanians lgbt islam"
)
SLURS = frozenset(
    "nigger niggers nigga niggas negroid coon coons faggot faggots fag fags dyke dykes tranny trannies "
    "trannys kike kikes chink chinks gook gooks spic spics wetback wetbacks "
    "paki pakis raghead ragheads towelhead towelheads sandnigger sandniggers beaner beaners darkie darkies jigaboo "
    "mongoloid retard retards cripple cripples shemale shemales gyppo "
    "pikey pikeys kaffir feminazi feminazis femoid femoids foid foids muzzie muzzies muzrats jewess "
    "goyim libtard subhuman subhumans redskins squaw groid sheboon".split()
)
SLUR = "|".join(sorted(SLURS))
GROUP = (
    r"(?:(?:gay|trans(?:gender)?|black|white|muslim|jewish|disabled|asian|mexican|arab|immigrant|lgbt|queer|"
    r"indian|autistic|fat|modern|western|african|native|chinese) "
    r"(?:people|men|women|folks?|persons?|kids|girls|boys)|women|females|girls|wives|gays|lesbians|"
    r"homosexuals|bisexuals|trans(?:women|sexuals|genders)?|queers|muslims|jews|blacks|"
    r"africans|whites|asians|arabs|mexicans|latinos|indians|pakistanis|turks|immigrants|refugees|"
    r"migrants|foreigners|gypsies|cripples|feminists|negroes|minorities|moslems|"
    r"israelis|palestinians|somalis|nigerians|the disabled|the chinese|"
    r"dykes|faggots|fags|trannies|niggers|retards|sluts|whores|bitches|hoes)"
)
ONE = (
    r"(?:woman|female|girl|muslim|jew|immigrant|refugee|gay(?! person| man)|lesbian|foreigner|cripple|feminist|"
    r"tranny|faggot|dyke|nigger|migrant|mexican|arab|(?:trans|gay|black|disabled|white|asian|muslim|jewish|"
    r"trans(?:gender)?) (?:person|man|woman|guy))"
)
BAD = (
    r"(?:inferior|disgusting|revolting|repulsive|repugnant|vile|animals?|beasts|parasites?|leech(?:es)?|vermin|"
    r"pests?|terrorists?|criminals?|thieves|crooks?|rapists(?: by nature)?|filth(?:y)?|scum(?:bags)?|trash|"
    r"garbage|dirty|dirt|stupid|idiots|brainless|lazy|liars?|liers|evil|"
    r"worthless|subhuman|not human|sick(?: in the head)?|mentally (?:ill|sick)|perverts?|perverted|pedophiles|"
    r"paedophiles|pedos|freaks?|monsters|demons|"
    r"an? (?:insult|affront|danger|evil|shame|disease|plague|cancer|burden|virus|threat|disgrace|mistake|joke|stain|"
    r"pest|curse|blight|waste|menace|"
    r"drain|problem)|cancer|thugs?|predators?|bloodsuckers?|gangsters|rats?|pigs?|dogs?|cows|insects?|maggots|worms|"
    r"snakes|"
    r"like (?:dogs|rats|pigs|animals|a (?:cancer|disease|virus|plague))|monkeys|apes|savages|barbarians|"
    r"backward|primitive|whores|sluts|"
    r"bitches|cunts|shit|pieces? of shit|gold diggers|ugly|retard(?:ed|s)?|useless|an abomination|"
    r"abominations|degenerates?|deviants|"
    r"sinful|unnatural|violent|weak|crazy|hysterical|manipulative|too (?:emotional|stupid|dumb|weak)|"
    r"all the same|not (?:real |really )?(?:people|women|men|persons?|equal|normal|natural|welcome)|"
    r"good for nothing|cheap|disgust(?:s)? me|beneath us|lesser|"
    r"smell|stink|objects|property|dumb|ruining|destroying|taking over|superior|better than|poison|"
    r"cockroaches|roaches|brain.?dead|greedy|worth (?:less|nothing)|uncivili[sz]ed)"
)
HARM = (
    r"(?:kill|murder|shoot|burn(?: down)?|smash|beat(?: up)?|hang|stab|hunt(?: down)?|wipe out|rape|lynch|slaughter|"
    r"exterminate|eradicate|gas|bomb|attack|punch|execute|drown|behead|enslave|castrate|strangle|crush|destroy)"
)
HARMED = (
    r"(?:shot|killed|hanged|hung|gassed|burn(?:ed|t)|exterminated|eradicated|deported|raped|lynched|"
    r"beaten|banned|locked|born|sterili[sz]ed|whipped|punished|executed|drowned|wiped|driven|kicked|thrown|"
    r"enslaved|chained|put down|put in|castrated|slaughtered|removed|sent back|stoned|euthani[sz]ed|caged|eliminated)"
)
SOFT = r"(?:(?!(?:not|never|no|n't|aren|isn|told|called|treated|afraid|raped|seen|said|by|about)\b)[\w']+ ){0,3}?"
