import { useLocation } from 'preact-iso'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { TwoPane } from '#ui/TwoPane.tsx'
import { AgreementList } from './AgreementList.tsx'
import { AgreementPage } from './AgreementPage.tsx'
import { BlanksPage } from './BlanksPage.tsx'
import { Following } from '#features/agreements/dates/Following.tsx'
import { NewAgreement } from './NewAgreement.tsx'
import { SectionPage } from './SectionPage.tsx'
import { WorkPage, workPart } from './WorkPage.tsx'

/** Where one begins an agreement; none has this id. */
const NEW = 'ny'

/** Agreements, one of them and one of its sections: two beside each other on a wide screen, or on a phone one at a time. */
export function AgreementsScreen({ id }: { id?: string }) {
  const { query } = useLocation()
  const canEdit = useCanEdit('agreement')
  if (id === undefined) return <TwoPane list={<AgreementList openId={null} />} detail={null} />
  if (id === NEW && canEdit)
    return <TwoPane list={<AgreementList openId={null} />} detail={<NewAgreement party={query['org'] ?? null} />} />
  return (
    <>
      <Following id={id} />
      <OpenAgreement id={id} query={query} />
    </>
  )
}

function OpenAgreement({ id, query }: { id: string; query: Record<string, string> }) {
  const section = query['avsnitt']
  const page = (open: string | null) => <AgreementPage key={id} id={id} open={open} />
  if (section !== undefined)
    return <TwoPane list={page(section)} detail={<SectionPage key={section} agreement={id} id={section} />} />
  if (query['del'] === 'mangler') return <TwoPane list={page('mangler')} detail={<BlanksPage agreement={id} />} />
  const part = workPart(query['del'])
  if (part !== null) {
    const work = <WorkPage key={part} id={id} part={part} from={query['fra'] ?? null} to={query['til'] ?? null} />
    return <TwoPane list={page(part)} detail={work} />
  }
  return <TwoPane list={<AgreementList openId={id} />} detail={page(null)} />
}
