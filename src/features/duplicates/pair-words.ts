import { ORGANISATION_KINDS } from '#content/organisation-kinds.ts'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Json } from '#model/fields.ts'
import { ALMOST_CERTAIN } from '#model/likeness.ts'
import type { LikePair, Reason } from '#model/likeness.ts'
import { valueText } from '#model/typed.ts'

/** From here on more likely the same than not. */
const LIKELY = 0.65

/** Why two look alike, and what they say, in words. */
export function usePairWords() {
  const t = useMessages('duplicates')
  const locale = useLocale()
  const reasons: Readonly<Record<Reason, string>> = {
    orgnr: t('orgnr'),
    name: t('name'),
    'name-nearly': t('nameNearly'),
    'former-name': t('formerName'),
    web: t('web'),
    email: t('email'),
    phone: t('phone'),
    place: t('place'),
  }
  return {
    /** «Nesten sikkert den samme» */
    sureness: (score: number) => t(score >= ALMOST_CERTAIN ? 'certain' : score >= LIKELY ? 'likely' : 'perhaps'),
    /** «samme navn, samme telefon» */
    why: (pair: Pick<LikePair, 'reasons'>) => pair.reasons.map((reason) => reasons[reason]).join(', '),
    /** A field's value as one would say it. */
    value(field: string, value: Json): string {
      if (field === 'public') return t(value === true ? 'publicYes' : 'publicNo')
      const text = valueText(value)
      if (field === 'kind') return ORGANISATION_KINDS.find(({ id }) => id === text)?.[locale] ?? text
      if (field === 'malform') return text === 'nb' ? t('bokmal') : text === 'nn' ? t('nynorsk') : text
      return text
    },
  }
}
