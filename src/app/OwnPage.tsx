import BuildingsIcon from '@navikt/aksel-icons/svg/Buildings3.svg?raw'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import { Section } from '#ui/Card.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Icon } from '#ui/Icon.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'

/** Where an organisation's own person begins: its entry, and what it holds. Its workbook has no other. */
export function OwnPage() {
  const t = useMessages('access')
  const { organisation, activities } = useRecords(own)
  const isFetching = useSession(({ sync }) => sync.joined && sync.sharedAt === null)
  if (!organisation)
    return (
      <Page>
        <PageHeader title={t('ownTitle')} />
        {!isFetching && <EmptyState icon={BuildingsIcon}>{t('ownGone')}</EmptyState>}
      </Page>
    )
  return (
    <Page>
      <PageHeader title={t('ownTitle')} />
      <p>{t('ownIntro')}</p>
      <Rows>
        <Row
          start={<Icon svg={BuildingsIcon} />}
          title={organisation.name}
          sub={organisation.area}
          href={`/organisasjoner/${organisation.id}`}
          chevron
        />
      </Rows>
      <Section title={t('ownActivities')}>
        {activities.length === 0 ? (
          <p>{t('ownActivitiesNone')}</p>
        ) : (
          <Rows label={t('ownActivities')}>
            {activities.map(({ id, title, place }) => (
              <Row key={id} title={title} sub={place} href={`/aktiviteter/${id}`} chevron />
            ))}
          </Rows>
        )}
      </Section>
    </Page>
  )
}

function own() {
  const living = (kind: 'organisation' | 'activity') =>
    workspace()
      .all(kind)
      .filter(({ fields }) => !fields['deletedAt'])
  const [entry] = living('organisation')
  return {
    organisation: entry && {
      id: entry.record,
      name: stringOf(entry.fields, 'name') ?? '–',
      area: stringOf(entry.fields, 'area') ?? undefined,
    },
    activities: living('activity').map(({ record: id, fields }) => ({
      id,
      title: stringOf(fields, 'title') ?? '–',
      place: stringOf(fields, 'place') ?? undefined,
    })),
  }
}
