import type { Role } from '#model/records.ts'

/** What a member is called when nobody gave a name. */
export const MEMBER_NAMES = {
  coordinator: 'Koordinator',
  editor: 'Kollega',
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
  notBuilt: (folder: string) =>
    `Fant ikke appen i mappen ${folder}. Nå svarer bare endepunktet. «npm start» bygger appen først.`,
  cannotListen: 'Brobygger får ikke startet på denne adressen. Sjekk HOST og PORT.',
  demoFilled: (count: number) => `Lagt inn ${count} organisasjoner som eksempel.`,
  demoNotFresh: 'Det finnes data her fra før. Eksempelet er ikke lagt inn.',
}
