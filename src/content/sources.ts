import type { Norwegian } from './norwegian.ts'

/** Where a piece of content has its facts from. */
export interface Source {
  readonly name: Norwegian
  readonly address: string
  /** The address is that of the whole site: the page itself has no lasting address we know of. */
  readonly isWholeSite?: true
}

/** The same name in both forms: names of organisations, titles of pages. */
const same = (name: string): Norwegian => ({ nb: name, nn: name })

/** Every source content may name. What is not here may not be linked to. */
export const SOURCES = {
  IMDI: {
    name: {
      nb: 'IMDi: Hverdagsintegrering, for kommuner',
      nn: 'IMDi: Kvardagsintegrering, for kommunar',
    },
    address: 'https://www.imdi.no/hverdagsintegrering/for-kommuner/',
  },
  LIN: {
    name: same('Lindesnes kommune: frivillighetspolitikk'),
    address: 'https://www.lindesnes.kommune.no/frivillighetspolitikk.516299.no.html',
  },
  LINA: {
    name: same('Lindesnes kommune: samarbeidsavtale med frivilligsentralene'),
    address:
      'https://www.lindesnes.kommune.no/samarbeidsavtale-mellom-lindesnes-mandal-og-marnardal-frivilligsentraler-og-lindesnes-kommune-signert.6392606-522674.html',
  },
  FLE: {
    name: same('Flekkefjord kommune: frivillighetserklæring'),
    address: 'https://www.flekkefjord.kommune.no/frivillighetserklaering.573877.no.html',
  },
  LOR: {
    name: same('KS: Lørenskog, årets frivillighetskommune 2020'),
    address:
      'https://www.ks.no/fagomrader/demokrati-og-styring/frivillighet/lorenskog-er-arets-frivillighetskommune-2020/',
  },
  NOM: {
    name: same('KS: årets frivillighetskommune 2024'),
    address: 'https://www.ks.no/fagomrader/demokrati-og-styring/frivillighet/arets-frivillighetskommune-2024-nominer/',
  },
  KART: {
    name: same('Frivillighet Norge: kart over frivillighetspolitikk 2020'),
    address: 'https://nyhetsgrafikk.no/hosting_kunder/kart-frivillighetnorge-2020/',
  },
  FNP: {
    name: same('Frivillighet Norge: frivillighetspolitikk'),
    address: 'https://www.frivillighetnorge.no/tooltip-ordbok/151924',
  },
  FNK: {
    name: same('Frivillighet Norge: frivillighetskoordinator'),
    address: 'https://www.frivillighetnorge.no/tooltip-ordbok/151900',
  },
  FNR: {
    name: same('Frivillighet Norge: Samarbeid for økt deltakelse'),
    address: 'https://www.frivillighetnorge.no/rapport/samarbeid-for-%C3%B8kt-deltakelse/avslutning-2/avslutning',
  },
  FN22: {
    name: same('Frivillighet Norge: årsrapport 2022'),
    address: 'https://www.frivillighetnorge.no/',
    isWholeSite: true,
  },
  KUNN: {
    name: same('Frivillighet Norge: kunnskapsgrunnlag for kommunen'),
    address:
      'https://www.frivillighetnorge.no/verktoy/offentlige/samhandlingskoden/hvordan-utvikle-en/saksbehandling-frem-mot-vedtak/hvordan-lager-jeg-et-kunnskapsgrunnlag-tilpasset-min-kommune',
  },
  KSG: {
    name: same('KS: Sammen om det gode liv'),
    address: 'https://docplayer.me/38658-Sammen-om-det-gode-liv.html',
  },
  BUF: {
    name: same('Bufdir: kommunal frivillighetspolitikk'),
    address:
      'https://www.bufdir.no/Familie/Fattigdom/Veileder/Samarbeid_med_frivillig_sektor1/kommunal_frivillighetspolitikk/',
  },
  REG: {
    name: same('Regjeringen: Samarbeid mellom frivillige og kommuner'),
    address: 'https://www.regjeringen.no/no/dokumenter/samarbeid-mellom-frivillige-og-kommuner/id2439324/',
  },
  DRM: {
    name: same('Drammen kommune: strategi for frivillighet'),
    address: 'https://www.drammen.kommune.no/politikk-samfunn/planer/strategi-for-frivillighet/mal-og-strategier/',
  },
  DRI: {
    name: same('Drammen kommune: innspill til strategi for frivillighet'),
    address:
      'https://www.drammen.kommune.no/politikk-samfunn/planer/strategi-for-frivillighet/strategi-for-frivillighet/innspill/',
  },
  DRS: {
    name: same('Drammen kommune: samhandling med frivillig sektor'),
    address:
      'https://www.drammen.kommune.no/politikk-samfunn/planer/strategi-for-frivillighet/kunnskapsgrunnlag/kommunens-samhandling-med-frivillig-sektor/',
  },
  DRF: {
    name: same('Drammen kommune: forutsetninger for å lykkes'),
    address:
      'https://www.drammen.kommune.no/politikk-samfunn/planer/strategi-for-frivillighet/forutsetninger-for-a-lykkes/',
  },
  DRU: {
    name: same('Drammen kommune: frivillighet i Drammen'),
    address:
      'https://www.drammen.kommune.no/om-drammen-kommune/organisasjon-og-administrasjon/fakta-om-drammen/dette-er-drammen-kommune-gode-pa/frivillighet-i-drammen/',
  },
  ASK: {
    name: same('Asker kommune: frivillighetspolitikk'),
    address: 'https://www.asker.kommune.no/frivillighet-og-innbyggersamarbeid/asker-kommunes-frivillighetspolitikk/',
  },
  ASR: {
    name: same('Asker kommune: frivillighetsråd'),
    address: 'https://www.asker.kommune.no/frivillighet-og--innbyggersamarbeid/asker-interim-frivillighetsrad/',
  },
  EID: {
    name: same('Eidsvoll kommune: oppstart av frivilligstrategi'),
    address: 'https://www.eidsvoll.kommune.no/aktuelt/invitasjon-til-oppstartsmote---frivilligstrategi/',
  },
  LUS: {
    name: same('Luster kommune: kveldskonferanse for frivillige lag'),
    address:
      'https://luster.custompublish.com/informasjon-og-paamelding-til-kveldskonferanse-frivillige-lag-og-organisasjonar.6543301-157426.html',
  },
  MT: {
    name: same('Midt-Telemark kommune: dialogmøte om frivilligheten'),
    address:
      'https://midt-telemark.kommune.no/aktuelt/velkommen-til-dialogmote-om-frivilligheten-i-midt-telemark-kommune.125564.aspx',
  },
  AKV: {
    name: same('Askvoll kommune: kafédialog om samspel og samarbeid'),
    address:
      'https://www.askvoll.kommune.no/aktuelt/kafedialog-om-samspel-og-samarbeid-mellom-frivilligheita-og-kommunen.56647.aspx',
  },
  LIL: {
    name: same('Lillehammer kommune: møte om frivillighet'),
    address: 'https://lillehammer.custompublish.com/moete-om-frivillighet.6208502-172351.html',
  },
  LIE: {
    name: same('Lier kommune: frivillighetsmøte 2017'),
    address: 'https://lier.kommune.no/arkiv/aktuelt-arkiv/frivillighetsmote-2017/',
  },
  VES: {
    name: same('Vestby kommune: signering av samarbeidsavtale'),
    address:
      'https://www.vestby.kommune.no/signering-av-samarbeidsavtale-mellom-vestby-frivilligsentral-og-vestby-kommune.6588685-511654.html',
  },
  TON: {
    name: same('Utrop: samarbeid om beredskap'),
    address: 'https://www.utrop.no/nyheter/notis/330869/',
  },
  NYB: { name: same('Nyby: spørsmål og svar'), address: 'https://www.nyby.com/faq' },
  POL: {
    name: same('Frivillighet Norge: politiattester'),
    address: 'https://www.frivillighetnorge.no/verktoy/ha-det-formelle-i-orden/politiattester',
  },
  DT: {
    name: same('Datatilsynet: politiattestar i frivillige lag'),
    address: 'https://www.datatilsynet.no/personvern-pa-ulike-omrader/politi-justis/politiattestar-i-frivillige-lag-/',
  },
  TAU: {
    name: same('Regjeringen: veileder om taushetsplikt i forvaltningen'),
    address:
      'https://www.regjeringen.no/no/dokumenter/taushetsplikt-opplysningsrett-og-opplysningsplikt-i-forvaltningen-en-veileder/id2963083/?ch=4',
  },
  GDP: {
    name: same('Frivillighet Norge: personvern i frivillige organisasjoner'),
    address: 'https://www.frivillighetnorge.no/nyheter/personvern-i-frivillige-organisasjoner/',
  },
  RES: {
    name: same('IMDi: bruk av lokale ressurspersoner'),
    address:
      'https://www.imdi.no/hverdagsintegrering/for-kommuner/veileder-for-kommuner-ved-bruk-av-lokale-ressurspersoner/',
  },
  RE4: {
    name: same('IMDi: hvordan nå ut med informasjon, del 4'),
    address:
      'https://www.imdi.no/tall-og-fakta/veiledere/veileder-hvordan-na-ut-med-informasjon-til-personer-med-innvandrerbakgrunn',
  },
  INF: {
    name: same('IMDi: hvordan nå ut med informasjon'),
    address:
      'https://www.imdi.no/tall-og-fakta/veiledere/veileder-hvordan-na-ut-med-informasjon-til-personer-med-innvandrerbakgrunn',
  },
  LUV: {
    name: same('IMDi: lokale utviklingsverksteder'),
    address: 'https://www.imdi.no/arkiv/arkiverte-publikasjoner/lokale-utviklingsverksteder/',
  },
  DSB: {
    name: same('Nordre Follo kommune: hjelp til arrangører'),
    address: 'https://www.nordrefollo.kommune.no/tjenester/kultur-idrett-og-fritid/hjelp-til-arrangorer/',
  },
  NAN: {
    name: same('Nannestad kommune: tilskudd til idrett og kulturformål'),
    address: 'https://www.nannestad.kommune.no/aktuelt/tilskudd-til-idrett-og-kulturformal/',
  },
  FOL: {
    name: same('Drammen kommune: kunnskapsgrunnlag'),
    address: 'https://www.drammen.kommune.no/politikk-samfunn/planer/strategi-for-frivillighet/kunnskapsgrunnlag/',
  },
  UNG: {
    name: same('Frivillighet Norge: Ungfritid.no'),
    address: 'https://www.frivillighetnorge.no/nyheter/fra-2024-inviteres-kommuner-til-nytt-ungfritid-no-samarbeid',
  },
  FRI: { name: same('Frivillig.no: vilkår for bruk'), address: 'https://om.frivillig.no/vilkar-for-bruk' },
  SPR: { name: same('Språklova'), address: 'https://lnk.no/?p=23746' },
  UU: {
    name: same('Tilsynet for universell utforming av ikt'),
    address: 'https://www.uutilsynet.no/',
    isWholeSite: true,
  },
  ARK: { name: same('Digi.no: ny arkivlov'), address: 'https://www.digi.no/artikler/ny-arkivlov-vedtatt/559918' },
  KSF: {
    name: same('KS og Frivillighet Norge: samarbeidsplattform'),
    address: 'https://www.frivillighetnorge.no/nyheter/frivillighet-norge-og-ks-resignerer-samarbeidsplattform',
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceKey = keyof typeof SOURCES
