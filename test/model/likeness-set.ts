/**
 * Names of organisations as a coordinator, her colleagues and the registers write them. Each family is written in groups
 * parted by `--`: the lines of a group are the same organisation, different groups of a family are hard to tell apart and are
 * not the same. A line is a name and, where it helps or misleads: `@` place, `w` web, `e` e-mail, `t` telephone, `o` a number
 * standing for an organisation number, `f` a former name. Written before any of it was measured; every second family is for
 * tuning, the others are held out and only counted.
 */
export const FAMILIES: readonly string[] = `
Mandal IL | @ Mandal
MANDAL IDRETTSLAG | @ Mandal
I.L. Mandal
--
Mandal IL fotball | @ Mandal
--
Mandal IL håndball | @ Mandal
==
Vigeland skolekorps | @ Vigeland
VIGELAND SKULEKORPS
Skolekorpset Vigeland
--
Vigeland musikkorps | @ Vigeland
==
Lindesnes Røde Kors
Røde Kors Lindesnes | @ Lindesnes
LINDESNES RØDE KORS | w rodekors.no/lokalforeninger/lindesnes
--
Mandal Røde Kors | w rodekors.no/lokalforeninger/mandal
Røde Kors - Mandal
--
Lindesnes Røde Kors hjelpekorps
--
Lyngdal Røde Kors
==
Mandal språkkafé | @ Mandal
Språkkaféen i Mandal
Mandal språkkafe
Språk-kafe Mandal
--
Vigeland språkkafé | @ Vigeland
Språkkafeen Vigeland
--
Mandal strikkekafé | @ Mandal
==
Mandal frivilligsentral | t 000 00 101
Frivilligsentralen i Mandal
Mandal Frivillighetssentral | t 00000101
MANDAL FRIVILLIGSENTRAL SA
--
Marnardal frivilligsentral
--
Lindesnes frivilligsentral
==
Holum bygdekvinnelag
Bygdekvinnelaget Holum
Holum Bygdekvinnelag, lokallag av Norges Bygdekvinnelag
--
Øyslebø bygdekvinnelag
--
Holum bondelag
==
Øyslebø ungdomslag
Øyslebø UL
Øyslebo ungdomslag
--
Øyslebø idrettslag
--
Øyslebø grendelag
==
Mandal sanitetsforening
Mandal Sanitetsforeining
Norske Kvinners Sanitetsforening Mandal
N.K.S. Mandal | @ Mandal
--
Halse sanitetsforening
--
Mandal husmorlag
==
Norsk Folkehjelp Mandal
Mandal Norsk Folkehjelp
Folkehjelpa Mandal
--
Norsk Folkehjelp Kristiansand
--
Mandal Folkeakademi
==
Halse og Harkmark skytterlag
Halse & Harkmark skyttarlag
HALSE OG HARKMARK SKYTTERLAG
--
Mandal skytterlag
--
Holum skytterlag
==
Mandal jeger- og fiskerforening
Mandal Jeger & Fiskerforening
Mandal jeger og fiskarforeining
--
Marnardal jeger- og fiskerforening
--
Mandal sportsfiskere
==
Mandal historielag
Historielaget Mandal
Mandal historielag (forening)
Mandal histrorielag
--
Holum historielag
--
Mandal bygdelag
==
Lions Club Mandal
Mandal Lions
LC Mandal | t 000 00 107
Lions Club Mandal | t 000 00 107
--
Lions Club Mandal Sjøsanden
--
Rotary Club Mandal
==
Mandal Rotary Klubb
Mandal Rotaryklubb
Rotary klubb Mandal
--
Farsund Rotaryklubb
==
Mandal og omegn Diabetesforening
Diabetesforbundet Mandal og omegn
--
Mandal og omegn revmatikerforening
--
Diabetesforbundet Kristiansand og omegn
==
LHL Mandal
Landsforeningen for hjerte- og lungesyke Mandal
LHL Mandal lokallag
--
LHL Lyngdal
--
LMS Mandal
==
Mandal pensjonistforening
Pensjonistforeninga i Mandal
MANDAL PENSJONISTFORENING
--
Vigeland pensjonistforening
--
Mandal seniorforening
==
Mandal Mannskor
Mandals mannskor
Mannskoret i Mandal
--
Mandal damekor
--
Mandal blandakor
==
Holum kirkekor
Holum kyrkjekor
Kirkekoret i Holum
--
Holum barnekor
--
Mandal kirkekor
==
1. Mandal speidergruppe
Mandal 1 speidergruppe
1 Mandal Speidergruppa
--
2. Mandal speidergruppe
--
1. Halse speidergruppe
==
Furulunden 4H
4H Furulunden
Furulunden 4H-klubb
--
Sjølingstad 4H
--
Furulunden vel
==
Mandal Båtforening
Mandal båtforeining
Båtforeninga Mandal
--
Mandal motorbåtklubb
--
Mandal seilforening
==
Sånum velforening
Sånum vel
Sånum Velforening
--
Sånum-Lundevik velforening
--
Skjernøy velforening
Skjernøya Vel
==
Skjernøy grendelag
Grendelaget på Skjernøya
Skjernøy grendelag | w facebook.com/skjernoygrendelag
--
Hille grendelag
==
Norsk-somalisk forening Mandal
Somalisk forening i Mandal
Norsk somalisk forening, Mandal
--
Eritreisk forening Mandal
--
Mandal somaliske kvinneforening
==
Ukrainsk forening i Lindesnes
Den ukrainske foreningen i Lindesnes
Ukrainsk foreining Lindesnes
--
Polsk forening i Lindesnes
--
Ukrainske barn i Lindesnes
==
Mandal Islamske Senter | t 000 00 120
Islamsk senter Mandal | t 000 00 120
Islamsk Senter i Mandal
--
Islamsk kultursenter Kristiansand
--
Mandal tyrkiske islamske menighet
==
Pinsemenigheten Salen Mandal
Pinsekirken Salen Mandal | w salenmandal.example.no
Salen Mandal | w salenmandal.example.no
--
Pinsemenigheten Filadelfia Lyngdal
--
Pinsemenigheten Betania Mandal
==
Mandal menighet
Mandal menighet, Den norske kirke
Mandal sogn
--
Mandal misjonskirke
--
Mandal menighetsråd
==
Frelsesarmeen Mandal
Frelsesarmeen, Mandal korps
Mandal Frelsesarme
--
Frelsesarmeen Kristiansand
--
Blå Kors Mandal
==
Blå Kors Kristiansand
Kristiansand Blå Kors
Blåkors Kristiansand
--
Kirkens Bymisjon Kristiansand
==
Kirkens Bymisjon Mandal
Bymisjonen Mandal
Mandal Kirkens Bymisjon
--
Kirkens SOS Mandal
--
Kirkens Nødhjelp Mandal
==
Mandal Turnforening
Mandal Turn
Turnforeninga i Mandal
--
Mandal IF turn
--
Mandal svømmeklubb
==
Mandalskameratene
Fotballklubben Mandalskameratene
FK Mandalskameratene
MANDALSKAMERATENE
--
Mandalskameratene jenter
--
Mandalskameratenes venner
==
Vigeland IL
VIGELAND IDRETTSLAG
Idrettslaget Vigeland
--
Vigeland IL ski
--
Vigmostad IL
==
Vigmostad og Bjelland idrettslag
Vigmostad & Bjelland IL
Vigmostad/Bjelland idrettslag
--
Vigmostad sogelag
--
Bjelland idrettslag
==
Laudal skole FAU
FAU Laudal skole
FAU ved Laudal skule
--
FAU Bjelland skole
--
Laudal skole SU
==
Foreldrenes arbeidsutvalg Ime skole
FAU Ime skole
Ime skole FAU
--
FAU Ime barnehage
==
Mandal Hagelag
Hagelaget Mandal
Mandal hageselskap, Mandal hagelag | f Mandal Hageselskap
Mandal Hageselskap
--
Mandal bydelshage
--
Marnardal hagelag
==
Mandal kunstforening
Mandal Kunstforeining
Kunstforeninga Mandal
--
Mandal kunstsenter
--
Lyngdal kunstforening
==
Mandal kunst- og kulturforening
Mandal kulturforening og kunstforening
Kunst og kulturforeningen i Mandal
--
Mandal kulturhus
--
Mandal kulturskole
==
Mandal Husflidslag
Husflidslaget i Mandal
MANDAL HUSFLIDSLAG
Mandal husflidlag
--
Marnardal husflidslag
--
Mandal husflidsutsalg
==
Seniornett Mandal
Mandal Seniornett
Seniornett Norge avd. Mandal
--
Seniornett Søgne
--
Mandal senior
==
Mental Helse Lindesnes
Lindesnes Mental Helse
Mental helse - lindesnes
--
Mental Helse Ungdom Lindesnes
--
Mental Helse Lyngdal
==
Mandal Bridgeklubb
Bridgeklubben i Mandal
Mandal brigdeklubb
--
Mandal sjakklubb
--
Marnardal bridgeklubb
==
Sjakklubben Mandal
Mandal sjakk-klubb
MANDAL SJAKKLUBB
--
Mandal skiklubb
==
Mandal Ride- og kjøreklubb
Mandal rideklubb | e ridemandal@example.no
Mandal Ride og Kjøreklubb | e ridemandal@example.no
--
Mandal motorklubb
--
Mandal kajakklubb
Kajakklubben Mandal
==
Mandal Padleklubb
Padleklubben i Mandal
Mandal padleklub
--
Mandal Padelklubb
==
Mandal Cykleklubb
Mandal sykkelklubb
Sykkelklubben Mandal
--
Mandal orienteringsklubb
--
Mandal sykkelforening for barn
==
Natteravnene Mandal
Mandal Natteravner
Natteramnane i Mandal
--
Natteravnene Vigeland
--
Foreldrevandrerne Mandal
==
Kvinesdal natteravner
Natteravnene i Kvinesdal
--
Kvinesdal ungdomsråd
==
Redd Barna Mandal
Mandal Redd Barna
Redd Barnas lokallag i Mandal
--
Redd Barna Press Mandal
--
Barnas Turlag Mandal
==
DNT Mandal
Den Norske Turistforening Mandal
Mandal turlag DNT | w mandalturlag.example.no
Mandal turlag | w mandalturlag.example.no
--
Barnas turlag Mandal
--
Lindesnes turlag
==
Mandal Friidrettsklubb
Friidrettsklubben Mandal
Mandal friidretsklubb
--
Mandal friskliv
--
Marnardal friidrettsklubb
==
Lindesnes Trail
Lindesnes trail løpeklubb | t 000 00 131
Lindesnes Trail løp | t 000 00 131
--
Lindesnes fyr
--
Lindesnes trial
==
Buen kulturhus
Buen Kulturhus Mandal
Kulturhuset Buen
--
Buen kino
--
Uranienborg kulturhus
==
Mandal ungdomsklubb
Mandal fritidsklubb ungdom | e klubben@example.no
Ungdomsklubben i Mandal | e klubben@example.no
--
Mandal ungdomsråd
--
Mandal ungdomsskole
==
Solsiden fritidsklubb
Fritidsklubben Solsiden
Solsia fritidsklubb
--
Solsiden borettslag
--
Solsiden barnehage
==
Mandal leseforening
Mandal leseforeining
Leseforeninga i Mandal
--
Mandal lesesirkel
--
Mandal Mållag
==
Noregs Mållag Lindesnes
Lindesnes mållag
Lindesnes Mållag (Noregs Mållag)
--
Lindesnes bondelag
==
Lindesnes Bondelag
Bondelaget i Lindesnes
LINDESNES BONDELAG
--
Lindesnes bondekvinnelag
--
Marnardal bondelag
==
Agder Bonde- og Småbrukarlag
Agder bonde og småbrukerlag
--
Agder bondelag
==
Mandal Musikkforening
MANDAL MUSIKKFORENING
Musikkforeninga Mandal
--
Mandal musikkråd
--
Mandal ungdomsmusikk
==
Lindesnes musikkråd
Musikkrådet i Lindesnes
--
Lindesnes idrettsråd
Idrettsrådet i Lindesnes
--
Lindesnes ungdomsråd
--
Lindesnes eldreråd
==
Mandal Amatørteater
Amatørteateret i Mandal
Mandal amatørteatar
--
Mandal barneteater
--
Mandal teaterverksted
==
Skalldyrfestivalen i Mandal
Skalldyrfestivalen
Mandal skalldyrfestival
--
Risørfestivalen
--
Mandal visefestival
==
Kreftforeningen Mandal
Kreftforeningens lokallag i Mandal
Mandal kreftforening
--
Brystkreftforeningen Mandal
--
Prostatakreftforeningen Mandal
==
Brystkreftforeningen Agder
Brystkreftforeninga Agder
Brystkreftforeningen i Agder
--
Prostatakreftforeningen Agder
==
Dyrebeskyttelsen Sørlandet
Dyrebeskyttelsen Norge Sørlandet
Sørlandets dyrebeskyttelse
--
Dyrebeskyttelsen Rogaland
==
Hørselshemmedes Landsforbund Mandal
HLF Mandal | e hlfmandal@example.no
HLF Mandal og omegn | e hlfmandal@example.no
--
Blindeforbundet Mandal
--
HLF Lyngdal
==
Norges Blindeforbund Agder
Blindeforbundet Agder
NORGES BLINDEFORBUND AGDER
--
Norges Handikapforbund Agder
==
Norges Handikapforbund Mandal
NHF Mandal
Handikapforbundet Mandal
--
Handikapforbundets ungdom Mandal
==
Foreningen Norden Mandal
Norden Mandal
Foreninga Norden, avd. Mandal
--
Foreningen Norden Lyngdal
--
Foreningen mot støy Mandal
==
Foreningen for hjertesyke barn Agder
FFHB Agder | e agder@ffhb.example.no
Foreninga for hjartesjuke barn Agder | e agder@ffhb.example.no
--
Foreningen for hørselshemmede barn Agder
==
Voksne for Barn Mandal
Mandal Voksne for barn
--
Venner for livet Mandal
--
Leger uten grenser Mandal
==
Mandal Matsentral
Matsentralen i Mandal
Matsentralen Mandal SA
--
Matsentralen Kristiansand
--
Mandal møteplass
==
Fontenehuset Mandal
Mandal Fontenehus
Stiftelsen Mandal Fontenehus
--
Fontenehuset Kristiansand
--
Mandal krisesenter
==
Stiftelsen Marnardal Museum
Marnardal museum
Marnardal Museum (stiftelse)
--
Mandal museum
--
Marnardal museums venner
==
Stiftinga Sjølingstad Uldvarefabrik
Stiftelsen Sjølingstad Uldvarefabrik
Sjølingstad Ullvarefabrikk
--
Sjølingstad vel
==
Amnesty International Mandal
Amnesty Mandal
Mandal amnestygruppe
--
Attac Mandal
--
Amnesty Kristiansand
==
Soroptimistklubben Mandal
Mandal Soroptimistklubb
Soroptimist International Mandal
--
Mandal Inner Wheel
--
Soroptimistklubben Lyngdal
==
KFUK-KFUM Mandal
KFUK/KFUM Mandal
Mandal KFUK-KFUM
--
KFUM Mandal håndball
--
KFUK-KFUM-speiderne Mandal
==
Norges speiderforbund Mandal
Mandal speidergruppe NSF
Norsk speidergruppe Mandal | e speiderne@example.no
Mandal speidergruppe | e speiderne@example.no
--
KFUK-KFUM-speiderne Lyngdal
==
Mandal Røde Kors Ungdom
Røde Kors Ungdom Mandal
--
Mandal Røde Kors omsorg
--
Mandal Røde Kors besøkstjeneste
--
Ungdom mot vold Mandal
==
Konsmo skolemusikkorps
Konsmo skulekorps
KONSMO SKOLEKORPS
--
Konsmo hornmusikk
--
Kvinesdal skolekorps
==
Byremo ungdomsskoles elevråd
Elevrådet Byremo ungdomsskole
--
Byremo vidaregåande skule elevråd
--
Byremo idrettslag
==
Audnedal IL
Audnedal idrettslag
IDRETTSLAGET AUDNEDAL
Audnedal Idrettslag
--
Audnedal ungdomslag
--
Audnedal motorsport
==
Grindheim idrettslag
Grindheim IL
Grindhjem Idrettslag
--
Grindheim grendehus
--
Grimstad idrettslag
==
Konsmo grendehus
Grendehuset Konsmo
Konsmo Grendahus
--
Konsmo bedehus
--
Konsmo bygdelag
==
Bedehuset Betania Vigeland
Betania bedehus Vigeland
Vigeland bedehus Betania
--
Betania Lyngdal
--
Betel bedehus Vigeland
==
Spangereid kystlag
Kystlaget Spangereid
Spangereid Kystlag (Forbundet Kysten)
--
Spangereid vikinglag
--
Lyngdal kystlag
==
Spangereid vikingsenter
Vikingsenteret Spangereid
Spangereid Vikingsenter | w spangereidviking.example.no
--
Spangereid vel
==
Åvik og Svinør vel
Svinør og Åvik velforening
Åvik-Svinør vel
--
Åvik båtforening
--
Svinør båthavn
==
Hjelp til flyktninger Lindesnes
Lindesnes - hjelp til flyktninger
--
Flyktningguiden Lindesnes
--
Flyktninghjelpen Lindesnes
==
Røde Kors flyktningguide Lindesnes
Flyktningguiden Lindesnes Røde Kors
--
Lindesnes Røde Kors leksehjelp
--
Lindesnes Røde Kors norsktrening
Norsktrening Lindesnes Røde Kors
==
Leksehjelpen på biblioteket | @ Mandal
Leksehjelp på biblioteket | @ Mandal
--
Språkkafé på biblioteket | @ Mandal
--
Leksehjelp på biblioteket | @ Vennesla
==
Språkkafé | @ Mandal
Språkkaféen | @ Mandal
Språkkafe | @ Mandal
--
Språkkafé | @ Vigeland
Språkkafe | @ Vigeland
==
Internasjonalt kvinnenettverk Mandal
Mandal internasjonale kvinnenettverk
Internasjonal kvinnenettverk i Mandal
--
Internasjonalt kulturnettverk Mandal
--
Mandal kvinnenettverk for gründere
==
Mandal gatelag
Gatelaget Mandal
Mandals gatelag
--
Mandal cricketlag
--
Gatelaget Kristiansand
==
MOT Lindesnes
Lindesnes MOT
--
MOT Lyngdal
--
Nei til vold Lindesnes
==
Lindesnes Unge Kunstnere
Unge Kunstnere Lindesnes
--
Lindesnes unge bønder
--
Unge Høyre Lindesnes
==
Mandal Taekwondo klubb
Mandal Taekwondo-klubb
Mandal Tae Kwon Do Klubb
--
Mandal karateklubb
--
Mandal judoklubb
==
Mandal Golfklubb
Golfklubben Mandal
MANDAL GOLFKLUBB
Mandal Golf klubb
--
Mandal golfsenter
--
Mandal minigolfklubb
==
Mandal Volleyballklubb
Mandal volleyball klubb
Volleyballklubben Mandal
--
Mandal basketballklubb
--
Mandal sandvolleyball
==
Mandal undervannsklubb
Mandal Dykkerklubb | f Mandal undervannsklubb
Mandal dykkarklubb
--
Mandal dykkesenter
==
Ime idrettslag | o 11 | e post@ime.example.no
IME IDRETTSLAG | o 11
--
Ime idrettslag fotball | o 12 | e post@ime.example.no
--
Ime idrettsbarnehage | o 13
==
Tregde vel | o 21 | t 000 00 140
Tregde velforening | o 21
Tregde vell | t 000 00 140
--
Tregde feriesenter | o 22
--
Tregde marina vel | o 23 | t 000 00 141
==
Krossen vel | o 31
Krossen velforening | w krossenvel.example.no
Krossen Vel | w krossenvel.example.no
--
Krossen velforening | o 32 | @ Kristiansand
==
Valand grendelag | @ Marnardal
Valand Grendelag
Grendelaget Valand
--
Valand grendelag | o 41 | @ Holum
Holum Valand grendelag | o 41
==
Lindesnes Jazzklubb | e jazz@example.no
Jazzklubben Lindesnes | e jazz@example.no
Lindesnes jass-klubb | e jazz@example.no
--
Lindesnes bluesklubb | e jazz@example.no
--
Mandal jazzklubb
==
Mandal Foto klubb
Mandal fotoklubb | t 000 00 150
Fotoklubben Mandal | t 000 00 150
--
Mandal filmklubb | t 000 00 150
--
Lindesnes fotoklubb
==
Vassmyra sykkelverksted | w facebook.com/vassmyrasykkel
Vassmyra Sykkelverkstad | w https://www.facebook.com/vassmyrasykkel/
Sykkelverkstedet Vassmyra
--
Vassmyra borettslag | w facebook.com/vassmyraborettslag
--
Vassmyra syverksted | w facebook.com/vassmyrasy
==
Bua Mandal | w bua.io/mandal
BUA Mandal utstyrssentral | w bua.io/mandal
Mandal BUA
--
BUA Vigeland | w bua.io/vigeland
--
BUA Lyngdal
==
Afghansk kulturforening Agder | t 000 00 160
Afghanske kulturforeningen i Agder
Afgansk kulturforening Agder | t 000 00 160
--
Albansk kulturforening Agder
--
Afghansk idrettsforening Agder | t 000 00 160
==
Kurdisk forening Sør | e kurdisksor@example.no
Kurdisk foreining sør
Den kurdiske foreningen Sør | e kurdisksor@example.no
--
Kurdisk forening Nord
--
Kurdisk kvinneforening Sør | e kurdisksor@example.no
==
Filippinsk forening i Mandal
Filipino Association Mandal | e fam@example.no
Filippinsk foreining Mandal | e fam@example.no
--
Thai forening i Mandal
--
Finsk forening i Mandal
==
Latinamerikansk gruppe Lindesnes
Latin-amerikansk gruppe Lindesnes
Latinamerikanske gruppa i Lindesnes
--
Tamilsk gruppe Lindesnes
--
Latinamerikansk dansegruppe Lindesnes
==
Tigrinja ortodokse menighet Agder
Tigrinsk ortodoks menighet Agder | t 000 00 170
Tigrinja ortodokse menigheit Agder | t 000 00 170
--
Syrisk ortodokse menighet Agder
--
Serbisk ortodokse menighet Agder
==
Songdalen folkemusikklag
Songdalen Spelemannslag | f Songdalen folkemusikklag
Spelmannslaget Songdalen
--
Søgne spelemannslag
--
Songdalen leikarring
==
Lyngdal Sangforening
Lyngdal songforening
Sangforeninga Lyngdal
--
Lyngdal soul children
--
Lyngdal ungdomskor
==
Mandal Gospel
Mandal gospelkor
Gospelkoret i Mandal
--
Mandal Soul Children
--
Vigeland gospelkor
==
Marnar Ungdomsrevy
Marnar ungdoms revy
Marnardal Ungdomsrevy | e revy@example.no
Marnar Ungdomsrevy | e revy@example.no
--
Marnar revylag
==
Bjelland Bygdekvinnelag
Bjelland bygdekvinnelag - Lindesnes | @ Bjelland
Bjelland Bygdekvinnelag | @ Bjelland
--
Bjelland Bygdeungdomslag
--
Bjelland bygdeutvikling
==
Norsk Revmatikerforbund Mandal
Revmatikerforbundet Mandal
Mandal revmatikerforbund
--
Norsk Revmatikerforbund Vennesla
--
Norsk pasientforening Mandal
==
Pårørendesenteret Lindesnes
Lindesnes pårørendesenter
Pårørandesenteret i Lindesnes
--
Helsesenteret Lindesnes
--
Pårørendesenteret Agder
==
A-Larm Mandal
A-larm bruker- og pårørendeorganisasjon Mandal | t 000 00 180
A-LARM Mandal | t 000 00 180
--
Al-Anon Mandal
--
A-larm Arendal
==
Anonyme Alkoholikere Mandal
AA Mandal
AA-gruppa i Mandal | w anonyme.example.no/mandal
AA Mandal | w anonyme.example.no/mandal
--
NA Mandal
--
Anonyme Narkomane Mandal
==
Besøksvenn Mandal
Mandal besøksvenner
Besøksvennene i Mandal
--
Mandal sykehus venner
--
Besøkshund Mandal
==
Demensforeningen i Lindesnes
Lindesnes demensforening
Lindesnes demensforeining
Demensforeninga Lindesnes
--
Lindesnes epilepsiforening
--
Demensforeningen i Lyngdal
==
Mandal Sentrumsforening | @ Sentrum
Sentrumsforeninga i Mandal
Mandal sentrumsforening AS
--
Mandal næringsforening | @ Sentrum
--
Vigeland sentrumsforening
==
Tryg idrettsforening | @ Mandal
Tryg IF
I.F. Tryg
--
Trygg Trafikk | @ Mandal
--
Trygve IF
==
IK Våg | t 000 00 190
Våg idrettsklubb
Idrettsklubben Våg | t 000 00 190
--
Våg håndball
--
Vågsbygd IK
==
Sportsklubben Jerv
SK Jerv
Jerv sportsklubb
--
FK Jerv Damer
--
Bjørn SK
==
Turbo sykkelklubb
Sykkelklubben Turbo
Turbo Sykkelklub
--
Turbo trialklubb
--
Torbo sykkelklubb | @ Haugesund
`
  .trim()
  .split('\n==\n')
