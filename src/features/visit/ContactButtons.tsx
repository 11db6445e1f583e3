import { callHref, emailHref } from '#model/links.ts'
import { phoneText } from '#model/phone-text.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useLanguage } from './language.ts'

/** Telephone and e-mail, those there are. */
export function ContactButtons({ phone, email }: { phone: string | null; email: string | null }) {
  const { say } = useLanguage()
  const [call, mail] = [callHref(phone), emailHref(email)]
  const [before = '', after = ''] = say('call', { number: '\n' }).split('\n')
  if (call === null && mail === null) return null
  return (
    <Buttons>
      {call !== null && (
        <Button href={call}>
          {before}
          <bdi dir="ltr">{phoneText(phone ?? '')}</bdi>
          {after}
        </Button>
      )}
      {mail !== null && <Button href={mail}>{say('email')}</Button>}
    </Buttons>
  )
}
