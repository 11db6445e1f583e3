import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Chosen } from '#model/facets.ts'
import { Button, Buttons } from './Button.tsx'
import { Sheet } from './Sheet.tsx'

export interface FilterSheetProps {
  title: string
  /** As a `Sheet`'s. */
  closeLabel?: string
  clearLabel: string
  /** The way back to the list, with how many are in it: «Vis 12 aktiviteter». */
  showLabel: string
  query: {
    chosen: Chosen
    /** `isStep`: not a place to come back to. */
    choose: (chosen: Chosen, isStep?: boolean) => void
  }
  onClose: () => void
  children: (choose: (chosen: Chosen) => void) => ComponentChildren
}

/** The filters over the list. However many one chooses, one step back is to before it was opened. */
export function FilterSheet({ clearLabel, showLabel, query, onClose, children, ...sheet }: FilterSheetProps) {
  const hasBegun = useRef(false)
  const choose = (chosen: Chosen) => {
    query.choose(chosen, hasBegun.current)
    hasBegun.current = true
  }
  return (
    <Sheet
      {...sheet}
      open
      onClose={onClose}
      actions={
        <Buttons>
          {query.chosen.size > 0 && <Button onClick={() => choose(new Map())}>{clearLabel}</Button>}
          <Button look="primary" onClick={onClose}>
            {showLabel}
          </Button>
        </Buttons>
      }
    >
      {children(choose)}
    </Sheet>
  )
}
