import { livingOrganisation } from '#db/find-organisations.ts'
import { device, workspace } from '#db/here.ts'
import { write, writeInOrder } from '#db/write.ts'
import type { Json } from '#model/fields.ts'
import { elementsOf, stringOf } from '#model/reading.ts'
import { KINDS } from '#model/records.ts'
import type { LiveRecord } from '#model/wire.ts'
import { idsOf } from '#model/merged.ts'
import { joinChanges, pairOf, partChanges } from './joining.ts'
import type { Pair } from './joining.ts'

/** Two entries; `null` when one of them is not there any more. */
export function findPair(one: string, other: string): Pair | null {
  const [first, second] = [livingOrganisation(one), livingOrganisation(other)]
  return first && second && first !== second ? pairOf(first, second) : null
}

export function nameOf(id: string): string | null {
  const record = workspace().record(id)
  return record && stringOf(record.fields, 'name')
}

/** How many of a kind belong to an organisation. */
export function countOf(kind: 'contact' | 'conversation', organisation: string): number {
  return linksTo(organisation, [kind]).length
}

/** What names an organisation, or a removed one merged into it, in its field `organisation`. */
function linksTo(organisation: string, kinds: readonly string[] = Object.keys(KINDS)): LiveRecord[] {
  const ids = new Set(idsOf(organisation, (id) => workspace().record(id)))
  return kinds.flatMap((kind) =>
    workspace()
      .all(kind)
      .filter(({ fields }) => ids.has(stringOf(fields, 'organisation') ?? '')),
  )
}

/** Makes one of two. Answers the way back. @throws {Failure} as `write` */
export async function mergePair(pair: Pair, chosen: ReadonlyMap<string, Json>): Promise<() => Promise<void>> {
  const written = joinChanges(pair, chosen, linksTo(pair.other.record), device().time())
  await writeInOrder(written)
  return () => writeInOrder(...partChanges(pair, written, (id) => workspace().record(id)))
}

/** Remembers, for everyone, whether two that look alike are known to be different. */
export async function setNotSame(one: string, other: string, isNotSame: boolean): Promise<void> {
  const value = isNotSame ? true : null
  await write(
    { kind: 'organisation', record: one, set: { [`notSame/${other}`]: value } },
    { kind: 'organisation', record: other, set: { [`notSame/${one}`]: value } },
  )
}

/** The pairs somebody said are not the same, both still here; once each. Looks through all of them. */
export function pairsNotSame(): [string, string][] {
  return workspace()
    .all('organisation')
    .flatMap(({ record, fields }) =>
      elementsOf(fields, 'notSame')
        .filter(
          (other) =>
            livingOrganisation(other) &&
            (record < other || livingOrganisation(other)?.fields[`notSame/${record}`] !== true),
        )
        .map((other): [string, string] => [record, other]),
    )
}
