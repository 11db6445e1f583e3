import CheckIcon from '@navikt/aksel-icons/svg/CheckmarkCircleFill.svg?raw'
import CircleIcon from '@navikt/aksel-icons/svg/CircleBroken.svg?raw'
import type { AgreementState } from '#content/agreement.ts'
import { isSeenByApp } from '#model/agreement-needs.ts'
import type { NeedStanding } from '#model/agreement-needs.ts'
import { versionsOf } from '#model/merge.ts'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Icon } from '#ui/Icon.tsx'
import type { Work } from '#features/agreements/work.ts'
import { useWorkWords } from '#features/agreements/work-words.ts'
import { sayNeed } from './stating.ts'

/** Where one mends what is missing; what is not here stands beside it. */
const WHERE: Readonly<Record<string, string>> = {
  parties: '',
  'required-sections': '',
  'blanks-filled': '?del=mangler',
  'comments-answered': '',
  'agreed-by-both': '',
  'signed-copy': '?del=dokument',
  archived: '?del=dokument',
  contacts: '',
  'evaluation-date': '?del=datoer',
}

/** Something a state needs: what the app sees is a line, what somebody must say is a box to tick. */
export function Need({
  need,
  work: { live, source },
  standing,
  canEdit,
}: {
  need: AgreementState['needs'][number]
  work: Work
  standing: NeedStanding
  canEdit: boolean
}) {
  const words = useWorkWords()
  const { t, lang } = words
  const { key } = need
  const said = source.agreement.said.get(key)
  const text = words.norwegian(need)
  const how =
    standing === 'unknown'
      ? t('notForReaders')
      : standing === 'missing'
        ? t('missing')
        : said
          ? t('saidOn', { day: words.day(said) })
          : t('inPlace')
  const field = `said/${key}`
  const where = Object.hasOwn(WHERE, key) && standing === 'missing' ? WHERE[key] : undefined
  if (!isSeenByApp(key) && canEdit)
    return (
      <li class="need" data-standing={standing}>
        <label>
          <input
            class="ds-input"
            type="checkbox"
            checked={standing !== 'missing'}
            onClick={(event) => sayNeed(live.record, key, event.currentTarget.checked)}
          />
          <span lang={lang}>{text}</span>
          <small>{standing === 'missing' ? t('someoneSays') : how}</small>
        </label>
        {versionsOf(live, field).length > 1 && (
          <FieldVersions live={live} field={field} say={(value) => (value ? t('inPlace') : t('missing'))} canChoose />
        )}
      </li>
    )
  return (
    <li class="need" data-standing={standing}>
      <span class="need-line">
        <Icon svg={standing === 'missing' || standing === 'unknown' ? CircleIcon : CheckIcon} />
        {where === undefined ? (
          <span lang={lang}>{text}</span>
        ) : (
          <a href={`/avtaler/${live.record}${where}`} lang={lang}>
            {text}
          </a>
        )}
        <small>{how}</small>
      </span>
    </li>
  )
}
