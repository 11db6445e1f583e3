import { DIALOGUE_MEETING } from '#content/meetings/dialogue.ts'
import { EVENT_MEETING } from '#content/meetings/event.ts'
import { GRANTS_MEETING } from '#content/meetings/grants.ts'
import { OTHER_MEETING } from '#content/meetings/other.ts'
import { DEVELOPMENT_WORKSHOP } from '#content/meetings/workshop.ts'
import type { MeetingTemplate } from './meeting-template.ts'

/** The meeting templates we come with. A screen fetches this file when it is needed, never before the first screen. */
export const MEETING_TEMPLATES: readonly MeetingTemplate[] = [
  DIALOGUE_MEETING,
  GRANTS_MEETING,
  EVENT_MEETING,
  DEVELOPMENT_WORKSHOP,
  OTHER_MEETING,
]
