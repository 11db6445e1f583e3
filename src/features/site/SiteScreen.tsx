import { useLocation } from 'preact-iso'
import { TwoPane } from '#ui/TwoPane.tsx'
import { EnquiryPage } from './EnquiryPage.tsx'
import { NeedList } from './NeedList.tsx'
import { NeedPage } from './NeedPage.tsx'
import { PublicPageView } from './PublicPageView.tsx'
import { SiteList } from './SiteList.tsx'
import './SiteScreen.css'

/** Where the page itself and the needs are; no record has these ids. */
const PAGE = 'side'
const NEEDS = 'behov'

/** What people write to the municipality, what the public page shows, and what help is wanted. */
export function SiteScreen({ id }: { id?: string }) {
  const { query } = useLocation()
  if (id === NEEDS) return <TwoPane list={<NeedList openId={null} />} detail={null} />
  if (id?.startsWith('ned_'))
    return (
      <TwoPane list={<NeedList openId={id} />} detail={<NeedPage key={id} id={id} isNew={query['ny'] === '1'} />} />
    )
  const detail = id === undefined ? null : id === PAGE ? <PublicPageView /> : <EnquiryPage key={id} id={id} />
  return <TwoPane list={<SiteList openId={id ?? null} />} detail={detail} nothingOpen={<PublicPageView isBeside />} />
}
