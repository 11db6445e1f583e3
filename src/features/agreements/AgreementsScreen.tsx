import { useLocation } from 'preact-iso'
import { useSession } from '#ui/use-session.ts'
import { TwoPane } from '#ui/TwoPane.tsx'
import { AgreementList } from './AgreementList.tsx'
import { AgreementPage } from './AgreementPage.tsx'
import { BlanksPage } from './BlanksPage.tsx'
import { NewAgreement } from './NewAgreement.tsx'
import { SectionPage } from './SectionPage.tsx'

/** Where one begins an agreement; none has this id. */
const NEW = 'ny'

/** Agreements, one of them and one of its sections: two beside each other on a wide screen, or on a phone one at a time. */
export function AgreementsScreen({ id }: { id?: string }) {
  const { query } = useLocation()
  const canEdit = useSession(({ role }) => role !== 'reader')
  const section = query['avsnitt']
  if (id === undefined) return <TwoPane list={<AgreementList openId={null} />} detail={null} />
  if (id === NEW && canEdit)
    return <TwoPane list={<AgreementList openId={null} />} detail={<NewAgreement party={query['org'] ?? null} />} />
  const page = (open: string | null) => <AgreementPage key={id} id={id} open={open} />
  if (section !== undefined)
    return <TwoPane list={page(section)} detail={<SectionPage key={section} agreement={id} id={section} />} />
  if (query['del'] === 'mangler') return <TwoPane list={page('mangler')} detail={<BlanksPage agreement={id} />} />
  return <TwoPane list={<AgreementList openId={id} />} detail={page(null)} />
}
