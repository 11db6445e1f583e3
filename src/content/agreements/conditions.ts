import type { AgreementSection } from '#content/agreement.ts'

/** Sections 10–17: money, premises, law and insurance. */
export const SECTIONS_CONDITIONS: readonly AgreementSection[] = [
  {
    key: 'employer',
    number: 10,
    title: { nb: 'Arbeidsgiveransvar', nn: 'Arbeidsgivaransvar' },
    advice: {
      nb: 'Har laget ansatte, er laget arbeidsgiver for dem. Kommunen kan gi råd.',
      nn: 'Har laget tilsette, er laget arbeidsgivar for dei. Kommunen kan gi råd.',
    },
    form: 'text',
    starter: {
      nb: `Laget har arbeidsgiveransvaret for sine egne ansatte. Kommunen har arbeidsgiveransvaret for sine.

Kommunen kan gi styret faglige råd når laget skal ansette noen.`,
      nn: `Laget har arbeidsgivaransvaret for sine eigne tilsette. Kommunen har arbeidsgivaransvaret for sine.

Kommunen kan gi styret faglege råd når laget skal tilsetje nokon.`,
    },
    said: true,
    sources: ['LINA'],
  },
  {
    key: 'economy',
    number: 11,
    title: { nb: 'Ressurser og økonomi', nn: 'Ressursar og økonomi' },
    advice: {
      nb: 'Skriv beløp, utbetaling og rapport. Skill tilskudd fra kjøp: Får kommunen en bestemt tjeneste igjen for pengene, kan det være et kjøp. Spør da innkjøp. Er det ingen penger med, tar dere bort avsnittet.',
      nn: 'Skriv beløp, utbetaling og rapport. Skil tilskot frå kjøp: Får kommunen ei bestemt teneste att for pengane, kan det vere eit kjøp. Spør då innkjøp. Er det ingen pengar med, tek de bort avsnittet.',
    },
    form: 'text',
    starter: {
      nb: `Kommunen gir laget {amount} kroner i tilskudd til {amountFor}. Pengene utbetales {paidOn}.

Laget sender en kort rapport og et regnskap til kommunen innen {reportBy}. Penger som ikke er brukt til formålet, betales tilbake hvis partene ikke blir enige om noe annet.

Tilskudd for senere år forutsetter at kommunestyret bevilger pengene.`,
      nn: `Kommunen gir laget {amount} kroner i tilskot til {amountFor}. Pengane blir betalte ut {paidOn}.

Laget sender ein kort rapport og ein rekneskap til kommunen innan {reportBy}. Pengar som ikkje er brukte til formålet, blir betalte tilbake dersom partane ikkje blir samde om noko anna.

Tilskot for seinare år føreset at kommunestyret løyver pengane.`,
    },
    said: true,
    sources: ['REG'],
  },
  {
    key: 'premises',
    number: 12,
    title: { nb: 'Lokaler, nøkler og utstyr', nn: 'Lokale, nøklar og utstyr' },
    advice: {
      nb: 'Skriv hvilke rom og tider det gjelder, hvem som har nøkkelen, hvem som vasker, og hvem som betaler hvis noe blir ødelagt.',
      nn: 'Skriv kva rom og tider det gjeld, kven som har nøkkelen, kven som vaskar, og kven som betaler dersom noko blir øydelagt.',
    },
    form: 'text',
    starter: {
      nb: `Laget kan bruke {place} gratis {times}. Nøkkelen oppbevares av {keyHolder}.

Laget rydder etter seg, slår av lyset og låser. Kommunen sørger for vanlig renhold og varme.

Den som skader lokalet eller utstyret, sier fra med en gang. Hver part erstatter skade som egne folk har ansvaret for.

Trenger kommunen lokalet til noe annet, sier kommunen fra minst to uker før og hjelper til med å finne et annet.`,
      nn: `Laget kan bruke {place} gratis {times}. Nøkkelen blir oppbevart av {keyHolder}.

Laget ryddar etter seg, slår av lyset og låser. Kommunen syter for vanleg reinhald og varme.

Den som skader lokalet eller utstyret, seier frå med ein gong. Kvar part erstattar skade som eigne folk har ansvaret for.

Treng kommunen lokalet til noko anna, seier kommunen frå minst to veker før og hjelper til med å finne eit anna.`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'confidentiality',
    number: 13,
    title: { nb: 'Taushetsplikt', nn: 'Teieplikt' },
    advice: {
      nb: 'Avklar hvem taushetsplikten gjelder. Den gjelder alle som gjør arbeid for kommunen, også frivillige. Skriv hvordan erklæringen signeres, og at plikten varer etter at samarbeidet er slutt.',
      nn: 'Avklar kven teieplikta gjeld. Ho gjeld alle som gjer arbeid for kommunen, også frivillige. Skriv korleis erklæringa blir signert, og at plikta varer etter at samarbeidet er slutt.',
    },
    form: 'text',
    starter: {
      nb: `Ansatte og frivillige i laget som utfører arbeid for kommunen, har taushetsplikt om personlige forhold etter reglene i forvaltningsloven. De signerer en taushetserklæring før de begynner. Taushetsplikten gjelder også etter at oppdraget er slutt.

Laget sørger for at alle som har taushetsplikt, vet hva den betyr. Kommunen gir opplæringen.

Taushetsplikten er ikke til hinder for å melde fra når liv eller helse er i fare, eller når loven krever det.`,
      nn: `Tilsette og frivillige i laget som utfører arbeid for kommunen, har teieplikt om personlege forhold etter reglane i forvaltningslova. Dei signerer ei teieerklæring før dei byrjar. Teieplikta gjeld òg etter at oppdraget er slutt.

Laget syter for at alle som har teieplikt, veit kva ho inneber. Kommunen gir opplæringa.

Teieplikta er ikkje til hinder for å melde frå når liv eller helse er i fare, eller når lova krev det.`,
    },
    said: true,
    sources: ['TAU'],
  },
  {
    key: 'privacy',
    number: 14,
    title: { nb: 'Personvern', nn: 'Personvern' },
    advice: {
      nb: 'Skriv hvilke opplysninger dere trenger og hvorfor, hvem som har ansvaret, når de slettes, og hva dere gjør hvis noe går galt. Behandler laget opplysninger på vegne av kommunen, trenger dere også en databehandleravtale.',
      nn: 'Skriv kva opplysningar de treng og kvifor, kven som har ansvaret, når dei blir sletta, og kva de gjer dersom noko går gale. Behandlar laget opplysningar på vegner av kommunen, treng de òg ein databehandlaravtale.',
    },
    form: 'text',
    starter: {
      nb: `Partene samler bare inn opplysninger de trenger for samarbeidet. Hver part er behandlingsansvarlig for sine egne lister over deltakere, frivillige og ansatte.

Opplysninger om deltakere deles bare mellom partene når deltakeren har sagt ja, eller loven åpner for det. De slettes når de ikke lenger trengs, og senest når avtalen er slutt.

Oppdager en part at opplysninger er kommet på avveie, sier den fra til den andre parten samme dag.

Skal laget behandle personopplysninger på vegne av kommunen, inngår partene en databehandleravtale først.`,
      nn: `Partane samlar berre inn opplysningar dei treng for samarbeidet. Kvar part er behandlingsansvarleg for sine eigne lister over deltakarar, frivillige og tilsette.

Opplysningar om deltakarar blir berre delte mellom partane når deltakaren har sagt ja, eller lova opnar for det. Dei blir sletta når dei ikkje lenger trengst, og seinast når avtalen er slutt.

Oppdagar ein part at opplysningar er komne på avvegar, seier parten frå til den andre same dagen.

Skal laget behandle personopplysningar på vegner av kommunen, inngår partane ein databehandlaravtale først.`,
    },
    said: true,
    sources: ['GDP'],
  },
  {
    key: 'police-certificate',
    number: 15,
    title: { nb: 'Politiattest', nn: 'Politiattest' },
    advice: {
      nb: 'Skriv hvem som må vise politiattest, hva hjemmelen er, og hvem som ser på den. Noter bare at den er vist, og datoen. Attesten beholdes av den det gjelder.',
      nn: 'Skriv kven som må vise politiattest, kva heimelen er, og kven som ser på han. Noter berre at han er vist, og datoen. Attesten blir verande hos den det gjeld.',
    },
    form: 'text',
    starter: {
      nb: `Laget krever politiattest av personer som er 15 år eller eldre og har oppgaver som gir tillit hos eller ansvar for barn eller personer med utviklingshemming. Hjemmelen er politiregisterforskriften § 34-1.

Ansvarlig for å se attestene er {certificateBy}. Laget noterer bare at attesten er vist, og datoen. Attesten beholdes av den det gjelder, og laget tar ikke kopi.`,
      nn: `Laget krev politiattest av personar som er 15 år eller eldre og har oppgåver som gir tillit hos eller ansvar for barn eller personar med utviklingshemming. Heimelen er politiregisterforskrifta § 34-1.

Ansvarleg for å sjå attestane er {certificateBy}. Laget noterer berre at attesten er vist, og datoen. Attesten blir verande hos den det gjeld, og laget tek ikkje kopi.`,
    },
    said: true,
    sources: ['DT', 'POL'],
  },
  {
    key: 'insurance',
    number: 16,
    title: { nb: 'Forsikring og HMS', nn: 'Forsikring og HMS' },
    advice: {
      nb: 'Avklar hvem som dekker skade på personer, ting og andre. Sjekk hva lagets egen forsikring dekker før dere skriver.',
      nn: 'Avklar kven som dekkjer skade på personar, ting og andre. Sjekk kva forsikringa til laget dekkjer før de skriv.',
    },
    form: 'text',
    starter: {
      nb: `De frivillige forsikres av {insuredBy}. Forsikringen dekker skade på den frivillige selv og skade den frivillige gjør på andre eller på ting.

Begge parter sørger for at aktivitetene foregår på en trygg måte. Ulykker og farlige hendelser meldes til kontaktpersonene samme dag.`,
      nn: `Dei frivillige blir forsikra av {insuredBy}. Forsikringa dekkjer skade på den frivillige sjølv og skade den frivillige gjer på andre eller på ting.

Begge partar syter for at aktivitetane går føre seg på ein trygg måte. Ulykker og farlege hendingar blir melde til kontaktpersonane same dagen.`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'language',
    number: 17,
    title: { nb: 'Tolk og språk', nn: 'Tolk og språk' },
    advice: {
      nb: 'Skriv hvem som bestiller og betaler tolk. En ressursperson er et bindeledd, ikke tolk.',
      nn: 'Skriv kven som bestiller og betaler tolk. Ein ressursperson er eit bindeledd, ikkje tolk.',
    },
    form: 'text',
    starter: {
      nb: `Kommunen bestiller og betaler tolk når det trengs for at folk skal få riktig informasjon eller kunne ta vare på rettighetene sine.

Frivillige og ressurspersoner kan hjelpe til med språk i hverdagen, men brukes ikke som tolk. Barn skal ikke brukes som tolk.`,
      nn: `Kommunen bestiller og betaler tolk når det trengst for at folk skal få rett informasjon eller kunne ta vare på rettane sine.

Frivillige og ressurspersonar kan hjelpe til med språk i kvardagen, men blir ikkje brukte som tolk. Barn skal ikkje brukast som tolk.`,
    },
    said: true,
    sources: ['RE4'],
  },
]
