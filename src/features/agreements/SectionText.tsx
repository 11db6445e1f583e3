import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { capital } from '#i18n/dates.ts'
import type { BlankValues } from '#model/agreement-blanks.ts'
import { blanksOfSection } from '#model/agreement-document.ts'
import type { DocumentBlock, DocumentSection, Line } from '#model/agreement-document.ts'
import type { SectionNow } from '#model/agreement-sections.ts'
import { versionsOf } from '#model/merge.ts'
import { valueText } from '#model/typed.ts'
import type { LiveRecord } from '#model/wire.ts'
import type { Drafted } from '#page/agreement.ts'
import { Button } from '#ui/Button.tsx'
import { FieldCard } from '#ui/FieldCard.tsx'
import { FieldVersions } from '#ui/FieldVersions.tsx'
import { Sheet } from '#ui/Sheet.tsx'
import { TextRow } from '#ui/TextRow.tsx'
import { useMessages } from '#i18n/messages.ts'
import { useAgreementWords } from './agreement-words.ts'
import { BlankField } from './BlankField.tsx'
import { typedIn } from './table-of-contents.ts'
import './SectionText.css'

interface SectionTextProps {
  live: LiveRecord
  now: SectionNow
  read: DocumentSection
  source: Drafted
  canEdit: boolean
  isWriting: boolean
  onWrite: () => void
}

/** A section's text: read as it will stand, with open blanks to fill; or written in. */
export function SectionText({ live, now, read, source, canEdit, isWriting, onWrite }: SectionTextProps) {
  const { t, blank } = useAgreementWords()
  const ui = useMessages('ui')
  const [filling, setFilling] = useState<string | null>(null)
  const field = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // The sheet gives the focus to its heading; here one has come to fill in the one field.
    field.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [filling])
  if (isWriting)
    return (
      <div class="section-writing">
        <FieldCard
          rows={[
            {
              key: 'text',
              isFilled: true,
              row: (
                <TextRow
                  kind="agreementSection"
                  record={live.record}
                  live={live}
                  field="text"
                  label={t('text')}
                  hint={t('textHint')}
                  lang={source.agreement.malform}
                  prose
                />
              ),
            },
          ]}
        />
        <BlanksInText names={blanksOfSection(now, [])} values={source.values} />
      </div>
    )
  const close = () => setFilling(null)
  const shown = read.blocks.filter(({ type }) => type === 'paragraph' || type === 'signatures')
  const isDisputed = versionsOf(live, 'text').length > 1
  return (
    <div class="section-text">
      {isDisputed ? (
        <FieldVersions live={live} field="text" say={valueText} prose canChoose={canEdit} />
      ) : shown.some(({ type }) => type === 'paragraph') ? (
        <div
          class="section-paper"
          role="presentation"
          lang={source.agreement.malform}
          onClick={(event) => {
            const isControl = event.target instanceof Element && event.target.closest('button') !== null
            if (canEdit && !isControl && getSelection()?.isCollapsed !== false) onWrite()
          }}
        >
          {shown.map((block, at) => (
            <Block
              key={at}
              block={block}
              malform={source.agreement.malform}
              typed={typedIn(source)}
              onFill={canEdit ? setFilling : null}
            />
          ))}
        </div>
      ) : (
        <p class="section-nothing">{t('noText')}</p>
      )}
      <Sheet
        title={filling === null ? '' : capital(blank(filling))}
        open={filling !== null}
        onClose={close}
        actions={
          <Button look="primary" wide onClick={close}>
            {ui('done')}
          </Button>
        }
      >
        <div ref={field}>{filling !== null && <BlankField name={filling} source={source} autofocus />}</div>
      </Sheet>
    </div>
  )
}

/** What the words in brackets stand for, while one writes among them. */
function BlanksInText({ names, values }: { names: readonly string[]; values: BlankValues }) {
  const { t, blank } = useAgreementWords()
  if (names.length === 0) return null
  return (
    <div class="blanks-in-text">
      <p id="blanks-in-text">{t('brackets')}:</p>
      <dl aria-labelledby="blanks-in-text">
        {names.map((name) => (
          <div key={name}>
            <dt>{`{${name}}`}</dt>
            <dd>{[blank(name), values.get(name)].filter(Boolean).join(': ')}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

interface BlockProps {
  block: DocumentBlock
  malform: 'nb' | 'nn'
  /** Names of blanks somebody typed something for. */
  typed: ReadonlySet<string>
  /** `null` for one who may only read. */
  onFill: ((name: string) => void) | null
}

function Block({ block, malform, typed, onFill }: BlockProps) {
  if (block.type === 'signatures')
    return (
      <div class="section-signers">
        {block.signers.map(({ side, role, name }) => (
          <p key={side}>
            <span>{role}</span>
            {name}
          </p>
        ))}
      </div>
    )
  if (block.type !== 'paragraph') return null
  return (
    <p>
      {block.lines.map((line, at) => (
        <span key={at} class="section-line">
          <Runs line={line} malform={malform} typed={typed} onFill={onFill} />
        </span>
      ))}
    </p>
  )
}

/** A line with what is filled in, and chips where something is missing. */
function Runs({ line, malform, typed, onFill }: Omit<BlockProps, 'block'> & { line: Line }) {
  const { t, blank } = useAgreementWords()
  return (
    <>
      {line.map((run, at) => {
        if (run.type === 'text') return run.text
        if (run.type === 'filled')
          return onFill && typed.has(run.name) ? (
            <button
              key={at}
              type="button"
              class="blank-filled"
              aria-label={t('changeBlank', { name: blank(run.name, malform), text: run.text })}
              onClick={() => onFill(run.name)}
            >
              {run.text}
            </button>
          ) : (
            <span key={at} class="blank-filled">
              {run.text}
            </span>
          )
        const name = blank(run.name, malform)
        return onFill ? (
          <button
            key={at}
            type="button"
            class="blank-chip"
            aria-label={t('fillIn', { name })}
            onClick={() => onFill(run.name)}
          >
            {name}
          </button>
        ) : (
          <mark key={at} class="blank-chip">
            {name}
          </mark>
        )
      })}
    </>
  )
}
