import { Button } from '#ui/Button.tsx'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useLanguage } from './language.ts'

/** What the address names is not shown, or not any more. */
export function NotHere({ back }: { back: { href: string; label: string } }) {
  const { say } = useLanguage()
  return (
    <Page>
      <PageHeader title={say('notFound')} back={back} />
      <p>
        <Button href={back.href}>{back.label}</Button>
      </p>
    </Page>
  )
}
