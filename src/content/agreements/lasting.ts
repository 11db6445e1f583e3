import type { AgreementSection } from '#content/agreement.ts'

/** Sections 18–23: what others see, what happens in a crisis, when one disagrees, and how it ends. */
export const SECTIONS_LASTING: readonly AgreementSection[] = [
  {
    key: 'information',
    number: 18,
    title: { nb: 'Informasjon og synlighet', nn: 'Informasjon og synlegheit' },
    advice: {
      nb: 'Avtal hvordan dere omtaler samarbeidet, hvem som bruker hvilken logo, og at bilder av folk krever samtykke.',
      nn: 'Avtal korleis de omtaler samarbeidet, kven som bruker kva logo, og at bilete av folk krev samtykke.',
    },
    form: 'text',
    starter: {
      nb: `Begge parter kan fortelle om samarbeidet og nevner da den andre. Partene viser hverandre større saker før de legges ut.

Logoen til den andre parten kan brukes når samarbeidet omtales. Bilder av personer legges bare ut når personen har samtykket. For barn samtykker foreldrene.`,
      nn: `Begge partar kan fortelje om samarbeidet og nemner då den andre. Partane viser kvarandre større saker før dei blir lagde ut.

Logoen til den andre parten kan brukast når samarbeidet blir omtalt. Bilete av personar blir berre lagde ut når personen har samtykt. For barn samtykkjer foreldra.`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'preparedness',
    number: 19,
    title: { nb: 'Beredskap', nn: 'Beredskap' },
    advice: {
      nb: 'Ta med dette når laget har en rolle i en krise. Skriv rollen, hvem som varsler hvem, og hva kommunen dekker.',
      nn: 'Ta med dette når laget har ei rolle i ei krise. Skriv rolla, kven som varslar kven, og kva kommunen dekkjer.',
    },
    form: 'text',
    starter: {
      nb: `I en krise kan kommunen be laget om hjelp til {role}. Kommunen ringer {alert}. Laget svarer så fort det kan på om det kan stille, og med hvor mange.

Kommunen leder innsatsen og dekker avtalte utgifter. Laget bestemmer selv hvem av sine som kan delta.

Partene øver sammen minst én gang i året og oppdaterer varslingslisten hvert halvår.`,
      nn: `I ei krise kan kommunen be laget om hjelp til {role}. Kommunen ringjer {alert}. Laget svarer så fort det kan på om det kan stille, og med kor mange.

Kommunen leier innsatsen og dekkjer avtalte utgifter. Laget bestemmer sjølv kven av sine som kan delta.

Partane øver saman minst éin gong i året og oppdaterer varslingslista kvart halvår.`,
    },
    said: true,
    sources: ['TON', 'RES'],
  },
  {
    key: 'disagreement',
    number: 20,
    title: { nb: 'Uenighet', nn: 'Usemje' },
    advice: {
      nb: 'Løs uenighet så lavt som mulig. Skriv hvem som overtar hvis kontaktpersonene ikke blir enige.',
      nn: 'Løys usemje så lågt som mogleg. Skriv kven som tek over dersom kontaktpersonane ikkje blir samde.',
    },
    form: 'text',
    starter: {
      nb: `Er partene uenige, snakker kontaktpersonene sammen først. Blir de ikke enige innen fire uker, møtes lederen av laget og en leder i kommunen.

Samarbeidet fortsetter mens partene prøver å finne en løsning.`,
      nn: `Er partane usamde, snakkar kontaktpersonane saman først. Blir dei ikkje samde innan fire veker, møtest leiaren av laget og ein leiar i kommunen.

Samarbeidet held fram medan partane prøver å finne ei løysing.`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'evaluation',
    number: 21,
    title: { nb: 'Evaluering', nn: 'Evaluering' },
    advice: {
      nb: 'Evaluer hvert år. Skriv hva dere ser etter, og at avtalen legges fram på nytt når et nytt kommunestyre er valgt.',
      nn: 'Evaluer kvart år. Skriv kva de ser etter, og at avtalen blir lagd fram på nytt når eit nytt kommunestyre er valt.',
    },
    form: 'text',
    starter: {
      nb: `Partene evaluerer samarbeidet hvert år i {evaluationMonth}. De ser på hvor mange som har deltatt, hva deltakerne og de frivillige sier, og om forventningene i avtalen er innfridd.

Når et nytt kommunestyre er valgt, legger kommunen avtalen fram for det. Partene går da gjennom hele avtalen på nytt.`,
      nn: `Partane evaluerer samarbeidet kvart år i {evaluationMonth}. Dei ser på kor mange som har delteke, kva deltakarane og dei frivillige seier, og om forventningane i avtalen er innfridde.

Når eit nytt kommunestyre er valt, legg kommunen avtalen fram for det. Partane går då gjennom heile avtalen på nytt.`,
    },
    said: true,
    sources: ['LINA'],
  },
  {
    key: 'duration',
    number: 22,
    title: { nb: 'Varighet, endring og oppsigelse', nn: 'Kor lenge avtalen gjeld, endring og oppseiing' },
    advice: {
      nb: 'Skriv fra og til, fristen for å si opp, og hva som skjer med nøkler, opplysninger og penger etterpå.',
      nn: 'Skriv frå og til, fristen for å seie opp, og kva som skjer med nøklar, opplysningar og pengar etterpå.',
    },
    form: 'text',
    starter: {
      nb: `Avtalen gjelder fra {from} til {until}. Endringer gjøres skriftlig og signeres av begge parter.

Begge parter kan si opp avtalen skriftlig med {noticeMonths} måneders frist. Er det et vesentlig brudd på avtalen, kan den andre parten si den opp med en gang.

Når avtalen er slutt, leverer laget tilbake nøkler og utstyr. Partene gjør opp penger som ikke er brukt, og sletter opplysninger de ikke lenger trenger eller har plikt til å ta vare på.`,
      nn: `Avtalen gjeld frå {from} til {until}. Endringar blir gjorde skriftleg og signerte av begge partar.

Begge partar kan seie opp avtalen skriftleg med {noticeMonths} månaders frist. Er det eit vesentleg brot på avtalen, kan den andre parten seie han opp med ein gong.

Når avtalen er slutt, leverer laget tilbake nøklar og utstyr. Partane gjer opp pengar som ikkje er brukte, og slettar opplysningar dei ikkje lenger treng eller har plikt til å ta vare på.`,
    },
    said: false,
    sources: [],
  },
  {
    key: 'signatures',
    number: 23,
    title: { nb: 'Underskrifter', nn: 'Underskrifter' },
    advice: {
      nb: 'Skriv navn, rolle, sted og dato. Sjekk at begge har fullmakt til å skrive under.',
      nn: 'Skriv namn, rolle, stad og dato. Sjekk at begge har fullmakt til å skrive under.',
    },
    form: 'signatures',
    starter: {
      nb: `Avtalen er signert i to eksemplarer. Partene beholder ett hver.

Sted og dato: {signedAt}

For kommunen: {signerMunicipality}

For laget: {signerOrganisation}`,
      nn: `Avtalen er signert i to eksemplar. Partane tek vare på eitt kvar.

Stad og dato: {signedAt}

For kommunen: {signerMunicipality}

For laget: {signerOrganisation}`,
    },
    said: false,
    sources: [],
  },
]
