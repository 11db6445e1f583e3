import ArrowsIcon from '@navikt/aksel-icons/svg/ArrowsUpDown.svg?raw'
import { useState } from 'preact/hooks'
import { useMessages } from '#i18n/messages.ts'
import { Button } from '#ui/Button.tsx'
import { Choice } from '#ui/Choice.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { SORTS } from './filter-address.ts'
import type { Sort } from './filter-address.ts'
import { lastContact } from './last-contact.ts'
import type { Query } from './use-query.ts'

/** Says the order the list is in, and changes it. */
export function SortButton({ query }: { query: Query }) {
  const t = useMessages('finding')
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  /** What is searched for stands by how well it fits, unless one says otherwise. */
  const nameOf = (sort: Sort) => t(sort === 'navn' && query.text.trim() !== '' ? 'beste' : sort)
  const options = SORTS.filter((sort) => sort !== 'kontakt' || query.sort === sort || lastContact().isAny())
  return (
    <>
      <Button
        look="quiet"
        icon={ArrowsIcon}
        label={t('sortBy', { by: nameOf(query.sort) })}
        onClick={() => setOpen(true)}
      >
        {nameOf(query.sort)}
      </Button>
      <Sheet title={t('sort')} open={isOpen} onClose={close}>
        <Choice
          label={t('sort')}
          labelHidden
          options={options.map((sort) => ({ value: sort, label: nameOf(sort) }))}
          value={query.sort}
          onChange={(value) => {
            query.sortBy(value as Sort) // one of the options above
            close()
          }}
        />
      </Sheet>
    </>
  )
}
