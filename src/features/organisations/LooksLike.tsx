import { UNASKED_MOST } from '#db/alike.ts'
import { workspace } from '#db/here.ts'
import { useMessages } from '#i18n/messages.ts'
import { ALMOST_CERTAIN } from '#model/likeness.ts'
import { stringOf } from '#model/reading.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Row, Rows } from '#ui/Rows.tsx'
import { useAlike } from '#ui/use-alike.ts'
import { useRecords } from '#ui/use-records.ts'
import { findOrganisation } from './organisations.ts'

/** «Ligner på …», when an organisation almost certainly stands here twice. */
export function LooksLike({ live }: { live: LiveRecord }) {
  const t = useMessages('duplicates')
  const isFew = useRecords(() => workspace().all('organisation').length <= UNASKED_MOST) // none is put in order for it at each edit
  const best = useAlike(isFew).like(live)[0]
  if (!best || best.score < ALMOST_CERTAIN) return null
  const name = stringOf(findOrganisation(best.id)?.fields ?? {}, 'name') ?? t('unnamed')
  return (
    <Rows label={t('title')}>
      <Row
        title={t('looksLike', { name })}
        sub={t('compareThem')}
        href={`/organisasjoner/dubletter?en=${live.record}&annen=${best.id}`}
        chevron
      />
    </Rows>
  )
}
