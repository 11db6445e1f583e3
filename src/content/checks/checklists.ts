import * as v from 'valibot'
import { AGREEMENT_SECTION_KEYS } from '#content/agreement.ts'
import { EVIDENCE_KINDS } from '#content/checklist.ts'
import { AGREEMENTS } from '#content/checklists/agreements.ts'
import { ANCHORING } from '#content/checklists/anchoring.ts'
import { JOINT_EVENT } from '#content/checklists/joint-event.ts'
import { MAPPING } from '#content/checklists/mapping.ts'
import { MEETING_PLACES } from '#content/checklists/meeting-places.ts'
import { RESOURCE_PERSONS } from '#content/checklists/resource-persons.ts'
import { RESOURCES } from '#content/checklists/resources.ts'
import { WEB_PAGES } from '#content/checklists/web-pages.ts'
import { WORKSHOP } from '#content/checklists/workshop.ts'
import { PIECES } from '#content/pieces.ts'
import { interfaceName, name, named, norwegian, oneOf, sources, terms } from './shapes.ts'
import type { ContentFile } from './shapes.ts'

const evidenceKinds = EVIDENCE_KINDS.map(({ id }) => id)

const point = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[A-Z]\d+$/, 'a point is a letter and a number')),
    group: v.optional(name),
    title: norwegian(),
    help: norwegian(),
    closes: norwegian(),
    asks: v.pipe(v.array(oneOf(evidenceKinds, 'kinds of evidence')), v.minLength(1, 'asks for nothing')),
    said: v.boolean(),
    sources,
    opens: v.optional(
      v.union(
        [
          v.strictObject({ address: v.pipe(v.string(), v.regex(/^\/[a-z]/)) }),
          v.strictObject({ section: v.picklist(AGREEMENT_SECTION_KEYS) }),
        ],
        'opens neither an address in the app nor a section of an agreement',
      ),
    ),
  }),
  v.check(({ said, sources: from }) => !said || from.length > 0, 'is said by a source, but names none'),
)

const checklist = v.pipe(
  v.strictObject({
    id: name,
    name: interfaceName,
    summary: norwegian(),
    each: oneOf(['term', 'year', 'agreement', 'occasion'], 'times a checklist is for'),
    groups: named(v.strictObject({ key: name, name: norwegian() }), 0),
    points: named(point),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { id, groups } = dataset.value
    // What stands inside has been checked above.
    const points = dataset.value.points as readonly { id: string; group?: string }[]
    const groupKeys = (groups as readonly { key: string }[]).map(({ key }) => key)
    const letter = PIECES.find((piece) => piece.id === id)?.letter ?? points[0]?.id.charAt(0)
    for (const [at, { id: pointId, group }] of points.entries()) {
      if (pointId !== `${letter}${at + 1}`) addIssue({ message: `${pointId} should be ${letter}${at + 1}` })
      if (groupKeys.length > 0 ? !groupKeys.includes(group ?? '') : group !== undefined)
        addIssue({ message: `${pointId} is in no group of its checklist` })
    }
  }),
)

const checklists = {
  agreements: AGREEMENTS,
  anchoring: ANCHORING,
  'joint-event': JOINT_EVENT,
  mapping: MAPPING,
  'meeting-places': MEETING_PLACES,
  'resource-persons': RESOURCE_PERSONS,
  resources: RESOURCES,
  'web-pages': WEB_PAGES,
  workshop: WORKSHOP,
}

export const CHECKLIST_FILES: readonly ContentFile[] = [
  { file: 'src/content/checklist.ts', content: { EVIDENCE_KINDS }, schema: v.record(v.string(), terms()) },
  {
    file: 'src/content/pieces.ts',
    content: { PIECES },
    schema: v.record(v.string(), terms({ letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)) })),
  },
  ...Object.entries(checklists).map(([file, content]) => ({
    file: `src/content/checklists/${file}.ts`,
    content,
    schema: checklist,
  })),
]
