"""French words by what they are about, for the weights of danger; "*" stands for any ending. Folded text."""

ABOUT = {
    "dying": "cercueil enterrement meurs meurt mort morte mourir mourr* noyer overdose pendre suicid* tombe tue tuer",
    "end": "arret* dernier derniere disparait* disparu fin fini finir finis finit jamais termin* toujours",
    "life": "avenir demain existe exister monde respir* reveill* surviv* vie vis vivant vivante vivre",
    "want": "besoin decid* envie espere pense penser pret prete prevois souhaite vais veut veux",
    "wound": "bless* bleus brul* cicatri* coup* entaill* gratt* griff* mutil* plaie* saign* sang scarifi* vomi*",
    "body": "bras cheveux cou cuisse* gorge jambe* mains peau poignet* tete ventre visage",
    "means": "antigel boite briquet cachet* ceinture comprim* corde doliprane gaz insuline javel lame medic* "
    "plaquette poison rasoir somnif*",
    "weapon": "acide arme balles couteau essence flingue fusil hache machette marteau pistolet revolver",
    "height": "balcon bord falaise mer metro pont quai rails rambarde riviere saute sauter toit train vide",
    "farewell": "adieu lettre lettres message mot pardon pardonn* souven*",
    "hopeless": "abandonne coinc* erreur fatigu* inutile merite personne poids raison rien sert seul seule vide",
    "he": "agresseur chauffeur compagnon copain elle ex femme gardien* homme hommes il ils mari mec patron "
    "proprietaire quelquun soldat* type violeur voisin",
    "kin": "beau beaupere cousin famille frere grandpere maman mere oncle papa papi parents pere tante",
    "prof": "educateur entraineur infirmi* maitre medecin pretre prof professeur sergent",
    "child": "bebe eleve* enfant* fille fils garcon* gosse* neveu niece petit*",
    "peer": "ami amie coloc copine pote soeur",
    "young": "ans dix douze neuf onze quatorze quinze seize treize",
    "hit": "attach* bat casse casser coups etrangl* frapp* gifl* mal maltrait* pouss* secou* serre tape train*",
    "rape": "abuse filme jeu lit nue oblige obligent photos secret sexe touche touchent toucher viol*",
    "threat": "chantage egorg* jure menac* poignard* tue tuer tuera",
    "held": "barreaux cle enferm* mariage marie marier passeport prisonniere sequestr* vend*",
    "near": "bain bas cave chambre cote couloir cuisine dehors derriere escalier fenetre haut la maison mur "
    "porte rue voiture",
    "comes": "arrive attend bu cherche crie frappe furieux hurle ivre poursuit regarde rentre revient saoul "
    "sorti suit tape vient",
    "hide": "armoire cache cachee cacher chuchot* enfui* placard",
    "fear": "aide aidez danger peur police secours svp terrifi* tremble vite",
    "now": "aujourdhui demain heure instant maintenant minutes soir viens vient",
    "again": "chaque continue encore toujours tous",
    "past": "annees autrefois avait avant etais etait jadis jusqua quand",
    "healed": "bien demenag* fiere gueri* heureu* joie libre mieux paix psy securite survecu therapie",
    "law": "arrete avocat* condamn* coupable juge plainte prison proces temoign* tribunal verdict",
    "media": "article chanson documentaire etude film infos jeu journal livre paroles poeme radio roman serie "
    "tele titre",
    "joke": "blague lol mdr ptdr rire",
    "said": "commentaire cri* demand* disait dit ecrit murmur*",
    "work": "avocate benevole cliente* foyer infirmiere institutrice ligne pompier travailleuse",
    "people": "beaucoup femmes gens personnes quiconque si survivantes tu victimes vous",
    "dream": "cauchemar* reve* souvenir*",
    "food": "ail assiette beurre biere biscuit* bocal bocaux bon bouilloire cafe casserole champagne chocolat "
    "citron confiture crepes cuisin* dejeuner* diner* faim four fraises frigo fromage fruit* gateau* "
    "glace* gouter huile jus lait legumes mange manger miel oeuf* oignon* pain patate* pates pizza "
    "poisson pomme* poulet recette* repas restaurant riz salade sandwich sel soupe steak sucre tarte* "
    "tasse the tomate* vin yaourt",
    "pet": "araignee* arbre* canard* chat* chaton cheval chevaux chevre* chien* chiot cochon* fleur* jardin* "
    "lapin* oiseau* pelouse pigeon* plante* poisson* poule* ronron* rose* veterinaire",
    "play": "balancoire bateau batterie camping cartes chant* choeur chorale concert cour* cours course dans* "
    "dessin* echecs entrainement equipe escalad* festival feu foot* guitare gym judo karaoke karate "
    "marathon marche* match medaille musee musique nag* patin* pech* pein* piano piscine plage "
    "plongeoir poterie puzzle scene ski* sport theatre trampoline tricot* trompette vacances velo* "
    "violon voyag* yoga",
    "craft": "ampoule batterie cartons chargeur clou* colis constru* demenag* echelle electricien etagere "
    "evier facteur fer imprimante laver laveur lessive marteau meuble* mur nettoy* ordinateur pein* "
    "plafond plombier ramoneur repar* repassage tableau tapis tiroir tuiles vaisselle van wifi",
    "wear": "bague bottes boucle boucles chapeau chaussette* chaussures chemise coiffure costume courses "
    "echarpe jupe lunettes manteau maquillage ongles pantalon* parfum pyjama rasant robe* soie soldes "
    "talons tatouage tenue tresse* veste",
    "fest": "anniversaire* bapteme bougie* cadeau* celebr* ceremonie champagne diplome felicitations fete* "
    "invite* mariage noces noel prix promotion retraite",
    "study": "aeroport assurance banque bureau collegue contrat cours delai dentiste devoir* diplome ecole "
    "entretien etud* exam examen fac formulaire* garde impot* lecon lycee maths notes papiers "
    "pharmacie rendez reunion these train universite",
    "joy": "adorable amour bienvenu* bonheur calin calme content* douce doux drole ensemble fier fiere "
    "gentil* heureu* joie liberte libre merci paix profit* ravi* reconnaissan* repos* rire soleil "
    "soulag* sourire tranquil*",
    "body_ill": "accouch* allergi* avc cancer cheville chimio* chirurgie coliques dent dents dialyse dose "
    "enceinte fievre genou grippe hopital migraine operation points regles rhume sage thyroide toux "
    "vaccin* vitamines",
    "weather": "automne chaleur chaud ciel ete etoiles foret hiver janvier lac montagne neige novembre pluie "
    "printemps soleil temps vent",
    "elder": "belle grandmere mamie marraine petitsenfants voisines voisins",
    "alone_now": "bain bu carrelage ivre minuit noir nuit reveillee seul seule",
    "harmed": "agress* attaqu* battu* bless* cass* drogu* enlev* evanoui* gonfl* inconscient* viole*",
    "means_of_going": "avale* avaler compte comptes echappement pierres poches pris sac scotch surdose tuyau vide",
    "keeps": "continue empeche laisse laissent oblige obligent permet toujours",
}
