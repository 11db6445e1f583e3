import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import { Page, PageHeader } from '#ui/Page.tsx'
import './ImportPage.css'

/** A screen of an import, with the way back to the directory. */
export function ImportPage({
  title,
  sub,
  action,
  children,
}: {
  title: string
  sub?: string
  /** The one main action, at the bottom. */
  action?: ComponentChildren
  children: ComponentChildren
}) {
  const t = useMessages('imports')
  return (
    <Page action={action}>
      <PageHeader title={title} sub={sub} back={{ href: '/organisasjoner', label: t('toList') }} />
      {children}
    </Page>
  )
}
