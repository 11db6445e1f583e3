import { useMemo } from 'preact/hooks'
import { useLocale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { DocumentBody } from '#ui/DocumentBody.tsx'
import { Section } from '#ui/Card.tsx'
import { useRecords } from '#ui/use-records.ts'
import { useSession } from '#ui/use-session.ts'
import { useToday } from '#ui/use-today.ts'
import { ownMunicipality } from '#features/settings/municipality.ts'
import { SettingsSection } from '#features/settings/SettingsSection.tsx'
import { PaperRows } from './PaperRows.tsx'
import { processingRecord } from './processing-record.ts'

/** The facts of the municipality's record of processing, made from the tables the app follows. */
export function ProtocolSettings() {
  const t = useMessages('privacy')
  const words = useMessages('processing')
  const language = useLocale()
  const today = useToday()
  const municipality = useRecords(ownMunicipality)
  const isJoined = useSession(({ sync }) => sync.joined)
  const host = isJoined ? location.host : null
  const blocks = useMemo(() => processingRecord({ municipality, host, today }), [municipality, host, today, language])
  return (
    <SettingsSection
      title={t('protocol')}
      intro={t('protocolText')}
      back={{ href: '/innstillinger/personvern', label: t('back') }}
    >
      <PaperRows
        blocks={() => blocks}
        title={words('recordTitle')}
        author={municipality?.name || null}
        file={`${words('file')}-${today}`}
      />
      <Section title={t('preview')}>
        <article class="document-paper" aria-label={words('recordTitle')}>
          <DocumentBody blocks={blocks} top={3} />
        </article>
      </Section>
    </SettingsSection>
  )
}
