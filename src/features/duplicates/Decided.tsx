import { useMessages } from '#i18n/messages.ts'
import { notify } from '#session.ts'
import { Button } from '#ui/Button.tsx'
import { useRecords } from '#ui/use-records.ts'
import { nameOf, pairsNotSame, setNotSame } from './duplicates.ts'

/** The pairs somebody said are not the same, each to be asked about again. */
export function Decided() {
  const t = useMessages('duplicates')
  const pairs = useRecords(() =>
    pairsNotSame().map((ids) => ({ ids, names: ids.map((id) => nameOf(id) ?? t('unnamed')) })),
  )
  if (pairs.length === 0) return null
  const takeBack = async ([one, other]: [string, string]) => {
    await setNotSame(one, other, false)
    notify(t('takenBack'), () => setNotSame(one, other, true))
  }
  return (
    <details class="decided">
      <summary>{t('decided', { count: pairs.length })}</summary>
      <ul>
        {pairs.map(({ ids, names: [one = '', other = ''] }) => (
          <li key={ids.join(' ')}>
            <span>{t('pair', { one, other })}</span>
            <Button look="quiet" label={t('takeBackWhich', { one, other })} onClick={() => takeBack(ids)}>
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
