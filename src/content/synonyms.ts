/**
 * People's own words for what our lists call by one name: in Bokmål, Nynorsk, English, and a few in the languages of those
 * who arrive. By the list's name and the id in it. An entry is found by them as by its own words; parts of words are found too,
 * so that «språkkafe» stands for «språkkafeen». Collected from DOMAIN.md §6: what coordinators, volunteers and newcomers ask for.
 */
export const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: {
    established:
      'forening lag organisasjon lokallag lokalforening humanitær frivillig Røde Kors sanitetsforening Redd Barna Caritas Kirkens Bymisjon Norsk Folkehjelp association club charity асоціація stowarzyszenie',
    faith:
      'kirke kyrkje menighet kyrkjelyd moské moskè mosque church tempel gudshus synagoge gurdwara bedehus religion livssyn livssynssamfunn trossamfunn muslim islam kristen katolsk pinse hindu buddhist humanetisk church congregation temple parish церква мечеть храм كنيسة مسجد kościół meczet parafia kaniisad masjid',
    'social-media-network':
      'facebook facebookgruppe fb gruppe whatsapp telegram signal instagram messenger nettverk chat group network група فيسبوك',
    minority:
      'innvandrerforening innvandrarforening innvandrerorganisasjon innvandrer innvandrar flyktningforening diaspora nasjonalforening kulturforening landsgruppe minoritet immigrant refugee organisation діаспора громада جالية polonia',
    'volunteer-centre':
      'frivilligsentral frivillighetssentral frivillighetens hus frivillig frivillige nærmiljøsentral nærmiljøhus møteplass volunteer volunteering community centre волонтер متطوع wolontariat',
    'social-entrepreneur':
      'sosialt entreprenørskap sosial bedrift gründer sosialt foretak arbeidsinkludering social enterprise startup',
    umbrella:
      'paraply fellesorganisasjon idrettsråd musikkråd ungdomsråd innvandrerråd kulturråd frivillighetsråd råd samarbeidsråd fellesråd council federation network forbund',
  },
  contributes: {
    'language-cafe':
      'norskkurs norsk kurs språkkafe språkkafeen språkkafeer norsktrening norskpraksis norskøving språkvenn språktrening språkpraksis snakke norsk lære norsk prate norsk øve norsk samtale samtalegruppe konversasjon kafé prat learn speak practise practice Norwegian course class lessons language cafe free розмовляти норвезька мова курси норвезької تعلم اللغة النرويجية język norweski kurs norweskiego nauka luqadda noorwiijiga',
    'language-practice':
      'norskkurs norsk kurs norskopplæring norskundervisning norsktrening norskpraksis norskøving norskprøve språkkurs språkvenn språkven språktrening språkpraksis snakke norsk lære norsk prate norsk øve norsk samtale learn speak practise practice Norwegian course class lessons language buddy free розмовляти норвезька мова курси норвезької تعلم اللغة النرويجية język norweski kurs norweskiego nauka luqadda noorwiijiga',
    'homework-help':
      'lekser leksehjelp leksekafé leksegruppe studiehjelp skolehjelp hjelp med skolen matte homework tutoring school help домашнє завдання уроки واجبات مدرسية lekcje odrabianie',
    'refugee-guide':
      'flyktningguide flyktningeguide flyktning flyktningvenn fadder venn følge guide vennefamilie bli kjent buddy refugee friend біженець друг لاجئ صديق uchodźca',
    'open-meeting-place':
      'møteplass åpent hus open dør åpen kafé kafe treffsted treffpunkt samlingssted sosialt samvær bli kjent vaffel kaffe møte folk meet people drop-in friends зустріч لقاء spotkania',
    'womens-group':
      'kvinnegruppe kvinnekafé kvinnekafe kvinnenettverk kvinner kvinne dame damer jenter mødre mor jentegruppe jentekveld women girls mothers жінки نساء kobiety dumar',
    'mens-group': 'mannsgruppe mannegruppe menn mann gutter far fedre pappa men boys fathers чоловіки رجال mężczyźni',
    'children-and-youth':
      'barn unge ungdom ungdomsklubb fritidsklubb juniorklubb barneklubb barseltreff åpen barnehage speider 4H fritidsaktiviteter ferie ferietilbud barnefamilie kids children youth club діти молодь أطفال شباب dzieci młodzież carruur',
    sports:
      'idrett idrettslag sport fotball fotballag fotballklubb håndball handball basket volleyball ski langrenn turn trening trene treningsgruppe kampsport boksing karate taekwondo dans friidrett sykkel tennis badminton bordtennis løping cricket football soccer gym fitness спорт футбол رياضة كرة القدم sport piłka nożna',
    swimming:
      'svømming svømmekurs svømmeopplæring svømme symje symjekurs basseng svømmehall bade swimming pool плавання سباحة basen pływanie',
    'walks-and-nature':
      'tur turlag turgruppe gåtur gå på tur friluft friluftsliv fjelltur skogstur natur turistforening DNT hike hiking walk walking outdoors nature прогулянка похід مشي spacer',
    culture:
      'kultur kor korps musikk musikkorps skolekorps sang synge sangkor band konsert teater revy dans kunst maling håndarbeid strikking strikkekafé husflid bok lesesirkel historielag film choir music theatre art crafts knitting музика хор موسيقى muzyka chór',
    food: 'mat matutdeling matsentral matkasse måltid middag lunsj gratis mat suppe matlaging kokekurs food bank meal meals cooking їжа طعام jedzenie żywność cunto',
    'clothes-and-equipment':
      'klær klede klesbytte bruktbutikk gjenbruk loppemarked utstyr utlån utlånssentral BUA sportsutstyr sykkel barnevogn møbler møblar seng clothes furniture equipment second-hand одяг меблі ملابس أثاث ubrania meble',
    'work-training':
      'jobb arbeid arbeidstrening praksisplass språkpraksis CV søknad jobbsøking jobbsøker karriere kompetanse kvalifisering lærling work job employment career робота عمل وظيفة praca shaqo',
    mentoring: 'mentor mentorordning veileder rettleiar veiledning fadder coach mentoring guidance наставник مرشد',
    information:
      'informasjon opplysning oversettelse omsetjing ukrainsk arabisk flerspråklig fleirspråkleg nytt i Norge ny i kommunen information translation multilingual інформація معلومات informacja',
    'rights-and-advice':
      'råd rettshjelp juridisk jus advokat rettigheter rettar hjelp med brev skjema søknad gjeld økonomi NAV UDI familiegjenforening legal aid lawyer advice rights debt юрист допомога محامي مساعدة قانونية prawnik porada',
    'practical-help':
      'praktisk hjelp flytte flyttehjelp bære snekre montere hagearbeid snømåking handle handlehjelp besøksvenn besøksteneste besøkstjeneste følge til lege help moving shopping допомога مساعدة pomoc',
    transport: 'skyss kjøring transport sjåfør følge bil bilhjelp køyring ride driver транспорт نقل transport podwózka',
    premises:
      'lokale lokaler lokalar rom møterom sal gymsal kjøkken leie låne hus samfunnshus forsamlingshus grendehus room venue hall rent приміщення قاعة sala',
    preparedness:
      'beredskap krise katastrofe ulykke evakuering leting redning førstehjelp førstehjelpskurs hjelpekorps omsorgsberedskap egenberedskap emergency rescue first aid crisis',
  },
  icnpo: {
    '1100':
      'kor korps musikkorps skolekorps musikk sang teater revy dans kunst husflid håndarbeid kunstforening historielag bygdelag museum choir band music theatre art',
    '1200':
      'idrettslag sport fotball fotballklubb håndball ski turn svømming svømmekurs kampsport friidrett sykkel tennis skyting ridning trening football soccer gym спорт футбол رياضة كرة القدم piłka nożna',
    '1300':
      'hobby turlag friluftsliv jakt fiske båtforening hagelag velforening pensjonistforening eldre seniorer bridge sjakk kvinnelag bygdekvinnelag strikk møteplass social club',
    '4100': 'barnevern eldreomsorg besøksvenn besøkstjeneste leksehjelp flyktningguide omsorg støttegruppe help',
    '4200': 'krisesenter hjelpekorps redning beredskap førstehjelp rusomsorg telefon',
    '4300': 'matutdeling matsentral klær bruktbutikk nødhjelp food clothes',
    '6100': 'velforening grendelag bygdeutvikling nærmiljø dugnad',
    '6200': 'borettslag velforening grendelag nærmiljø bolig',
    '6300': 'jobb arbeid arbeidstrening praksisplass work job',
    '7100': 'innvandrerforening likestilling interesseorganisasjon funksjonshemmede kvinner skeive forbund',
    '7200': 'rettshjelp juridisk advokat råd legal aid',
    '8200': 'frivilligsentral frivillighetssentral møteplass frivillig volunteer',
    '10100':
      'kirke kyrkje menighet moské mosque church tempel synagoge bedehus religion livssyn muslim islam kristen церква мечеть مسجد كنيسة kościół',
    '13100': 'barn unge ungdom ungdomsklubb fritidsklubb speider 4H children youth',
    '14100':
      'innvandrerforening innvandrer flyktning integrering mangfold minoritet språkkafé norskkurs norsk kurs lære norsk immigrant refugee',
  },
  targetGroups: {
    newcomers:
      'nyankomne nykomne nyankommet flyktning flyktninger flyktningar innvandrer innvandrere innvandrarar asylsøker bosatt ny i Norge refugees immigrants newcomers біженці لاجئين uchodźcy',
    women: 'kvinner kvinne dame damer jenter mødre women жінки نساء kobiety',
    men: 'menn mann gutter fedre men чоловіки رجال mężczyźni',
    children: 'barn unger småbarn skolebarn kids діти أطفال dzieci',
    youth: 'ungdom unge tenåring tenåringer teenagers молодь شباب młodzież',
    families: 'familie familier barnefamilier foreldre family родина عائلة rodzina',
    'parents-at-home': 'barsel barseltreff permisjon småbarn babysang trilletur mamma pappa maternity babies',
    seniors: 'eldre pensjonist pensjonister senior seniorer gamle elderly пенсіонери كبار السن seniorzy',
    'job-seekers': 'arbeidssøker arbeidsledig jobbsøker arbeidsløs unemployed безробітні bezrobotni',
    students: 'student elev studenter university',
    'people-with-disabilities':
      'funksjonsnedsettelse funksjonshemmet funksjonshemmede handikappet utviklingshemmet rullestol tilrettelagt disability disabled',
    lgbt: 'skeiv homofil lesbisk trans pride LHBT queer gay',
  },
}

/** Nobody is found, or missed, by these: what people write around the word that counts. */
export const FILLER_WORDS: readonly string[] = (
  'gratis for til i på av og eller en ei et ein eit den det de som med hos ved om jeg eg vi kan vil ønsker ønskjer trenger treng finne finn finner hvor kor ' +
  'hvem kven hva kva noen nokon noe noko tilbud tilbod til å være vere er har nær nærheten her oss meg ' +
  'free the a an of to in at with and or i want where can find who what is near me please'
).split(' ')
