import { ago, dayOf } from '#i18n/dates.ts'
import { useMessages } from '#i18n/messages.ts'
import type { Enquiry, EnquiryState } from '#model/enquiry.ts'
import { cut } from '#model/line.ts'
import { Row } from '#ui/Rows.tsx'
import { Tag } from '#ui/Tag.tsx'
import { useRecords } from '#ui/use-records.ts'
import { aboutOf } from './enquiries.ts'

const TONES = { new: 'warm', underway: 'blue', answered: 'accent', closed: 'plain' } as const

/** Characters of the text that stand in the list. */
const EXCERPT = 100

/** An enquiry in the list: what it says, what kind it is, when it came and what it is about. */
export function EnquiryRow({ enquiry, isOpen }: { enquiry: Enquiry; isOpen: boolean }) {
  const t = useMessages('site')
  const about = useRecords(() => aboutOf(enquiry.about), [enquiry.about])
  const { text, type, receivedAt, state, writtenIn, id } = enquiry
  const when = receivedAt === null ? null : ago(dayOf(receivedAt))
  const came =
    when === null ? null : about?.name ? t('receivedAbout', { when, name: about.name }) : t('received', { when })
  return (
    <Row
      title={<span dir="auto">{excerpt(text) || t('enquiry')}</span>}
      sub={[type === null ? null : t(`type-${type}`), came].filter(Boolean).join(' · ')}
      end={<StateTag state={state} />}
      href={`/nettside/${id}`}
      current={isOpen}
      {...(writtenIn === null ? {} : { lang: writtenIn })}
    />
  )
}

export function StateTag({ state }: { state: EnquiryState }) {
  const t = useMessages('site')
  return <Tag tone={TONES[state]}>{t(`state-${state}`)}</Tag>
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= EXCERPT ? line : `${cut(line, EXCERPT).replace(/\s+\S*$/, '')} …`
}
