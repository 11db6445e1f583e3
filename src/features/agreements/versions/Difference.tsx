import type { ComponentChildren } from 'preact'
import { isChanged } from '#model/agreement-compare.ts'
import type { DocumentDiff, LineDiff, RowDiff, SectionDiff, Standing, TextDiff } from '#model/agreement-compare.ts'
import { Tag } from '#ui/Tag.tsx'
import { useWorkWords } from '#features/agreements/work-words.ts'
import './Difference.css'

/** What was added and removed, told by words, signs and lines, never by colour alone. @param isWhole also what is the same */
export function Difference({ diff, isWhole, lang }: { diff: DocumentDiff; isWhole: boolean; lang: 'nb' | 'nn' }) {
  const { t } = useWorkWords()
  const isShown = ({ standing, isMoved }: SectionDiff) => isWhole || standing !== 'kept' || isMoved
  const parties = diff.parties.filter(({ standing }) => isWhole || standing !== 'kept')
  return (
    <div class="difference" lang={lang}>
      {(isWhole || isChanged(diff.title)) && (
        <p class="difference-title">
          <Text diff={diff.title} />
        </p>
      )}
      {parties.length > 0 && (
        <section>
          <h2 lang="">{t('parties')}</h2>
          <Lines lines={parties} isWhole />
        </section>
      )}
      {diff.sections.filter(isShown).map((section) => (
        <OneSection key={section.id} section={section} isWhole={isWhole} />
      ))}
    </div>
  )
}

function OneSection({ section, isWhole }: { section: SectionDiff; isWhole: boolean }) {
  const { t } = useWorkWords()
  const { standing, isMoved, title, text, columns, rows, none } = section
  const marks = [standing === 'kept' ? null : t(SECTION[standing]), isMoved ? t('sectionMoved') : null].filter(Boolean)
  const isTold = (lines: readonly { standing: Standing }[]) => lines.some((line) => isWhole || line.standing !== 'kept')
  return (
    <section>
      <h2>
        <Text diff={title} /> {marks.length > 0 && <Tag tone="plain">{marks.join(', ')}</Tag>}
      </h2>
      {text.length > 0 && (isWhole || isChanged(text)) && (
        <p class="difference-text">
          <Text diff={isWhole ? text : shortened(text)} />
        </p>
      )}
      {columns
        .filter(({ lines }) => isTold(lines))
        .map((column, at) => (
          <div key={at}>
            <h3>{column.title}</h3>
            <Lines lines={column.lines} isWhole={isWhole} />
          </div>
        ))}
      {isTold(rows) && (
        <ul>
          {rows
            .filter((row) => isWhole || row.standing !== 'kept')
            .map((row, at) => (
              <li key={at} data-standing={row.standing}>
                <Marked standing={row.standing}>
                  <Cells cells={row.cells} />
                </Marked>
              </li>
            ))}
        </ul>
      )}
      {isTold(none) && (
        <div>
          <h3>{t('notPart')}</h3>
          <Lines lines={none} isWhole={isWhole} />
        </div>
      )}
    </section>
  )
}

const SECTION = { added: 'sectionAdded', removed: 'sectionRemoved', changed: 'sectionChanged' } as const

function Cells({ cells }: Pick<RowDiff, 'cells'>) {
  return (
    <>
      {cells
        .filter((cell) => cell.length > 0)
        .map((cell, at) => (
          <span key={at}>
            {at > 0 && ' · '}
            <Text diff={cell} />
          </span>
        ))}
    </>
  )
}

function Lines({ lines, isWhole }: { lines: readonly LineDiff[]; isWhole: boolean }) {
  return (
    <ul>
      {lines
        .filter(({ standing }) => isWhole || standing !== 'kept')
        .map(({ standing, diff }, at) => (
          <li key={at} data-standing={standing}>
            <Marked standing={standing}>
              <Text diff={diff} />
            </Marked>
          </li>
        ))}
    </ul>
  )
}

/** The sign before a line that is new or gone; the words in it say it too. */
function Marked({ standing, children }: { standing: Standing; children: ComponentChildren }) {
  return (
    <>
      {standing !== 'kept' && (
        <span class="difference-sign" aria-hidden="true">
          {standing === 'added' ? '+' : standing === 'removed' ? '−' : '±'}
        </span>
      )}
      <span>{children}</span>
    </>
  )
}

function Text({ diff }: { diff: TextDiff }) {
  const { t, locale } = useWorkWords()
  return (
    <>
      {diff.map(({ type, text }, at) => {
        if (type === 'kept') return <span key={at}>{text}</span>
        const Element = type === 'added' ? 'ins' : 'del'
        return (
          <Element key={at}>
            <span class="ds-sr-only" lang={locale}>
              {t(type === 'added' ? 'addedStart' : 'removedStart')}{' '}
            </span>
            {text}
            <span class="ds-sr-only" lang={locale}>
              {' '}
              {t(type === 'added' ? 'addedEnd' : 'removedEnd')}
            </span>
          </Element>
        )
      })}
    </>
  )
}

/** So much of what is the same stands around what is not, characters. */
const AROUND = 90

/** Long stretches that are the same are cut to what stands nearest to a change. */
function shortened(diff: TextDiff): TextDiff {
  return diff.map(({ type, text }, at) => {
    const isFirst = at === 0
    const isLast = at === diff.length - 1
    const most = isFirst || isLast ? AROUND : 2 * AROUND
    if (type !== 'kept' || text.length <= most + 20) return { type, text }
    const [start, end] = [isFirst ? '' : startOf(text), isLast ? '' : endOf(text)]
    return { type, text: `${start} … ${end}` }
  })
}

function startOf(text: string): string {
  return text.slice(0, text.lastIndexOf(' ', AROUND) > 0 ? text.lastIndexOf(' ', AROUND) : AROUND)
}

function endOf(text: string): string {
  const from = text.indexOf(' ', text.length - AROUND)
  return text.slice(from > 0 ? from + 1 : text.length - AROUND)
}
