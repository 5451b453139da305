"""English words by what they are about, for the weights of danger; "*" stands for any ending. Folded text."""

ABOUT = {
    "dying": "buried coffin ctb dead death deceased die dies drown* dying funeral grave hang hanged hanging "
    "kms kys noose overdos* perish sewerslide suicid* unaliv*",
    "end": "anymore disappear disappear* done end ended ending ends farewell final finally finish finished "
    "finishing forever gone last out over quit stop stops vanish",
    "life": "alive birthday breathe breathing earth exist existence existing exists future heartbeat life "
    "live lives living survive tomorrow wake waking woke world",
    "want": "about decide decided going gonna hope hoping imma intend need needs plan planning ready tempted "
    "think thinking urge wanna want wants wish wishing",
    "wound": "bandag* bleed* blood bloody bruis* burn burned burning burns carve carving cut cuts cutting harm "
    "harming purg* relaps* scar scars scratch* selfharm sh slash* slit starv* stitches vomit* wound* "
    "wrists",
    "body": "arm arms belly face hair hands head leg legs mouth neck skin stomach thigh thighs throat wrist wrists",
    "means": "antifreeze belt blade blades bleach bottle cord exhaust gas ibuprofen insulin lighter medication "
    "meds noose packet paracetamol pill pills poison rat razor rope scarf tablet tablets vodka",
    "weapon": "acid armed axe bullet bullets crowbar gun guns hammer knife knives machete petrol pistol "
    "revolver rifle shotgun weapon",
    "height": "balcony bridge cliff* edge floor jump jumping ledge motorway platform quarry rail railing river "
    "roof rooftop sea tracks train trains",
    "farewell": "bye farewell forgive goodbye letter letters message note notes remember sorry",
    "hopeless": "alone better burden deserve empty exhausted hopeless mistake nobody noone nothing numb point "
    "pointless reason reasons relieved tired trapped unbearable useless worthless",
    "he": "abuser attacker bf boss boyfriend brotherinlaw driver ex fiance gang girlfriend guard guards guy "
    "guys he hell hes him his husband landlord man men neighbor neighbour partner pimp rapist "
    "soldiers somebody somebodys someone stalker stranger them they wife",
    "kin": "aunt brother cousin dad daddy family father grandfather grandpa mom mommy mother mum parents "
    "stepbrother stepdad stepfather stepmum uncle",
    "prof": "babysitter captain carer coach doctor imam nurse pastor priest professor sergeant teacher trainer tutor",
    "child": "baby boy boys child children daughter girl girls goddaughter grader* granddaughter grandson "
    "infant kid kids little nephew niece pupil son stepdaughter stepson teen toddler",
    "peer": "bestie colleague flatmate friend friends girl mate roommate sister",
    "young": "10 11 12 13 14 15 16 17 8 9 eight eleven fifteen five four fourteen grade nine seven seventeen "
    "six sixteen ten thirteen twelve",
    "hit": "beat beating beats belt break breaking breaks bruise* burn* choke chokes choking drag* harm hit "
    "hits hitting hurt hurting hurts kick* punch* push* shake* shook slam* slap* smash* starve* "
    "strangl* threw throws tie tied ties twists",
    "rape": "abus* bed films force forced forces game groom* grope* kisses molest* naked nudes photos pics "
    "rape raped rapes raping records secret sex touch touched touches touching undress",
    "threat": "blackmail* finish kill killing kills murder regret revenge shoot stab swear swears threat* warns",
    "held": "bars cage captive chained escape held hostage keeps lock locked locks marriage married marry "
    "nailed papers passport prisoner sell sells sold tied trapped wedding",
    "near": "basement bathroom bed behind car corridor door downstairs driveway flat hall hallway here home "
    "house inside kitchen next outside parked room stairs street under upstairs wall window",
    "comes": "angry arrives arriving back bail banging bangs breaks broke chasing come comes coming drinking "
    "drunk enters followed following follows furious hunting knocking knocks looking released returns "
    "screaming shouting waiting waits watches watching yelling",
    "hide": "barricade* closet cupboard escaped hid hide hiding quiet ran running wardrobe whisper",
    "fear": "112 911 999 afraid call danger emergency fear frightened help hurry panic please police safe "
    "scared shaking sos terrified unsafe",
    "now": "already currently hour hours immediately just minutes moment now rn soon today tomorrow tonight",
    "again": "again always daily each every everyday keeps nightly nights still weekly",
    "past": "ago back before childhood formerly had once then until used was were when years",
    "healed": "better clean divorced fine free glad grateful happy healed healing joy laugh married moved ok "
    "okay peace proud recovered recovery safe smile sober survived thankful therapist therapy "
    "thriving",
    "law": "arrested convicted court custody guilty jail judge jury lawyer prison reported restraining "
    "sentence* statement testified testify trial verdict",
    "media": "article author book chapter character documentary episode film game headline lecture lyrics "
    "movie news newspaper novel paper play podcast poem radio report series show song statistics "
    "study tv",
    "joke": "funny haha hahaha joke joking laugh laughed laughing literally lmao lmfao lol meme xd",
    "said": "answered asked asks called comment commented quote* said saying says shouted tells told "
    "whispered wrote yelled",
    "work": "career client clients counsellor firefighter helpline hotline job judge lawyer midwife nurse "
    "officer paramedic patients shelter shift social teacher therapist volunteer",
    "people": "anyone children everyone if many men others people society survivors victims when whoever women "
    "you your",
    "dream": "dream dreamed dreams flashback* memories memory nightmare*",
    "food": "apple* ate bake* baked baking barbecue beer biscuit* bread breakfast butter cabbage cake* cheese "
    "chicken chocolate coffee cook* cookie* cream cup delicious dinner eat eating egg* fish fridge "
    "fruit garlic honey hungry ice jam juice kettle kitchen lemon lunch meal milk noodles onion* oven "
    "pan pancake* pasta picnic pie pizza plate pot potato* recipe* restaurant rice salad salt "
    "sandwich soup steak strawberr* sugar supper tasty tea toast tomato* vegetables wine yoghurt",
    "pet": "bee bees bench bird* budgie cat* dog* duck* fish flower* garden* goat* grass hamster hen hens "
    "horse* kitten pig* pigeon* plant* puppies puppy purr* rabbit* rose* spider* tomatoes tortoise "
    "tree* vet weeds",
    "play": "beach bike boat camp* cards chess choir class climb* concert cycling dance* dancing drawing "
    "drums festival fireworks fishing football garden guitar gym hike* hobby holiday* judo karaoke "
    "karate knit* marathon match medal museum music paint* piano pool pottery puzzle race run* sail* "
    "sang sew* sing* skating ski* soccer stage swam swim* swing team tent theatre training trampoline "
    "travel* trip trumpet violin walk* yoga",
    "craft": "battery boxes build* building bulb carpet* ceiling charger clean* computer dishes drawer drawers "
    "electrician fix* fixing frame furniture hammer hoover iron ironing ladder laptop laundry lawn "
    "mending mov* mower nail nails paint painting paper parcel phone picture plumber postman printer "
    "renovat* repair* saw saws sew sewing shelf tiles van wall washing wifi",
    "wear": "boots bought braid* buy coat dress dresses earring* glasses hair haircut handbag hat jacket "
    "jewellery jumper* makeup nails outfit perfume pyjamas ring sale scarf shave shaving shirt shoes "
    "shopping silk skirt sock socks suit tattoo trousers wardrobe",
    "fest": "anniversary baby baptism birthday candle* celebrat* ceremony champagne christmas congratulations "
    "easter eid engaged fireworks gift* graduated graduation guests honeymoon invite* parties party "
    "present presents prize promotion raise retirement reunion shower wedding",
    "study": "airport appointment bank boss bus chemist class client colleague college contract course "
    "deadline degree dentist doctors essay exam exams form forms homework insurance interview job "
    "lawyer lesson maths meeting office paperwork printer school shift study studying tax teacher "
    "test thesis train university work working",
    "joy": "better calm dance enjoy* excited free freedom friend friends fun funny gentle glad grateful "
    "happiness happy hope hug* joy kind kiss laugh* love loved lovely loving peace proud quiet "
    "relieved rest sleep smil* sun sunshine sweet thank thankful thanks together warm welcome",
    "body_ill": "allergies allergy ankle antidepressant* birth cancer chemotherapy cold colic cough dialysis "
    "doctor dose fever flu gym headache hospital knee midwife migraine nosebleed nurse operation "
    "period periods pregnancy pregnant stitches stroke surgery teeth therapy thyroid tooth toothache "
    "vaccin* vitamins ward",
    "weather": "autumn forest garden heat hot january lake mountain mountains november rain sea sky snow* spring "
    "stars summer sun sunny weather wind winter",
    "elder": "godmother gran grandchild grandchildren grandma grandmother granny husband motherinlaw nan "
    "neighbours wife",
    "alone_now": "alone am awake bathroom dark drank drinking drunk floor four gin home midnight night nights "
    "nobody three vodka whisky",
    "harmed": "assaulted attacked beaten bleeding broken bruised burned burns drugged grabbed kidnapped limp "
    "locked raped starving swollen trafficked unconscious",
    "means_of_going": "antifreeze bag battery counted counting emptied exhaust glass hoarded hose insulin lined opened "
    "overdose plastic pockets saved stones swallow swallowed taken tape took",
    "keeps": "again allow allowed always constantly doesnt every forces keep keeps let lets make makes refuses "
    "still whenever wont",
}
