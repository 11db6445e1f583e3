import SendIcon from '@navikt/aksel-icons/svg/Paperplane.svg?raw'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Section } from '#ui/Card.tsx'
import { Page } from '#ui/Page.tsx'
import { useCanEdit } from '#ui/use-can-edit.ts'
import { Archive } from './Archive.tsx'
import { Decisions } from './Decisions.tsx'
import { Inputs } from './Inputs.tsx'
import { MinutesEditor } from './MinutesEditor.tsx'
import { MinutesSection } from './MinutesSection.tsx'
import { NextInSeries } from './NextInSeries.tsx'
import { Pictures } from './Pictures.tsx'
import { ReadMinutes } from './ReadMinutes.tsx'
import { SendSheet } from './SendSheet.tsx'
import { SentTo } from './SentTo.tsx'
import { Tasks } from './Tasks.tsx'
import { useMinutesEditing } from './use-minutes-editing.ts'
import { useMinutes } from './use-minutes.ts'

/** One meeting: minutes, what was raised and decided, and who gets to know. `children` stand above it. Uses the words `minutes`. */
export function AfterMeeting({ live, children }: { live: LiveRecord; children: ComponentChildren }) {
  const canEdit = useCanEdit('meeting')
  if (canEdit) return <FollowUp live={live}>{children}</FollowUp>
  return (
    <Page>
      {children}
      <ReadMinutes live={live} />
    </Page>
  )
}

function FollowUp({ live, children }: { live: LiveRecord; children: ComponentChildren }) {
  const t = useMessages('minutes')
  const ui = useMessages('ui')
  const minutes = useMinutes(live)
  const editing = useMinutesEditing(live, minutes)
  const [isSending, setSending] = useState(false)
  if (editing.isOn)
    return (
      <Page
        action={
          <Button look="primary" wide onClick={editing.end}>
            {ui('done')}
          </Button>
        }
      >
        {children}
        <Section title={t('title')}>
          <MinutesEditor live={live} />
        </Section>
      </Page>
    )
  return (
    <Page
      action={
        <Button look="primary" icon={SendIcon} wide disabled={!minutes.blocks} onClick={() => setSending(true)}>
          {t('send')}
        </Button>
      }
    >
      {children}
      <MinutesSection live={live} minutes={minutes} editing={editing} />
      <Inputs live={live} />
      <Decisions live={live} />
      <Tasks live={live} />
      <Pictures meeting={live.record} />
      <SentTo live={live} minutes={minutes} />
      <NextInSeries live={live} />
      <Archive live={live} />
      {isSending && <SendSheet live={live} minutes={minutes} onClose={() => setSending(false)} />}
    </Page>
  )
}
