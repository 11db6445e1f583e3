import ChatIcon from '@navikt/aksel-icons/svg/Chat.svg?raw'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Waiting } from '#db/partner-box.ts'
import { useMessages } from '#i18n/messages.ts'
import type { PartnerPoint } from '#model/partner.ts'
import { Button, Buttons } from '#ui/Button.tsx'
import { PartnerPoints } from './PartnerPoints.tsx'
import { draftKey } from './partner-here.ts'
import type { Partner, PartnerHere } from './partner-here.ts'
import { SayForm } from './SayForm.tsx'

interface SayHereProps {
  here: PartnerHere
  partner: Partner
  /** Id of the section, and what it is called; `null` is the whole. */
  section: string | null
  title: string | null
  points: readonly PartnerPoint[]
  waiting: readonly Waiting[]
  /** What the button says, and what is read aloud. */
  button: string
  label?: string
  /** Nothing is written here yet: the button is quieter. */
  isQuiet?: boolean
  /** Beside the button. */
  children?: ComponentChildren
}

/** What is said of a section or the whole, and a place to say more. The focus goes along. */
export function SayHere(props: SayHereProps) {
  const { here, partner, section, title, points, waiting, button, label, isQuiet, children } = props
  const t = useMessages('partner')
  const place = useRef<HTMLDivElement>(null)
  /** `found`: it was being written when the page was opened. */
  const [writing, setWriting] = useState<'no' | 'found' | 'begun' | 'said' | 'closed'>(() =>
    (here.drafts[draftKey(section)] ?? '') === '' ? 'no' : 'found',
  )
  useLayoutEffect(() => {
    const goTo = { begun: 'textarea', said: '[data-waiting]:last-child', closed: '.partner-actions button' }
    if (writing !== 'no' && writing !== 'found') place.current?.querySelector<HTMLElement>(goTo[writing])?.focus()
  }, [writing])
  return (
    <div class="partner-say" ref={place}>
      <PartnerPoints
        {...{ here, partner, points, waiting }}
        label={t('points')}
        onChange={(id) => {
          partner.takeBack(id, section)
          setWriting('begun')
        }}
      />
      {writing === 'begun' || writing === 'found' ? (
        <SayForm
          {...{ here, partner, section, title }}
          onClose={(hasSaid) => setWriting(hasSaid ? 'said' : 'closed')}
        />
      ) : (
        <div class="partner-actions">
          <Buttons>
            <Button look={isQuiet ? 'quiet' : 'line'} icon={ChatIcon} label={label} onClick={() => setWriting('begun')}>
              {button}
            </Button>
            {children}
          </Buttons>
        </div>
      )}
    </div>
  )
}
