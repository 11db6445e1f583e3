import { AGREEMENT_BLANKS } from '#content/agreements/blanks.ts'
import { useMessages } from '#i18n/messages.ts'
import type { DocumentBlock, Line } from '#model/agreement-document.ts'

/** What a section says, to be read. Its language is that of the agreement. */
export function DocumentBlocks({ blocks, malform }: { blocks: readonly DocumentBlock[]; malform: 'nb' | 'nn' }) {
  return (
    <div class="partner-text" lang={malform}>
      {blocks.map((block, at) => (
        <Block key={at} block={block} malform={malform} />
      ))}
    </div>
  )
}

function Block({ block, malform }: { block: DocumentBlock; malform: 'nb' | 'nn' }) {
  const say = (line: Line) => <DocumentLine line={line} malform={malform} />
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir="auto">
          {block.lines.map((line, at) => (
            <>
              {at > 0 && <br />}
              {say(line)}
            </>
          ))}
        </p>
      )
    case 'columns':
      return (
        <div class="partner-columns">
          {block.columns.map(({ title, items }) => (
            <div key={title}>
              <h3>{title}</h3>
              {items.length === 0 ? (
                <p>–</p>
              ) : (
                <ul>
                  {items.map((item, at) => (
                    <li key={at}>{say(item)}</li>
                  ))}
                </ul>
              )}
            </div>
          ))}
        </div>
      )
    case 'tasks':
      return (
        <>
          <table>
            <thead>
              <tr>
                {block.head.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map(({ id, text, who, when }) => (
                <tr key={id}>
                  <td>{say(text)}</td>
                  <td data-head={block.head[1]}>{say(who)}</td>
                  <td data-head={block.head[2]}>{say(when)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {block.none.rows.length > 0 && (
            <div>
              <h3>{block.none.title}</h3>
              <ul>
                {block.none.rows.map((row, at) => (
                  <li key={at}>{say(row)}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )
    case 'signatures':
      return (
        <ul>
          {block.signers.map(({ side, name, role }) => (
            <li key={side}>{[role, name].filter((words) => words !== '').join(': ')}</li>
          ))}
        </ul>
      )
  }
}

/** A line with what is not filled out yet marked, by more than colour. */
export function DocumentLine({ line, malform }: { line: Line; malform: 'nb' | 'nn' }) {
  const t = useMessages('partner')
  return (
    <>
      {line.map((run, at) =>
        run.type === 'blank' ? (
          <mark key={at} class="partner-blank">
            [{t('blank', { name: blankName(run.name, malform) })}]
          </mark>
        ) : (
          run.text
        ),
      )}
    </>
  )
}

function blankName(name: string, malform: 'nb' | 'nn'): string {
  const known = Object.entries(AGREEMENT_BLANKS).find(([each]) => each === name)
  return known?.[1].name[malform] ?? name
}
