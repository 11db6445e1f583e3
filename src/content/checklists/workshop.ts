import type { Checklist } from '#content/checklist.ts'

export const WORKSHOP: Checklist = {
  id: 'workshop',
  name: { nb: 'Lokalt utviklingsverksted', nn: 'Lokal utviklingsverkstad', en: 'Local development workshop' },
  summary: {
    nb: 'Kommunen, frivillige, næringslivet og andre finner nye tiltak sammen og prøver dem ut.',
    nn: 'Kommunen, frivillige, næringslivet og andre finn nye tiltak saman og prøver dei ut.',
  },
  each: 'occasion',
  groups: [],
  points: [
    {
      id: 'V1',
      title: { nb: 'Bestilling og eier', nn: 'Bestilling og eigar' },
      help: {
        nb: 'Én i ledelsen bestiller verkstedet og lover å følge opp det dere kommer fram til.',
        nn: 'Éin i leiinga bestiller verkstaden og lovar å følgje opp det de kjem fram til.',
      },
      closes: { nb: 'Navn på den som eier resultatet', nn: 'Namn på den som eig resultatet' },
      asks: ['person'],
      said: false,
      sources: ['LUV'],
    },
    {
      id: 'V2',
      title: { nb: 'Velg ett tema', nn: 'Vel eitt tema' },
      help: {
        nb: 'Temaene følger veien til den som kommer: bosetting, kvalifisering og arbeid, deltakelse og inkludering.',
        nn: 'Temaa følgjer vegen til den som kjem: busetjing, kvalifisering og arbeid, deltaking og inkludering.',
      },
      closes: { nb: 'Temaet er valgt og begrunnet', nn: 'Temaet er valt og grunngitt' },
      asks: ['note', 'document'],
      said: true,
      sources: ['LUV'],
    },
    {
      id: 'V3',
      title: { nb: 'Inviter dem som kan bestemme', nn: 'Inviter dei som kan bestemme' },
      help: {
        nb: 'Inviter 15–30 personer fra kommunen, frivilligheten, næringslivet og eventuelt asylmottak.',
        nn: 'Inviter 15–30 personar frå kommunen, frivilligheita, næringslivet og eventuelt asylmottak.',
      },
      closes: { nb: 'Liste over de inviterte', nn: 'Liste over dei inviterte' },
      asks: ['meeting', 'document'],
      said: false,
      sources: ['LUV'],
      opens: { address: '/moter?ny=workshop' },
    },
    {
      id: 'V4',
      title: { nb: 'Send utfordringen på forhånd', nn: 'Send utfordringa på førehand' },
      help: {
        nb: 'Skriv én side om utfordringen, med tall fra deres egen kommune.',
        nn: 'Skriv éi side om utfordringa, med tal frå dykkar eigen kommune.',
      },
      closes: { nb: 'Dokumentet, og datoen det ble sendt', nn: 'Dokumentet, og datoen det vart sendt' },
      asks: ['document'],
      said: false,
      sources: ['LUV'],
    },
    {
      id: 'V5',
      title: { nb: 'Arbeid i rommet', nn: 'Arbeid i rommet' },
      help: {
        nb: 'Lag et kart over hvem som gjør hva. Finn hullene, samle ideer, velg to eller tre, og avtal hva dere prøver ut.',
        nn: 'Lag eit kart over kven som gjer kva. Finn hola, samle idear, vel to eller tre, og avtal kva de prøver ut.',
      },
      closes: { nb: 'Møtet er holdt, og tiltakene er valgt', nn: 'Møtet er halde, og tiltaka er valde' },
      asks: ['meeting'],
      said: false,
      sources: ['LUV'],
      opens: { address: '/moter?ny=workshop' },
    },
    {
      id: 'V6',
      title: { nb: 'Tiltakskort', nn: 'Tiltakskort' },
      help: {
        nb: 'Hvert tiltak får et kort: mål, eier, partner, første steg og dato.',
        nn: 'Kvart tiltak får eit kort: mål, eigar, partnar, første steg og dato.',
      },
      closes: { nb: 'Ett kort for hvert tiltak', nn: 'Eitt kort for kvart tiltak' },
      asks: ['document', 'photo'],
      said: false,
      sources: ['LUV'],
    },
    {
      id: 'V7',
      title: { nb: 'Møt hverandre igjen', nn: 'Møt kvarandre igjen' },
      help: {
        nb: 'Hold et oppfølgingsmøte etter seks til åtte uker.',
        nn: 'Hald eit oppfølgingsmøte etter seks til åtte veker.',
      },
      closes: { nb: 'Dato og referat', nn: 'Dato og referat' },
      asks: ['meeting'],
      said: false,
      sources: ['LUV'],
      opens: { address: '/moter?ny=other' },
    },
    {
      id: 'V8',
      title: { nb: 'Rapport til ledelsen', nn: 'Rapport til leiinga' },
      help: {
        nb: 'Skriv kort hva dere prøvde, hva det førte til, og hva som bør bli fast.',
        nn: 'Skriv kort kva de prøvde, kva det førte til, og kva som bør bli fast.',
      },
      closes: { nb: 'Rapporten, og datoen den ble lagt fram', nn: 'Rapporten, og datoen han vart lagd fram' },
      asks: ['document', 'decision'],
      said: false,
      sources: ['LUV'],
    },
  ],
}
