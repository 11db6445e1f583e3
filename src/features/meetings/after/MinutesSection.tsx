import PencilIcon from '@navikt/aksel-icons/svg/Pencil.svg?raw'
import { useState } from 'preact/hooks'
import { choose } from '#db/write.ts'
import { LANGUAGES } from '#i18n/locale.ts'
import type { Locale } from '#i18n/locale.ts'
import { useMessages } from '#i18n/messages.ts'
import { versionsOf } from '#model/merge.ts'
import { textOf } from '#model/minutes-text.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import { notify } from '#session.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button, Buttons } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Select } from '#ui/Select.tsx'
import { useRecords } from '#ui/use-records.ts'
import { MinutesBody } from './MinutesBody.tsx'
import { MinutesEditor } from './MinutesEditor.tsx'
import { MINUTES_MOST } from './sending.ts'
import { disputesOf } from './source.ts'
import type { Minutes } from './use-minutes.ts'
import './MinutesSection.css'

/** So many parts are shown before one asks for the rest. */
const FIRST_FEW = 8

/** Texts that were edited and then composed anew, by meeting: they can be taken back while the app is open. */
const setAside = new Map<string, string>()

/** The minutes as they would be sent: whether they are made of the notes or edited, and the text itself. */
export function MinutesSection({ live, minutes }: { live: LiveRecord; minutes: Minutes }) {
  const t = useMessages('minutes')
  const id = live.record
  const { composed, edited, blocks, isAsNoted } = minutes
  const [editing, setEditing] = useState<{ from: string | null } | null>(null)
  const [isWhole, setWhole] = useState(false)
  const disputes = useRecords(() => disputesOf(live), [live])
  if (!composed || !blocks) return <Section title={t('title')}>{null}</Section>

  const edit = async () => {
    if (edited !== null) return setEditing({ from: null })
    const text = textOf(composed)
    if (text.length > MINUTES_MOST) return notify(t('tooLongToEdit'))
    await choose('meeting', id, 'minutes', text)
    setEditing({ from: text })
  }
  const done = async () => {
    setEditing(null)
    // Nothing was changed: then they are still made of the notes.
    if (editing?.from !== null && editing?.from === edited) await choose('meeting', id, 'minutes', null)
  }
  const composeAnew = async () => {
    const text = edited ?? ''
    setAside.set(id, text)
    await choose('meeting', id, 'minutes', null)
    notify(t('composedAnew'), () => takeBack(text))
  }
  const takeBack = async (text: string) => {
    await choose('meeting', id, 'minutes', text)
    setAside.delete(id)
  }
  if (editing)
    return (
      <Section title={t('title')}>
        <MinutesEditor live={live} onDone={done} />
      </Section>
    )
  const kept = edited === null ? setAside.get(id) : undefined
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
        <article class="minutes-paper" aria-label={t('title')} lang={minutes.language}>
          <MinutesBody blocks={blocks} top={3} most={isWhole ? Infinity : FIRST_FEW} />
          {blocks.length > FIRST_FEW && (
            <Button look="quiet" onClick={() => setWhole(!isWhole)}>
              {t(isWhole ? 'showLess' : 'showWhole')}
            </Button>
          )}
        </article>
        <Buttons>
          <Button look="soft" icon={PencilIcon} onClick={edit}>
            {t('editText')}
          </Button>
          {edited !== null && !isAsNoted && <Button onClick={composeAnew}>{t('composeAnew')}</Button>}
          {kept !== undefined && <Button onClick={() => takeBack(kept)}>{t('takeBack')}</Button>}
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
