import { useEffect, useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { MAX_INITIALS, MAX_PARTNER_TEXT } from '#model/partner.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Choice } from '#ui/Choice.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextField } from '#ui/TextField.tsx'
import { draftKey } from './partner-here.ts'
import type { Partner, PartnerHere } from './partner-here.ts'

interface SayFormProps {
  here: PartnerHere
  partner: Partner
  /** `null` is the whole. */
  section: string | null
  title: string | null
  onClose: (hasSaid: boolean) => void
}

/** Says something about a section. What is typed is kept on this device at each keystroke. */
export function SayForm({ here, partner, section, title, onClose }: SayFormProps) {
  const t = useMessages('partner')
  const [type, setType] = useState<'comment' | 'open'>('comment')
  const [isAsking, setAsking] = useState(false)
  const text = here.drafts[draftKey(section)] ?? ''
  const isMissing = { text: text.trim() === '', initials: here.initials.trim() === '' }
  useEffect(() => {
    const likely = initialsIn(here.draft?.name ?? '')
    if (here.initials === '' && likely !== null) partner.setInitials(likely)
  }, [])
  const tooMany = text.trim().length - MAX_PARTNER_TEXT
  const send = () => {
    setAsking(true)
    if (isMissing.text || isMissing.initials || tooMany > 0) return
    partner.say(section, title, type)
    onClose(true)
    void partner.deliver()
  }
  return (
    <Card>
      <form
        class="partner-form"
        noValidate // we have better words
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <TextArea
          label={t('text')}
          value={text}
          onInput={(typed) => partner.type(section, typed)}
          error={
            tooMany > 0 ? t('textTooLong', { count: tooMany }) : isAsking && isMissing.text ? t('textMissing') : null
          }
        />
        <Choice
          label={t('kind')}
          options={[
            { value: 'comment', label: t('kindComment') },
            { value: 'open', label: t('kindOpen') },
          ]}
          value={type}
          onChange={(value) => setType(value === 'open' ? 'open' : 'comment')}
        />
        <TextField
          label={t('initials')}
          hint={t('initialsHint')}
          value={here.initials}
          onInput={partner.setInitials}
          maxLength={MAX_INITIALS}
          error={isAsking && isMissing.initials ? t('initialsMissing') : null}
        />
        <Buttons>
          <Button onClick={() => onClose(false)}>{t(text === '' ? 'cancel' : 'cancelKept')}</Button>
          <Button look="primary" type="submit">
            {t('send')}
          </Button>
        </Buttons>
      </form>
    </Card>
  )
}

/** «Ola Nordmann, Caritas» → «ON»; `null` where no person is named, «Styret i laget». */
function initialsIn(name: string): string | null {
  const words = (name.split(',')[0] ?? '').trim().split(/[\s-]+/)
  if (words.length < 2 || !words.every((word) => /^\p{Lu}/u.test(word))) return null
  return words
    .map((word) => [...word][0])
    .join('')
    .slice(0, MAX_INITIALS)
}
