import { useLocation } from 'preact-iso'
import { notify } from '#session.ts'
import type { Drafted } from '#page/agreement.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useAgreementWords } from './agreement-words.ts'
import { mayMove, moveSection, removeSection } from './drafting.ts'

/** Moves a section, or takes it out of its agreement; its text is kept. @param at its place, the first is 0 */
export function SectionEnd({ source, at, title }: { source: Drafted; at: number; title: string }) {
  const { t } = useAgreementWords()
  const { route } = useLocation()
  const now = source.sections[at]
  const move = async (by: -1 | 1) =>
    notify(t('sectionMoved', { title, number: String(at + by + 1) }), await moveSection(source, at, by))
  const remove = async () => {
    if (!now) return
    const undo = await removeSection(now)
    notify(t('sectionRemoved', { title }), undo)
    route(`/avtaler/${source.agreement.id}`)
  }
  return (
    <Buttons>
      <Button look="quiet" label={t('moveUp', { title })} disabled={!mayMove(source, at, -1)} onClick={() => move(-1)}>
        {t('sectionUp')}
      </Button>
      <Button look="quiet" label={t('moveDown', { title })} disabled={!mayMove(source, at, 1)} onClick={() => move(1)}>
        {t('sectionDown')}
      </Button>
      <Button look="quiet" onClick={remove}>
        {t('removeSection')}
      </Button>
    </Buttons>
  )
}
