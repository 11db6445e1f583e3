import { render } from 'preact'
import { timesWords } from '#features/meetings/when.ts'
import { capital, longDay } from '#i18n/dates.ts'
import { messages } from '#i18n/messages.ts'
import { toMeeting } from '#model/meeting.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { answerOf, invitedOrganisations } from './inviting.ts'
import './SignInList.css'

const t = messages('meetings')

/** Nothing, to write over. */
const ROOM = '\u00a0'
/** Lines for those nobody expected. */
const EMPTY_ROWS = 10

/** Prints a list to sign on A4: who is invited, with room for names and signatures. Those who said no are not on it. */
export function printSignInList(live: LiveRecord): void {
  const root = document.createElement('div')
  root.className = 'sign-in-list'
  document.body.append(root)
  render(<SignInList live={live} />, root)
  const leave = () => {
    removeEventListener('afterprint', leave)
    render(null, root)
    root.remove()
  }
  addEventListener('afterprint', leave)
  requestAnimationFrame(() => setTimeout(() => print()))
}

function SignInList({ live }: { live: LiveRecord }) {
  const meeting = toMeeting(live)
  const expected = invitedOrganisations(live.fields).filter(({ record }) => answerOf(live.fields, record) !== 'no')
  const names = [
    ...expected.map(({ record, fields }) => ({ key: record, name: stringOf(fields, 'name') ?? '' })),
    ...Array.from({ length: EMPTY_ROWS }, (_, at) => ({ key: `empty-${at}`, name: '' })),
  ]
  return (
    <>
      <h1>{meeting.title ?? t('untitled')}</h1>
      <p>
        {[meeting.on && capital(longDay(meeting.on)), timesWords(meeting), meeting.place].filter(Boolean).join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('listOrganisation')}</th>
            <th scope="col">{t('listName')}</th>
            <th scope="col">{t('listSignature')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ key, name }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{ROOM}</td>
              <td>{ROOM}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('listPrivacy')}</p>
    </>
  )
}
