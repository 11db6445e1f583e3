import { render } from 'preact'
import { longDay, today } from '#i18n/dates.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { choiceLabel, choicesInWords } from './choices.ts'
import { municipalityName } from './organisations.ts'
import { person } from './organisation-table.ts'
import type { TableWords } from './table-words.ts'
import './PrintList.css'

/** More would be a hundred sheets of paper. */
export const MOST_PRINTED = 2_000

type ContactsOf = (organisation: string) => readonly LiveRecord[]

/** Prints organisations as a list on A4: name, what they do, contact, telephone. */
export function printList(records: readonly LiveRecord[], contactsOf: ContactsOf, words: TableWords): void {
  const root = document.createElement('div')
  root.className = 'print-list'
  document.body.append(root)
  render(<PrintList records={records} contactsOf={contactsOf} words={words} />, root)
  const leave = () => {
    removeEventListener('afterprint', leave)
    render(null, root)
    root.remove()
  }
  addEventListener('afterprint', leave)
  // The sheet it was asked for in closes first.
  requestAnimationFrame(() => setTimeout(() => print()))
}

function PrintList({
  records,
  contactsOf,
  words,
}: {
  records: readonly LiveRecord[]
  contactsOf: ContactsOf
  words: TableWords
}) {
  const { t, fields } = words
  return (
    <>
      <h1>{[municipalityName(), longDay(today())].filter(Boolean).join(' · ')}</h1>
      <table>
        <thead>
          <tr>
            {[fields.label('name'), t('what'), t('contact'), fields.label('phone')].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.record}>
              <th scope="row">{stringOf(record.fields, 'name')}</th>
              <td>{what(record, words)}</td>
              <td>
                {[...contactsOf(record.record).map(person), stringOf(record.fields, 'email')]
                  .filter(Boolean)
                  .join('; ')}
              </td>
              <td>{stringOf(record.fields, 'phone')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** «Trossamfunn. Språkkafé, leksehjelp. Mandal» */
function what({ fields }: LiveRecord, { locale }: TableWords): string {
  const kind = stringOf(fields, 'kind')
  const parts = [
    kind && choiceLabel('kind', kind, locale),
    choicesInWords('contributes', elementsOf(fields, 'contributes'), locale),
    stringOf(fields, 'area'),
  ]
  return parts.filter(Boolean).join('. ')
}
