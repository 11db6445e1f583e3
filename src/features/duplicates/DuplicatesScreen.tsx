import { useLocation } from 'preact-iso'
import { DuplicateList } from './DuplicateList.tsx'
import { PairPage } from './PairPage.tsx'

/** Organisations that may be entered twice: all of them, or two side by side (`?en=…&annen=…`). */
export function DuplicatesScreen() {
  const { query } = useLocation()
  const { en: one, annen: other } = query
  return one && other ? <PairPage key={`${one} ${other}`} one={one} other={other} /> : <DuplicateList />
}
