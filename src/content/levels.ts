import type { Term } from './term.ts'

/** Levels of Norwegian, as courses name them (the Common European Framework of Reference), with what they mean in plain words. */
export const LEVELS = [
  { id: 'A0', nb: 'A0 – ingen norsk ennå', nn: 'A0 – ingen norsk enno', en: 'A0 – no Norwegian yet' },
  { id: 'A1', nb: 'A1 – nybegynner', nn: 'A1 – nybyrjar', en: 'A1 – beginner' },
  { id: 'A2', nb: 'A2 – litt norsk', nn: 'A2 – litt norsk', en: 'A2 – some Norwegian' },
  { id: 'B1', nb: 'B1 – kan samtale', nn: 'B1 – kan samtale', en: 'B1 – can hold a conversation' },
  { id: 'B2', nb: 'B2 – snakker godt', nn: 'B2 – snakkar godt', en: 'B2 – speaks well' },
  { id: 'C1', nb: 'C1 – svært godt', nn: 'C1 – svært godt', en: 'C1 – very well' },
  { id: 'C2', nb: 'C2 – som morsmål', nn: 'C2 – som morsmål', en: 'C2 – like a first language' },
] as const satisfies readonly Term[]
