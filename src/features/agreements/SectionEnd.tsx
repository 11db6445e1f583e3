import { useLocation } from 'preact-iso'
import type { AgreementSection } from '#content/agreement.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { removeSection } from './drafting.ts'

/** Takes a section out of an agreement; its text is kept. */
export function SectionEnd({
  now,
  title,
  agreement,
}: {
  now: SectionNow<AgreementSection>
  title: string
  agreement: string
}) {
  const { t } = useAgreementWords()
  const { route } = useLocation()
  const remove = async () => {
    const undo = await removeSection(now)
    notify(t('sectionRemoved', { title }), undo)
    route(`/avtaler/${agreement}`)
  }
  return (
    <Buttons>
      <Button look="quiet" onClick={remove}>
        {t('removeSection')}
      </Button>
    </Buttons>
  )
}
