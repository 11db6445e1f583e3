import type { ComponentChildren } from 'preact'
import { useMessages } from '#i18n/messages.ts'
import { Page, PageHeader } from '#ui/Page.tsx'
import { useWideScreen } from '#ui/TwoPane.tsx'
import './SettingsList.css'

/** One page of settings; on a phone with the way back to the list. */
export function SettingsSection({
  title,
  intro,
  action,
  back,
  children,
}: {
  title: string
  /** Where it belongs to, when that is not the list. */
  back?: { href: string; label: string }
  intro?: ComponentChildren
  /** The one main action, at the bottom. */
  action?: ComponentChildren
  children: ComponentChildren
}) {
  const t = useMessages('settings')
  const isWide = useWideScreen()
  return (
    <Page action={action}>
      <PageHeader
        title={title}
        {...(back ? { back } : isWide ? {} : { back: { href: '/innstillinger', label: t('back') } })}
      />
      {intro && <p class="settings-text">{intro}</p>}
      {children}
    </Page>
  )
}
