import type { ComponentChildren } from 'preact'
import type { Block } from '#model/minutes-text.ts'
import { factsOf } from './facts.ts'

/** A document on the screen or on paper. Its texts are texts, whatever signs are in them. */
export function MinutesBody({
  blocks,
  top,
  most = Infinity,
}: {
  blocks: readonly Block[]
  /** The level of its first heading in the page it stands in. */
  top: 1 | 3
  /** So many parts of it. */
  most?: number
}) {
  return (
    <>
      {blocks.slice(0, most).map((block, at) => {
        switch (block.type) {
          case 'heading':
            return (
              <Heading key={at} level={block.level + top - 1}>
                {block.text}
              </Heading>
            )
          case 'paragraph':
            return <Paragraph key={at} text={block.text} facts={factsOf(blocks, at)} />
          case 'list': {
            const items = block.items.map((item, number) => (
              <li key={number} dir="auto">
                {item}
              </li>
            ))
            return block.ordered ? <ol key={at}>{items}</ol> : <ul key={at}>{items}</ul>
          }
          case 'table':
            return <Table key={at} head={block.head} rows={block.rows} />
        }
      })}
    </>
  )
}

function Heading({ level, children }: { level: number; children: ComponentChildren }) {
  if (level === 1) return <h1 dir="auto">{children}</h1>
  if (level === 2) return <h2 dir="auto">{children}</h2>
  if (level === 3) return <h3 dir="auto">{children}</h3>
  return level === 4 ? <h4 dir="auto">{children}</h4> : <h5 dir="auto">{children}</h5>
}

function Paragraph({ text, facts }: { text: string; facts: ReturnType<typeof factsOf> }) {
  if (!facts) return <p dir="auto">{text}</p>
  return (
    <dl>
      {facts.map(({ name, value }, at) => (
        <div key={at}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
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
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
