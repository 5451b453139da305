"""Words that are written with a capital and name nobody, and given names that many people have. Folded."""

NOBODY = frozenset(
    """
i i'm i've i'd i'll im id ok okay god gods lord jesus christ allah buddha bible quran koran torah satan devil
heaven hell monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
fridays saturdays sundays january february march april may june july august september october november
december jan feb mar apr jun jul aug sep sept oct nov dec christmas xmas easter thanksgiving halloween
hanukkah ramadan eid passover diwali lent valentine valentine's mother's father's year's eve day mom mum mama
mommy mummy ma dad daddy papa pa mother father grandma grandpa granny nana nanna grandmother grandfather
auntie aunt uncle sister brother sis bro son daughter baby sir ma'am madam mister miss doctor professor coach
officer judge president minister king queen prince english spanish french german italian portuguese dutch
danish swedish norwegian finnish polish russian ukrainian czech slovak hungarian romanian bulgarian greek
turkish arabic arab arabs hebrew persian farsi urdu hindi bengali punjabi tamil telugu chinese mandarin
cantonese japanese korean vietnamese thai indonesian malay filipino tagalog swahili amharic somali hausa
yoruba igbo zulu xhosa irish scottish welsh british american americans mexican canadian australian african
africans asian asians european europeans latin latina latino latinx hispanic indian indians pakistani
bangladeshi iranian iraqi syrian lebanese egyptian moroccan algerian tunisian nigerian kenyan ghanaian
ethiopian brazilian argentinian colombian peruvian chilean cuban jamaican haitian dominican rican israeli
palestinian jewish jew jews muslim muslims islam islamic christian christians christianity catholic catholics
protestant mormon buddhist hindu hindus sikh orthodox baptist evangelical black white brown native indigenous
aboriginal maori latinos caucasian romani roma victorian america europe africa asia australia antarctica
canada mexico brazil argentina chile peru colombia venezuela cuba jamaica haiti england britain scotland wales
ireland france spain portugal italy germany austria switzerland belgium netherlands holland luxembourg denmark
sweden norway finland iceland poland russia ukraine belarus czechia slovakia hungary romania bulgaria greece
turkey cyprus malta israel palestine jordan lebanon syria iraq iran kuwait qatar egypt libya tunisia algeria
morocco sudan ethiopia somalia kenya uganda tanzania rwanda nigeria ghana senegal cameroon congo zambia
zimbabwe botswana namibia mozambique angola india pakistan bangladesh nepal sri lanka china japan korea taiwan
vietnam thailand cambodia laos malaysia singapore indonesia philippines mongolia kazakhstan afghanistan serbia
croatia slovenia bosnia albania kosovo macedonia montenegro estonia latvia lithuania georgia armenia
azerbaijan zealand states kingdom united emirates arabia saudi republic union alabama alaska arizona arkansas
california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana
maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire jersey
york dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia wisconsin wyoming
carolina washington london paris berlin madrid barcelona rome milan vienna zurich amsterdam brussels
copenhagen stockholm oslo helsinki dublin edinburgh glasgow manchester liverpool birmingham leeds moscow
istanbul athens lisbon warsaw prague budapest cairo beirut baghdad tehran dubai delhi mumbai kolkata karachi
lahore dhaka beijing shanghai tokyo osaka seoul bangkok manila jakarta sydney melbourne auckland toronto
montreal vancouver chicago boston houston dallas seattle denver atlanta miami philadelphia detroit phoenix
angeles los las vegas francisco san diego orleans brooklyn manhattan hollywood nairobi lagos accra
johannesburg kampala addis ababa bogota lima santiago buenos aires rio janeiro sao paulo havana caracas north
south east west northern southern eastern western central middle new facebook instagram twitter tiktok
snapchat reddit tumblr youtube google whatsapp telegram discord netflix amazon apple microsoft uber lyft
airbnb tinder bumble grindr hinge spotify wikipedia internet zoom skype iphone android metoo me too movement
rainn nsvrc ptsd cptsd tv cps usa uk us eu un nhs gp er hr hiv std sti cbt emdr dna rape sane police court
army navy marine marines force air corps war world title ix civil rights act constitution congress senate
parliament government state federal supreme high green new bot act trigger warning tw cw edit update tldr ps
pps dear hello hi hey thanks thank sincerely love yes no please sorry well also then now here there when where
what who whom whose why how which while after before since until because although though but and or so if as
at by for from in into of off on onto out over to up with without within about above across against along
among around behind below beneath beside between beyond during except inside like near past through toward
under upon the a an this that these those my your his her its our their mine yours hers ours theirs me you he
she it we they him us them myself yourself himself herself itself ourselves themselves someone somebody anyone
anybody everyone everybody nobody none nothing something anything everything one two three four five six seven
eight nine ten first second third next last finally maybe perhaps sometimes often always never ever again once
twice still yet just only even ever very really quite rather almost already later soon today tonight tomorrow
yesterday is are was were be been being am do does did done have has had having can could will would shall
should may might must let's don't didn't doesn't isn't wasn't can't couldn't won't wouldn't not nor neither
either both each every all any some many much more most less least few several other another such same own
than till unless whether whatever whenever wherever whoever however therefore instead otherwise meanwhile
eventually suddenly immediately apparently obviously honestly actually basically literally currently recently
years months weeks days people women men girls boys woman man girl boy children kids survivors survivor
victims victim therapy therapist anonymous story stories part chapter el la los las un una unos unas yo tu mi
su sus nos ella ellos de del en con por para que como cuando donde porque pero si no ya muy mas al lo le les
se te fue era soy es esta estoy tenia tengo hace despues antes entonces ahora hoy nunca siempre todo todos
nadie gracias hola le les des du un une je tu il elle nous vous ils elles mon ma mes ton ta sa ses son ce
cette ces et ou mais donc car ni que qui quoi dont quand comment pourquoi parce dans sur sous avec sans pour
par chez entre avant apres depuis pendant j'ai j'etais c'est c'etait il y ich du er sie es wir ihr und oder
aber der die das ein eine mein meine dein sein ihre nicht als wenn weil dass mit von zu aus bei nach
""".split()
)

