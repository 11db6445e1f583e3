import PencilIcon from '@navikt/aksel-icons/svg/Pencil.svg?raw'
import { useState } from 'preact/hooks'
import { LANGUAGES } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Select } from '#ui/Select.tsx'
import { useRecords } from '#ui/use-records.ts'
import { DocumentBody } from '#ui/DocumentBody.tsx'
import { disputesOf } from './source.ts'
import type { MinutesEditing } from './use-minutes-editing.ts'
import type { Minutes } from './use-minutes.ts'
import './MinutesSection.css'

/** So many parts are shown before one asks for the rest. */
const FIRST_FEW = 8

/** The minutes as they would be sent: whether they are made of the notes or edited, and the text itself. */
export function MinutesSection({
  live,
  minutes,
  editing,
}: {
  live: LiveRecord
  minutes: Minutes
  editing: MinutesEditing
}) {
  const t = useMessages('minutes')
  const id = live.record
  const { edited, blocks, isAsNoted } = minutes
  const [isWhole, setWhole] = useState(false)
  const disputes = useRecords(() => disputesOf(live), [live])
  if (!blocks) return <Section title={t('title')}>{null}</Section>
  const isDisputed = versionsOf(live, 'minutes').length > 1
  return (
    <Section title={t('title')}>
      <div class="minutes">
        <p class="minutes-state" data-edited={(edited !== null && !isAsNoted) || undefined} role="status">
          {edited === null ? t('fromNotes') : t(isAsNoted ? 'keptAsNoted' : 'edited')}
        </p>
        {disputes > 0 && (
          <Banner tone="warm" action={<Button href={`/moter/${id}?del=rom`}>{t('toNotes')}</Button>}>
            {t('disputed', { count: disputes })}
          </Banner>
        )}
        {isDisputed && <FieldVersions live={live} field="minutes" say={valueText} prose canChoose />}
        <article class="document-paper" aria-label={t('title')} lang={minutes.language}>
          <div data-clipped={!isWhole || undefined}>
            <DocumentBody blocks={blocks} top={3} most={isWhole ? Infinity : FIRST_FEW} />
          </div>
          <Button look="quiet" onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? 'showLess' : 'showWhole')}
          </Button>
        </article>
        <Buttons>
          <Button look="soft" icon={PencilIcon} onClick={editing.begin}>
            {t('editText')}
          </Button>
          {edited !== null && !isAsNoted && <Button onClick={editing.composeAnew}>{t('composeAnew')}</Button>}
          {editing.earlier && (
            <Button look={editing.earlier === 'here' ? 'line' : 'quiet'} onClick={editing.takeBack}>
              {t(editing.earlier === 'here' ? 'takeBack' : 'findEarlier')}
            </Button>
          )}
        </Buttons>
        {edited === null && <Choices minutes={minutes} />}
      </div>
    </Section>
  )
}

/** In which language, and how what was said is grouped. */
function Choices({ minutes }: { minutes: Minutes }) {
  const t = useMessages('minutes')
  return (
    <div class="minutes-choices">
      <Select
        label={t('language')}
        required
        options={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        value={minutes.language}
        onChange={(value) => minutes.setLanguage((value ?? 'nb') as Locale)} // one of the options, which are languages
      />
      <Select
        label={t('grouping')}
        required
        options={[
          { value: 'item', label: t('byItem') },
          { value: 'need', label: t('byNeed') },
        ]}
        value={minutes.grouping}
        onChange={(value) => minutes.setGrouping(value === 'need' ? 'need' : 'item')}
      />
    </div>
  )
}
