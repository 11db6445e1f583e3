import { useEffect } from 'preact/hooks'
import { useLanguage } from '#features/visit/language.ts'
import { dismiss } from '#session.ts'
import { Banner } from '#ui/Banner.tsx'
import { Button } from '#ui/Button.tsx'
import { useSession } from '#ui/use-session.ts'

/** A short word stays so long, ms. */
const STAYS_MS = 8_000

/** What is said in passing, and that a new version is ready. */
export function VisitNotices() {
  const { t } = useLanguage()
  const notices = useSession((session) => session.notices)
  const update = useSession((session) => session.update)
  const last = notices.at(-1) ?? null
  useEffect(() => {
    if (!last) return
    const timer = setTimeout(() => dismiss(last.id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [last])
  return (
    <div class="shell-toasts">
      {last && (
        <div class="toast" role="status">
          {last.text}
        </div>
      )}
      {update && (
        <div class="toast">
          <Banner tone="accent" action={<Button onClick={update}>{t('takeVersion')}</Button>}>
            {t('newVersion')}
          </Banner>
        </div>
      )}
    </div>
  )
}
