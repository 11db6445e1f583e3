import type { Checklist } from './checklist.ts'
import { AGREEMENTS } from '#content/checklists/agreements.ts'
import { ANCHORING } from '#content/checklists/anchoring.ts'
import { JOINT_EVENT } from '#content/checklists/joint-event.ts'
import { MAPPING } from '#content/checklists/mapping.ts'
import { MEETING_PLACES } from '#content/checklists/meeting-places.ts'
import { RESOURCE_PERSONS } from '#content/checklists/resource-persons.ts'
import { RESOURCES } from '#content/checklists/resources.ts'
import { WEB_PAGES } from '#content/checklists/web-pages.ts'
import { WORKSHOP } from '#content/checklists/workshop.ts'

/**
 * The checklists we come with: one for each of the six pieces of advice in their order (pieces.ts), then those for a single
 * occasion. About 60 kB of text: only the screens of checklists fetch it, and never before the first screen.
 */
export const CHECKLISTS: readonly Checklist[] = [
  ANCHORING,
  RESOURCES,
  WEB_PAGES,
  MAPPING,
  MEETING_PLACES,
  AGREEMENTS,
  RESOURCE_PERSONS,
  JOINT_EVENT,
  WORKSHOP,
]