GIVEN = frozenset(
    """
aaron abdullah abigail adam adrian ahmed ahmad aisha alan albert alejandra alejandro alexander alexandra
alexis alice alicia alison allison amanda amber amelia amina amir amy ana andre andrea andreas andrew andy
angela anita ann anna anne annie anthony antonio arthur ashley barbara beatrice ben benjamin bernard beth
betty bob bobby brad bradley brandon brenda brian bruce bryan caleb cameron carl carla carlos carmen carol
carolina caroline catherine cathy chad charles charlie charlotte cheryl chloe chris christina christine
christopher cindy claire clara claudia colin connor craig cristina cynthia daisuke dan daniel daniela danielle
danny dave david dean deborah debra denise dennis derek diana diane diego dmitri dominic donald donna dorothy
doug douglas dylan edward eduardo elena eleanor eli elijah elizabeth ella ellen emily emma eric erica erik
erin ethan eugene eva evan evelyn fatima felipe fernando fiona florian frances francesca francis francisco
fred frederick gabriel gabriela gareth gary gavin gemma george gerald giovanni giulia gladys gloria gordon
graham greg gregory hannah hans harold harry hassan heather helen helena henry howard hugo ian ibrahim ines
irene isaac isabel isabella ivan jack jackie jacob jacqueline jake james jamie jane janet janice jason javier
jeff jeffrey jennifer jeremy jerry jesse jessica jill jim joan joanna joe joel johannes john johnny jon jonas
jonathan jordan jorge jose joseph josh joshua juan judith judy julia julian julie julien justin karen karim
karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin khalid kim kimberly kyle larry laura
lauren layla leah lee leo leon leonard leslie lewis liam linda lisa logan lorenzo louis louise luca lucas
lucia lucy luis luke maja manuel marco marcus margaret maria mariam marie marilyn mario marta martha martin
mary mason mateo matt matthew maurice max maya megan mehmet melanie melissa michael michel michelle miguel
mike mikhail mohamed mohammed mohammad monica muhammad nancy naomi natalia natalie natasha nathan nathaniel
neil nicholas nick nicola nicolas nicole nigel nina noah noor nora norman oleg oliver olivia omar oscar pablo
pamela patricia patrick paul paula pedro peter phil philip phillip phyllis pierre rachel rafael raj ralph
raymond rebecca ricardo richard rick rita robert roberto robin rodrigo roger ronald ross roxanne roy russell
ruth ryan sam samantha samir samuel sandra sara sarah scott sean sebastian sergei sergio sharon shaun sheila
shirley simon sofia sophia sophie stanley stefan stephanie stephen steve steven stuart susan susana suzanne
sylvia tamara tanya tara ted teresa terry thomas tiffany tim timothy tina todd tom tomas tommy tony tracy
travis trevor tyler valentina vanessa vera veronica vicky victor victoria vincent viktor virginia vladimir
walter wayne wendy wesley william yasmin yousef yusuf zachary zoe دانيال محمد احمد علي حسن حسين عمر خالد يوسف
ابراهيم مصطفي محمود عبدالله سعيد كريم سامي طارق فادي رامي وليد ياسر هاني سمير جمال ماجد نبيل فاطمه مريم عائشه
زينب ساره نور ليلي هدي سلمي ريم دينا مني هند رنا امال سعاد نادين ياسمين اسماء خديجه
""".split()
)

# Given names that are words when they are written small.
SMALL_WORDS = frozenset(
    "nina clara linda claire pierre ella marie marco dean nick jack bob amber eva leon amir maja".split()
)
