import type { Role } from '#model/records.ts'

/** What a member is called when nobody gave a name. */
export const MEMBER_NAMES = {
  coordinator: 'Koordinator',
  editor: 'Medarbeider',
  reader: 'Leser',
  partner: 'Organisasjonen',
} as const satisfies Record<Role, string>

/** The author of the example organisations. */
export const DEMO_AUTHOR = 'Brobygger'

/** The author of what people without an account send. */
export const PUBLIC_AUTHOR = 'Nettsiden'

/** What the endpoint says in the terminal of whoever runs it. */
export const WORDS = {
  running: (origin: string) => `Brobygger: ${origin}/`,
  publicPage: (link: string) => `Nettside for alle: ${link}`,
  invitation: (link: string) => `Invitasjon (koordinator): ${link}`,
  stopping: 'Brobygger stopper.',
  portTaken: (port: number) =>
    `Port ${port} er opptatt. Stopp programmet som bruker den, eller velg en annen med PORT.`,
  portForbidden: (port: number) => `Brobygger får ikke lytte på port ${port}. Velg en annen med PORT.`,
  wrongPort: (port: string) => `PORT må være et helt tall fra 0 til 65535, ikke «${port}».`,
  wrongFilesMb: (given: string) => `FILES_MB må være et helt antall megabyte, ikke «${given}».`,
  wrongRegister: (setting: string, given: string) =>
    `${setting} må være en adresse som begynner med https:// (eller http:// til denne maskinen), uten brukernavn, spørsmålstegn og #, ikke «${given}».`,
  wrongSignIn: (setting: string) =>
    ({
      OIDC_ISSUER: 'OIDC_ISSUER må være adressen til innloggingen, og begynne med https://.',
      OIDC_CLIENT_ID: 'OIDC_CLIENT_ID mangler. Den får du der innloggingen settes opp.',
      OIDC_CLIENT_SECRET: 'OIDC_CLIENT_SECRET mangler. Den får du der innloggingen settes opp.',
    })[setting] ??
    'OIDC_ROLE må være reader, editor eller coordinator, eller regler som «groups=frivillighet:editor; *:reader».',
  unknownArgument: (argument: string) => `Brobygger kjenner ikke valget «${argument}». Det eneste valget er --demo.`,
  dataNotWritable: (folder: string) =>
    `Brobygger får ikke skrive i mappen ${folder}. Velg en annen mappe med DATA_DIR, eller gi rett til å skrive der.`,
  dataUnreadable: (folder: string) =>
    `Brobygger får ikke lest dataene i mappen ${folder}. Filen er skadet eller laget av et annet program.`,
  wrongDatabase:
    'DATABASE_URL må begynne med postgres:// og ha en maskin og et navn, slik: postgres://bruker:passord@maskin:5432/navn.',
  databaseUnusable: (code: string) =>
    `Brobygger får ikke brukt databasen i DATABASE_URL${code === '' ? '' : ` (${code})`}. Sjekk at den kjører, at adressen, brukeren og passordet er riktige, og at brukeren får lage tabeller.`,
  moveUsage: 'Skriv «npm run move-store -- to-postgres» eller «npm run move-store -- to-file».',
  moveNeedsDatabase: 'DATABASE_URL må si hvilken PostgreSQL det gjelder.',
  moveNoFile: (path: string) => `Fant ikke ${path}. Si med DATA_DIR hvor dataene ligger.`,
  movedWhileRunning:
    'Endepunktet gikk mens dette ble flyttet. Stopp det nå, og start det på det nye stedet: telefonene leverer selv det de har delt i ' +
    'mellomtiden. Meldinger uten konto, nye medlemmer og nye lenker fra mellomtiden er bare på det gamle stedet.',
  restoredNeedsDatabase:
    'DATABASE_URL må si hvilken PostgreSQL det gjelder. En sikkerhetskopi av en fil legges tilbake med «npm run restore -- FIL».',
  restoredFailed: (code: string) =>
    `Det stoppet${code === '' ? '' : ` (${code})`}. Kjør «npm run restored» en gang til før endepunktet startes.`,
  restored: (spaces: number) =>
    `Databasen er gjort klar: ${spaces} ${spaces === 1 ? 'arbeidsbok' : 'arbeidsbøker'}. Start endepunktet; telefonene leverer det som mangler når de får kontakt.`,
  moveNotEmpty: (table: string) =>
    `Målet er ikke tomt (tabellen ${table}). Ingenting er flyttet. Velg en tom database, eller flytt bort filen som ligger der.`,
  moveDifferent: (table: string) =>
    `Tabellen ${table} ble ikke lik på begge sider. Ingenting er flyttet, og det som var, står som det stod.`,
  moveFailed: (code: string) =>
    `Flyttingen stoppet${code === '' ? '' : ` (${code})`}. Ingenting er flyttet. Sjekk at endepunktet er stoppet, og at databasen i DATABASE_URL kjører.`,
  movedTable: (table: string, rows: number, checksum: string) =>
    `${table}: ${rows} rader, likt på begge sider (${checksum})`,
  movedToPostgres: (path: string) =>
    `Flyttet. Start endepunktet med DATABASE_URL. ${path} står urørt; gi den et annet navn, så ingen starter på den ved en feil.`,
  movedToFile: (path: string) =>
    `Flyttet til ${path}. Start endepunktet uten DATABASE_URL. Databasen står urørt; ta bort rettighetene til den, så ingen starter på den ved en feil.`,
  notBuilt: (folder: string) =>
    `Fant ikke appen i mappen ${folder}. Nå svarer bare endepunktet. «npm start» bygger appen først.`,
  cannotListen: 'Brobygger får ikke startet på denne adressen. Sjekk HOST og PORT.',
  demoFilled: (count: number) => `Lagt inn ${count} organisasjoner som eksempel.`,
  demoNotFresh: 'Det finnes data her fra før. Eksempelet er ikke lagt inn.',
  backupUsage:
    'Skriv «npm run backup -- FIL» for å lage en sikkerhetskopi, og «npm run restore -- FIL» for å legge den tilbake.',
  backupNothing: (folder: string) => `Fant ingen data i mappen ${folder}. Sett DATA_DIR til mappen endepunktet bruker.`,
  backupExists: (file: string) =>
    `Filen ${file} finnes fra før. Velg et annet navn; en sikkerhetskopi skrives aldri over.`,
  backupFailed: (file: string, why: string) =>
    `Fikk ikke laget sikkerhetskopien ${file}. Ingen fil er skrevet. (${why})`,
  backupDone: (file: string, bytes: number) =>
    `Sikkerhetskopi: ${file} (${Math.ceil(bytes / 1_000_000)} MB). Den er lest gjennom og er hel.`,
  restoreMissing: (file: string) => `Fant ikke filen ${file}. Ingenting er endret.`,
  restoreUnreadable: (file: string) => `${file} er ikke en hel sikkerhetskopi fra Brobygger. Ingenting er endret.`,
  restoreHeld: (folder: string) =>
    `Et annet program bruker dataene i mappen ${folder}. Stopp endepunktet først. Ingenting er endret.`,
  restoreFailed: (file: string, why: string) => `Fikk ikke lagt tilbake ${file}. Dataene er som før. (${why})`,
  restoreDone: (file: string, spaces: number) =>
    `Lagt tilbake fra ${file}: ${spaces} ${spaces === 1 ? 'arbeidsbok' : 'arbeidsbøker'}. Start endepunktet; telefonene leverer det som mangler når de får kontakt.`,
  restoreBefore: (file: string) => `Det som lå her før, er i ${file}. Slett den filen når alt er som det skal.`,
  restoreNoLedger: (file: string) =>
    `Fant ikke ${file}. Det som er slettet for godt, og tilganger som er trukket tilbake etter kopien, kan ha kommet tilbake.`,
  backupPostgres: 'DATABASE_URL er satt. Kopier en PostgreSQL-database med dens egne verktøy (pg_dump).',
  wrongOrigin: (given: string) =>
    `ORIGIN må være adressen folk bruker, som https://brobygger.kommunen.no, uten noe etter vertsnavnet, ikke «${given}».`,
  wrongRate: (setting: string, given: string) =>
    `${setting} må være et helt antall forespørsler i minuttet, minst 60, ikke «${given}».`,
  wrongLog: (given: string) => `LOG må være «all» (hver forespørsel) eller «errors» (bare feil), ikke «${given}».`,
  wrongToken: (least: number) =>
    `METRICS_TOKEN må være minst ${least} tegn uten mellomrom, æ, ø og å. Lag et med «openssl rand -hex 24».`,
  wrongMetricsPort: (given: string) => `METRICS_PORT må være et helt tall fra 0 til 65535, ikke «${given}».`,
  metricsPort: (port: number) => `Måltall: http://127.0.0.1:${port}/metrics`,
}
