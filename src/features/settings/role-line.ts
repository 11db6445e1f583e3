import { workspace } from '#db/here.ts'
import { messages } from '#i18n/messages.ts'
import { stringOf } from '#model/reading.ts'
import type { Role } from '#model/records.ts'

/** What somebody is here: a role, and for a partner whose. */
export function roleLine({ role, organisation }: { role: Role; organisation: string | null }): string {
  if (role !== 'partner') return messages('settings')(role)
  const name = stringOf(workspace().record(organisation ?? '')?.fields ?? {}, 'name') ?? ''
  const t = messages('access')
  return name === '' ? t('partnerOfUnknown') : t('partnerOf', { organisation: name })
}
