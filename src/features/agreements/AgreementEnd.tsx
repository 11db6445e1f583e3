import { useLocation } from 'preact-iso'
import { takeAway } from '#db/changing.ts'
import { notify } from '#session.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { useAgreementWords } from './agreement-words.ts'

/** What one seldom does with an agreement. */
export function AgreementEnd({ id, title }: { id: string; title: string }) {
  const { t } = useAgreementWords()
  const { route } = useLocation()
  const remove = async () => {
    const undo = await takeAway('agreement', id)
    notify(t('removed', { title }), undo)
    route('/avtaler')
  }
  return (
    <Buttons>
      <Button look="quiet" onClick={remove}>
        {t('remove')}
      </Button>
    </Buttons>
  )
}
