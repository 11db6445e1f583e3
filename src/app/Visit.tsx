import { ErrorBoundary, useLocation } from 'preact-iso'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { lastVisited } from '#db/visit-kept.ts'
import { hasWorkbook } from '#db/workbook-here.ts'
import { keepSending } from '#features/visit/enquiries.ts'
import { WhichPlace } from '#features/visit/FirstVisit.tsx'
import { keepFresh, openVisit } from '#features/visit/here.ts'
import { startLanguage, useLanguage } from '#features/visit/language.ts'
import { Languages } from '#features/visit/Languages.tsx'
import { homeOf, readPlace } from '#features/visit/places.ts'
import { VisitScreen } from '#features/visit/VisitScreen.tsx'
import { findOnlySpace } from '#sync/visit.ts'
import { arrive } from './arrive.ts'
import { FreshLine } from './FreshLine.tsx'
import { VisitNavigation } from './VisitNavigation.tsx'
import { VisitNotices } from './VisitNotices.tsx'
import './Shell.css'

/** The public views, when they can say what they say. `?sprak=ar` in the address is a choice made on the public page. */
export async function visitPart() {
  const address = new URL(location.href)
  const asked = address.searchParams.get('sprak')
  await startLanguage(asked)
  if (asked !== null) {
    address.searchParams.delete('sprak') // another may be chosen here
    history.replaceState(history.state, '', address.pathname + address.search)
  }
  return Visit
}

/** The same app for whoever has no account: what is on, who there is, how to help. A workbook on this device is left alone. */
function Visit() {
  const { path, route } = useLocation()
  const { say, id: language, dir } = useLanguage()
  const place = readPlace(path)
  const { space } = place
  const isOwner = useHasWorkbook()
  useLayoutEffect(() => {
    const root = document.documentElement
    const before = { lang: root.lang, dir: root.dir }
    Object.assign(root, { lang: language, dir })
    return () => void Object.assign(root, before)
  }, [language, dir])
  useEffect(() => {
    if (space !== null) {
      void openVisit(space)
      return
    }
    const known = lastVisited()
    if (known !== null) route(homeOf(known), true)
    else void findOnlySpace().then((only) => only !== null && route(homeOf(only), true))
  }, [space])
  useEffect(keepFresh, [])
  useEffect(keepSending, [])
  useArrival(path)
  return (
    <div class="shell">
      <a class="skip ds-skip-link" href="#content">
        {say('skip')}
      </a>
      {space !== null && <VisitNavigation space={space} at={place.at} />}
      <div class="shell-main">
        {space !== null && <FreshLine />}
        <Languages />
        <main id="content" tabIndex={-1}>
          <ErrorBoundary>
            {space === null ? <WhichPlace /> : <VisitScreen {...place} space={space} hasWorkbook={isOwner} />}
          </ErrorBoundary>
        </main>
      </div>
      <VisitNotices />
    </div>
  )
}

/** The heading of what one has come to gets the focus; not when the app is opened. */
function useArrival(path: string): void {
  const before = useRef(path)
  useEffect(() => {
    if (before.current !== path) arrive()
    before.current = path
  }, [path])
}

function useHasWorkbook(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => void hasWorkbook().then(setHas), [])
  return has
}
