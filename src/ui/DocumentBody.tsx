import type { ComponentChildren } from 'preact'
import { factsOf } from '#model/document-facts.ts'
import { noBlanks } from '#model/paper.ts'
import type { PaperBlock, Signatures, Split } from '#model/paper.ts'
import './DocumentBody.css'

/** A document on the screen or on paper. Its texts are texts, whatever signs are in them. */
export function DocumentBody({
  blocks,
  top,
  most = Infinity,
  split = noBlanks,
}: {
  blocks: readonly PaperBlock[]
  /** The level of its first heading in the page it stands in. */
  top: 1 | 3
  /** So many parts of it. */
  most?: number
  /** Finds what is not filled in. */
  split?: Split
}) {
  const say = (text: string) => <Text text={text} split={split} />
  return (
    <>
      {blocks.slice(0, most).map((block, at) => {
        switch (block.type) {
          case 'heading':
            return (
              <Heading key={at} level={block.level + top - 1}>
                {say(block.text)}
              </Heading>
            )
          case 'paragraph':
            return (
              <Paragraph key={at} facts={factsOf(blocks, at)} say={say}>
                {block.text}
              </Paragraph>
            )
          case 'list':
            return <List key={at} ordered={block.ordered} items={block.items} say={say} />
          case 'table':
            return <Table key={at} head={block.head} rows={block.rows} say={say} />
          case 'columns':
            return (
              <div key={at} class="document-columns">
                {block.columns.map(({ head, items }, column) => (
                  <div key={column}>
                    <p dir="auto">
                      <b>{head}</b>
                    </p>
                    <List ordered={false} items={items} say={say} />
                  </div>
                ))}
              </div>
            )
          case 'signatures':
            return <Signing key={at} parties={block.parties} say={say} />
        }
      })}
    </>
  )
}

type SayText = (text: string) => ComponentChildren

function Text({ text, split }: { text: string; split: Split }) {
  const pieces = text
    .split('\n')
    .flatMap((line, at) => [...(at > 0 ? [{ text: '\n', isBlank: false }] : []), ...split(line)])
  return <>{pieces.map((piece, at) => (piece.isBlank ? <mark key={at}>{piece.text}</mark> : piece.text))}</>
}

function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  if (level === 1) return <h1 dir="auto">{children}</h1>
  if (level === 2) return <h2 dir="auto">{children}</h2>
  if (level === 3) return <h3 dir="auto">{children}</h3>
  return level === 4 ? <h4 dir="auto">{children}</h4> : <h5 dir="auto">{children}</h5>
}

function Paragraph({ children, facts, say }: { children: string; facts: ReturnType<typeof factsOf>; say: SayText }) {
  if (!facts) return <p dir="auto">{say(children)}</p>
  return (
    <dl>
      {facts.map(({ name, value }, at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd dir="auto">{say(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

function List({ ordered, items, say }: { ordered: boolean; items: readonly string[]; say: SayText }) {
  const drawn = items.map((item, number) => (
    <li key={number} dir="auto">
      {say(item)}
    </li>
  ))
  return ordered ? <ol>{drawn}</ol> : <ul>{drawn}</ul>
}

function Table({ head, rows, say }: { head: readonly string[]; rows: readonly (readonly string[])[]; say: SayText }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name, column) => (
            <th key={column} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} data-name={head[column]} dir="auto">
                {say(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Signing({ parties, say }: Pick<Signatures, 'parties'> & { say: SayText }) {
  return (
    <div class="document-signatures">
      {parties.map(({ head, lines }, at) => (
        <div key={at}>
          <p dir="auto">
            <b>{say(head)}</b>
          </p>
          {lines.map(({ label, value }, line) => (
            <p key={line} class="document-signature" dir="auto">
              <span>{value === null ? '\u00a0' : say(value)}</span>
              <small>{label}</small>
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
