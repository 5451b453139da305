"""English words by what they speak of, for alarms. Folded text: small letters and straight quotes."""

from stories.noticing.alarm import alarms

LANGUAGE = alarms(
    me="i i'm im i've ive i'll id i'd me my myself us",
    myself="myself",
    kill="kill killing murder murdering bury slaughter",
    death="funeral suicide drowned die dies death suicidal kms unalive unaliving unalived noose overdose drown "
    "drowning strangle grave exist existing vanish",
    wound="insulin vomit vomiting purge starved kilos bandage bleach cut cutting cuts slash slashed slashing "
    "scratch scratching bleed bleeding bleeds blood starve starving wrists wrist thighs burn burning blade razor "
    "self-harm bruise",
    means="bag rail plastic noose bullet bullets ledge overpass motorway highway cord pills tablets pill tablet "
    "rope blade razor gun shotgun knife bridge roof rooftop sill river sea train tracks cliff balcony bleach "
    "paracetamol tylenol ibuprofen sertraline xanax insulin tree window lake traffic poison",
    at="over head bag put prayer pray own used hold holding keep sit sitting stand standing took taken swallowed "
    "hoping hope think thinking planning plan hand mouth legs wrist into off front looking counting hidden saved "
    "bought ready count walk step edge loaded want",
    worn="nobody one wish plan stop stopped lost pain noticed tired exhausted nothing forever burden goodbye bye "
    "reasons reason point hopeless pointless worthless anymore nemore failed fail pretending pretend can't cannot "
    "cant don't dont won't wont only why longer never unbearable quiet enough numb empty",
    life="jump jumping hanging ending alive sense summer spring winter autumn christmas birthday ends end "
    "thursday plan asleep dead live living wake waking exist existing tomorrow future year world life another "
    "earth way body face bear outlive continue everything head ever left day survive here",
    they="father's mother's someone's he'd dad's uncle's husband's boyfriend's coach's teacher's babysitter nanny "
    "guard officer soldier soldiers boss's clients owner trafficker gang he he's hes they they're stepdad dad "
    "daddy father uncle boyfriend bf husband ex brother grandpa grandad grandfather coach teacher priest boss "
    "neighbour neighbor landlord pimp men man guy guys partner carer stepfather wife stalker cousin doctor pastor "
    "imam who grandfather's whoever his him",
    harm="beat plays game watches watching smashing breaking breaks throws throwing screams screaming shouts "
    "shouting pour pours chases chasing grabs kisses kissing undresses rubs licks climbs slams squeezes bites "
    "biting ties tied poisons poisoning belt acid fists photographs blackmails blackmailing strips exploits spits "
    "pushes pushing pulls pulling drags dragging rips tears cages starves accidents refuse client clients touches "
    "beaten touching touch hurts hurting hits hitting beats beating rapes raping kicks kicking kicked shakes pins "
    "forces forcing force chokes choking strangles films filming threatens threatening drugs stalks tracks "
    "tracking punches slaps molests gropes abuses abusing sells selling hand hands drinking makes does rape hurt "
    "fix destroy ruin harms harming shaking burns whips locks hit choked grabbing",
    weapon="gun knife shotgun pistol rifle machete axe hammer petrol gasoline acid",
    near="watching tent key keys wardrobe closet cupboard hall handle camp staying house landlord's basement "
    "attic cellar window lock knocks bangs banging porch driveway neighbour outside upstairs downstairs door "
    "garden stairs parked comes coming home back bail car street road room waiting inside knocking",
    soon="tonight now rn minutes minute tomorrow soon today midnight morning friday saturday sunday monday",
    fear="crying shake hiding beg begging screaming screams drunk smashing rage angry furious raging scared "
    "afraid terrified frightened help hide escape panic please trembling shaking",
    held="client clients wardrobe closet tied handcuffed handcuffs trafficked cage trapped hostage basement "
    "locked captive imprisoned chained escape passport whoever",
    child="niece nephew son daughter grandson granddaughter kid kids child children baby baby's toddler pupil "
    "student sister sister's little girl boy brother year-old class she's",
    place="bed bedroom room shower costume pants bath alone babysitting babysits weekend sleepover",
    told="told promised says secret tells promise",
    past="stood drove led lived slept pulled woke choked took stayed hid laid lay drank swallowed cut came "
    "understood was were had did didn't used went thought wanted felt tried held kept knew saw heard began grew "
    "gave ran broke lost wore found got sent told wrote said threw fell became years ago once then died couldn't "
    "wasn't weren't hadn't wouldn't would",
    recent="tonight hour hours minutes morning again currently rn tmrw soon",
    over="page site website number lol survived recovered healed healing glad grateful thankful clean sober "
    "therapy therapist past dream dreams dreaming nightmare nightmares book film movie song poem helpline hotline "
    "volunteer nurse ward shelter people women someone survivors anyone joke laughing laugh bored jury court "
    "judge decades childhood teenager used thanks proud safe fine well better happy hope job habit kind prison "
    "jail assume weeds conclusions soup laughed memory memories flashback flashbacks feels spring easter coffee "
    "rapists rapist abuser abusers",
    not_="not don't dont never doesn't no isn't aren't didn't won't neither nor can't cannot without",
    past_endings="ed",
    like_past="scared tired terrified locked trapped worried exhausted married drugged parked need bed planned "
    "slashed swallowed kicked choked loaded failed frightened ashamed bleed disabled messaged texted supposed red "
    "wed feed speed bored depressed isolated promised indeed chained hundred trafficked bathed",
)
