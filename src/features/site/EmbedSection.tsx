import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { Card, Section } from '#ui/Card.tsx'
import { Row, Rows } from '#ui/Rows.tsx'
import { CopyText } from './CopyText.tsx'
import { embedTag } from './shown.ts'

/** The line that shows the week on the municipality's own site. */
export function EmbedSection({ address }: { address: string }) {
  const t = useMessages('site')
  useLocale()
  return (
    <Section title={t('embed')}>
      <Card>
        <p>{t('embedText')}</p>
        <CopyText label={t('embedTag')} text={embedTag(address)} copyLabel={t('copyTag')} />
      </Card>
    </Section>
  )
}

const FEEDS = [
  ['feed-ics', 'activities.ics'],
  ['feed-json', 'activities.json'],
  ['feed-csv', 'activities.csv'],
  ['feed-hsds', 'hsds.json'],
] as const

/** What other programs read. */
export function FeedsSection({ address }: { address: string }) {
  const t = useMessages('site')
  return (
    <Section title={t('feeds')}>
      <Rows label={t('feeds')}>
        {FEEDS.map(([word, file]) => (
          <Row
            key={file}
            title={t(word)}
            sub={
              <a class="feed-link" href={`${address}${file}`} target="_blank" rel="noopener" dir="ltr">
                {`${address}${file}`}
              </a>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
