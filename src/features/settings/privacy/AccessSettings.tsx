import { useRef, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { isAnyone } from '#model/person-search.ts'
import type { Person, PersonMatch } from '#model/person-search.ts'
import { stringOf } from '#model/reading.ts'
import { Button } from '#ui/Button.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { SettingsSection } from '#features/settings/SettingsSection.tsx'
import { findPerson } from './access.ts'
import { Found } from './Found.tsx'
import './AccessSettings.css'

const NOBODY: Person = { name: '', phone: '', email: '' }

/** All that is written about one person, found on this device and made into a file they can read. Nothing typed here is kept. */
export function AccessSettings() {
  const t = useMessages('privacy')
  const canEdit = useCanEdit('contact')
  return (
    <SettingsSection
      title={t('access')}
      intro={canEdit ? t('accessIntro') : t('readerText')}
      back={{ href: '/innstillinger/personvern', label: t('back') }}
    >
      {canEdit && <Finding />}
    </SettingsSection>
  )
}

/** What was found for a person as they were typed then. */
interface Result {
  person: Person
  matches: readonly PersonMatch[]
}

function Finding() {
  const t = useMessages('privacy')
  const [person, setPerson] = useState(NOBODY)
  const [said, setSaid] = useState<'nothingTyped' | 'finding' | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  const run = useRef(0)
  const find = async (who: Person) => {
    const mine = (run.current += 1)
    setResult(null)
    if (!isAnyone(who)) {
      setSaid('nothingTyped')
      return
    }
    setSaid('finding')
    const matches = await findPerson(who, () => run.current !== mine)
    if (matches === null || run.current !== mine) return
    setSaid(null)
    setResult({ person: who, matches })
  }
  const field = (name: keyof Person, label: string, type: 'text' | 'tel' | 'email') => (
    <TextField
      label={label}
      type={type}
      value={person[name]}
      maxLength={200}
      onInput={(text) => setPerson({ ...person, [name]: text })}
    />
  )
  const more = result ? alsoKnown(result) : []
  return (
    <>
      <form
        class="access-form"
        onSubmit={(event) => {
          event.preventDefault()
          void find(person)
        }}
      >
        {field('name', t('personName'), 'text')}
        {field('phone', t('personPhone'), 'tel')}
        {field('email', t('personEmail'), 'email')}
        <Button look="primary" type="submit" busy={said === 'finding'}>
          {t('find')}
        </Button>
      </form>
      <p role="status">
        {said && t(said)}
        {result && (result.matches.length === 0 ? t('foundNone') : t('found', { count: result.matches.length }))}
      </p>
      {more.map(({ field: name, value }) => (
        <Button
          key={name}
          look="soft"
          onClick={() => {
            const next = { ...person, [name]: value }
            setPerson(next)
            void find(next)
          }}
        >
          {t('addToSearch', { what: value })}
        </Button>
      ))}
      {result && <Found key={run.current} {...result} />}
    </>
  )
}

/** A telephone number or address the person's own entries have, and that was not searched for. */
function alsoKnown({ person, matches }: Result): { field: 'phone' | 'email'; value: string }[] {
  const contacts = matches.filter(({ live, fields }) => live.kind === 'contact' && fields.includes('name'))
  return (['phone', 'email'] as const).flatMap((field) => {
    const value = contacts.map(({ live }) => stringOf(live.fields, field)).find((one) => one !== null)
    return person[field].trim() === '' && value ? [{ field, value }] : []
  })
}
