import * as v from 'valibot'
import { AGENDA_TYPES, MEETING_BLANKS } from '#content/meeting-template.ts'
import { MEETING_ANSWERS, MEETING_TYPES, NEED_KINDS, RHYTHMS } from '#content/meeting-words.ts'
import { DIALOGUE_MEETING } from '#content/meetings/dialogue.ts'
import { EVENT_MEETING } from '#content/meetings/event.ts'
import { GRANTS_MEETING } from '#content/meetings/grants.ts'
import { OTHER_MEETING } from '#content/meetings/other.ts'
import { DEVELOPMENT_WORKSHOP } from '#content/meetings/workshop.ts'
import { keyed, name, named, norwegian, oneOf, sources, terms } from './shapes.ts'
import type { ContentFile } from './shapes.ts'

const item = v.pipe(
  v.strictObject({
    key: name,
    title: norwegian(),
    type: oneOf(AGENDA_TYPES, 'types of agenda items'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    question: v.nullable(norwegian()),
  }),
  v.check(({ type, question }) => (type === 'round') === (question !== null), 'a round asks, and nothing else does'),
)

const template = v.strictObject({
  id: name,
  type: oneOf(
    MEETING_TYPES.map(({ id }) => id),
    'kinds of meetings',
  ),
  name: norwegian(),
  use: norwegian(),
  purpose: norwegian(),
  agenda: named(item),
  prepare: v.array(norwegian()),
  after: v.array(norwegian()),
  phases: named(v.strictObject({ key: name, name: norwegian(), checks: named(keyed(name)) }), 0),
  invitation: norwegian(MEETING_BLANKS),
  sources,
})

const templates = {
  dialogue: DIALOGUE_MEETING,
  event: EVENT_MEETING,
  grants: GRANTS_MEETING,
  other: OTHER_MEETING,
  workshop: DEVELOPMENT_WORKSHOP,
}

export const MEETING_FILES: readonly ContentFile[] = [
  {
    file: 'src/content/meeting-words.ts',
    content: { MEETING_TYPES, NEED_KINDS, RHYTHMS, MEETING_ANSWERS },
    schema: v.record(v.string(), terms()),
  },
  ...Object.entries(templates).map(([file, content]) => ({
    file: `src/content/meetings/${file}.ts`,
    content,
    schema: template,
  })),
]
