import { useEffect, useRef } from 'preact/hooks'
import { keptText } from '#db/kept.ts'
import { useMessages } from '#i18n/messages.ts'
import { elementsOf } from '#model/reading.ts'
import { tagId, tagText } from '#model/tags.ts'
import type { LiveRecord } from '#model/wire.ts'
import { Button } from '#ui/Button.tsx'
import { Chips } from '#ui/Chips.tsx'
import { RowChoice } from '#ui/RowChoice.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useKeptText } from '#ui/use-kept-text.ts'
import { elementsInDispute } from '#ui/SetVersions.tsx'
import { useFieldWords } from './field-words.ts'
import { FieldVersions } from './FieldVersions.tsx'
import { filterIndex } from './filter-index.ts'
import { choose } from '#db/write.ts'
import { useSaving } from '#ui/use-saving.ts'
import './TagsRow.css'

/** So many of the tags in use are offered. */
const FEW = 40

/** Own keywords of an organisation: those in use one tap each, and new ones. */
export function TagsRow({ record, live }: { record: string; live: LiveRecord | null }) {
  const t = useMessages('finding')
  const words = useFieldWords()
  const [saved, saving] = useSaving()
  const key = `tag ${record}`
  const [typed, setTyped] = useKeptText(key) // one that is too long is there when one comes back
  const chosen = live ? elementsOf(live.fields, 'tags') : []
  const disputed = live ? elementsInDispute(live, 'tags') : []
  const inUse = filterIndex().ready()?.values('tags') ?? []
  const offered = [...new Set([...chosen, ...inUse.slice(0, FEW).map(({ value }) => value)])]
  const fresh = tagId(typed)
  const put = (id: string, on: boolean) => saving(choose('organisation', record, `tags/${id}`, on))
  const written = useRef<string | null>(null)
  /** Gives what is typed to the organisation; the field is emptied when it is on disk. */
  const commit = async () => {
    if (fresh === null || written.current === typed) return
    written.current = typed
    try {
      await put(fresh, true)
      if (keptText(key) === typed) setTyped('')
    } finally {
      written.current = null
    }
  }
  const leave = useRef(commit)
  useEffect(() => () => void leave.current(), [record])
  useEffect(() => {
    leave.current = commit
  })
  return (
    <RowChoice
      label={words.label('tags')}
      value={chosen.map(tagText).join(', ')}
      saved={saved}
      onClose={commit}
      below={
        live &&
        disputed.length > 0 &&
        disputed.map((element) => <FieldVersions key={element} live={live} field={element} canChoose />)
      }
    >
      {offered.length > 0 && (
        <Chips
          label={t('tagsInUse')}
          options={offered.map((id) => ({ value: id, label: tagText(id) }))}
          chosen={chosen}
          onToggle={put}
        />
      )}
      <form
        class="new-tag"
        onSubmit={(event) => {
          event.preventDefault()
          return commit()
        }}
        onFocusOut={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) return commit()
        }}
      >
        <TextField
          label={t('newTag')}
          hint={t('newTagHint')}
          value={typed}
          onInput={setTyped}
          error={typed.trim() !== '' && fresh === null ? t('tagTooLong') : null}
        />
        <Button type="submit" disabled={fresh === null}>
          {t('add')}
        </Button>
      </form>
    </RowChoice>
  )
}
