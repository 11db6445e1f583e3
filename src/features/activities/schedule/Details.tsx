import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import ChevronDownIcon from '@navikt/aksel-icons/svg/ChevronDown.svg?raw'
import { number } from '#i18n/numbers.ts'
import { Icon } from '#ui/Icon.tsx'

/** What not every activity needs: behind its heading until one asks. */
export function Details({
  title,
  count,
  isOpen: isOpenAtFirst,
  children,
}: {
  title: string
  /** How many there are; 0 says nothing. */
  count: number
  isOpen: boolean
  children: ComponentChildren
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <div class="schedule-details">
      <h3>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span>
            {title}
            {count > 0 && <small> {number(count)}</small>}
          </span>
          <Icon svg={ChevronDownIcon} />
        </button>
      </h3>
      {isOpen && <div class="schedule-details-body">{children}</div>}
    </div>
  )
}
