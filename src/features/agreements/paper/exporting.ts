import { stringOf } from '#model/reading.ts'
import { agreementPaper, blankPieces, lineText } from '#model/agreement-paper.ts'
import { fileName } from '#model/file-name.ts'
import type { PaperBlock, Split } from '#model/paper.ts'
import type { PageWords } from '#ui/docx-file.ts'
import type { Work } from '#features/agreements/work.ts'
import { onPaper } from '#features/agreements/work-words.ts'
import type { OnPaper } from '#features/agreements/work-words.ts'

/** An agreement ready for paper. */
export interface AgreementOnPaper {
  blocks: PaperBlock[]
  /** Finds what nobody has filled in. */
  split: Split
  about: { title: string; subject: string; author: string | null }
  words: PageWords
  /** What files are called, without their ending. */
  file: string
}

/** @param today the day it is put on paper */
export function onPaperNow({ live, source, document }: Work, today: string): AgreementOnPaper {
  const { malform, state, signedOn } = source.agreement
  const words = onPaper(malform)
  const title = lineText(document.title, words)
  const [own = ''] = document.parties
  return {
    blocks: agreementPaper(document, factsOf(live.fields, words, today), words),
    split: blankPieces,
    about: { title, subject: source.type?.name[malform] ?? '', author: own === '' ? null : own },
    words: {
      language: malform,
      page() {
        const [before = '', between = '', after = ''] = words.say('page', { page: '\n', pages: '\n' }).split('\n')
        return [before, between, after]
      },
    },
    file: fileName(title, state === 'draft' || state === 'hearing' ? today : signedOn, 'avtale'),
  }
}

/** The lines beneath the title: that it is a draft, what was decided, where it is in the archive. */
function factsOf(fields: Work['live']['fields'], { say, day }: OnPaper, today: string): string[] {
  const text = (field: string) => stringOf(fields, field)
  const state = text('state') ?? 'draft'
  const [number, by, on, until] = ['caseNumber', 'decidedBy', 'decidedOn', 'hearingUntil'].map(text)
  const decided = [by, number && say('caseNumber', { number }), on && day(on)].filter(Boolean).join(', ')
  const reference = text('archiveReference')
  const archivedOn = text('archivedOn')
  return [
    state === 'draft' ? say('draft', { day: day(today) }) : null,
    state === 'hearing' ? say('hearing', { day: day(today) }) : null,
    state === 'hearing' && until ? say('hearingUntil', { day: day(until) }) : null,
    decided === '' ? null : say('decided', { what: decided }),
    reference ? say('archive', { reference }) : null,
    archivedOn ? say('archivedOn', { day: day(archivedOn) }) : null,
  ].filter((line): line is string => line !== null)
}
