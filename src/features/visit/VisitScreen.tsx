import { useVisit } from './here.ts'
import { ActivitiesScreen } from './ActivitiesScreen.tsx'
import { ContactScreen } from './ContactScreen.tsx'
import { ContributeScreen } from './ContributeScreen.tsx'
import { FirstVisit } from './FirstVisit.tsx'
import { useLanguage } from './language.ts'
import { OrganisationsScreen } from './OrganisationsScreen.tsx'
import type { Place } from './places.ts'
import { WriteScreen } from './WriteScreen.tsx'
import './Screens.css'

/** What stands at a place; or why there is nothing to show. */
export function VisitScreen({ space, at, id, hasWorkbook }: Place & { space: string; hasWorkbook: boolean }) {
  const { t } = useLanguage()
  const index = useVisit((visit) => visit.index)
  const isOpened = useVisit((visit) => visit.isOpened)
  const trouble = useVisit((visit) => visit.trouble)
  // One can write, and see what one has written, whatever there is to show.
  if (at === 'skriv') return <WriteScreen space={space} index={index} />
  if (at === 'kontakt') return <ContactScreen {...{ space, index, hasWorkbook }} />
  if (!index)
    return isOpened ? (
      <FirstVisit trouble={trouble} />
    ) : (
      <p class="opening" role="status">
        {t('opening')}
      </p>
    )
  if (at === 'organisasjoner') return <OrganisationsScreen {...{ space, id, index }} />
  if (at === 'bidra') return <ContributeScreen {...{ space, index }} />
  return <ActivitiesScreen {...{ space, id, index }} />
}
