import { AGREEMENT_BLANKS } from '#content/agreements/blanks.ts'
import { AGREEMENT_PAPER_WORDS } from '#content/agreement-paper-words.ts'
import { NORWEGIAN_MONTHS } from '#content/norwegian-days.ts'
import type { AgreementBlank } from '#content/agreement.ts'
import type { Norwegian } from '#content/norwegian.ts'
import { shortDay } from '#i18n/dates.ts'
import { useLocale } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Say } from '#i18n/words.ts'
import { dayIn } from '#model/agreement-blanks.ts'
import type { AgreementDocument } from '#model/agreement-document.ts'
import { lineText } from '#model/agreement-paper.ts'
import type { AgreementPaperWords } from '#model/agreement-paper.ts'
import { isDay } from '#model/fields.ts'

/** What is said about the way of an agreement, in the language in use. */
export interface WorkWords {
  t: Say<'agreementWork'>
  locale: Locale
  /** Content in the form of Norwegian that fits the interface. */
  norwegian(text: Norwegian): string
  /** The language of that. */
  lang: 'nb' | 'nn'
  day(day: string): string
}

export function useWorkWords(): WorkWords {
  const t = useMessages('agreementWork')
  const locale = useLocale()
  const lang = locale === 'nn' ? 'nn' : 'nb'
  return { t, locale, norwegian: (text) => text[lang], lang, day: (one) => (isDay(one) ? shortDay(one) : one) }
}

type PaperWord = keyof typeof AGREEMENT_PAPER_WORDS

/** What stands on the paper of an agreement, in its own language. */
export interface OnPaper extends AgreementPaperWords {
  say(word: PaperWord, values?: Readonly<Record<string, string>>): string
  /** «1. mars 2027» */
  day(day: string): string
}

export function onPaper(malform: 'nb' | 'nn'): OnPaper {
  const say: OnPaper['say'] = (word, values = {}) =>
    AGREEMENT_PAPER_WORDS[word][malform].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
  const blanks: Readonly<Record<string, AgreementBlank>> = AGREEMENT_BLANKS
  return {
    say,
    blank: (name) => (Object.hasOwn(blanks, name) ? (blanks[name]?.name[malform] ?? null) : null),
    notWritten: say('notWritten'),
    signature: say('signature'),
    nameAndRole: say('nameAndRole'),
    placeAndDate: say('placeAndDate'),
    day: (day) => dayIn(day, { months: NORWEGIAN_MONTHS }) ?? day,
  }
}

/** What an agreement is called, a blank in it by its name in brackets; `''` while there is nothing to call it by. */
export function titleOn({ title, malform }: Pick<AgreementDocument, 'title' | 'malform'>): string {
  return lineText(title, onPaper(malform)).trim()
}
