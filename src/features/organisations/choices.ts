import type { Locale } from '#i18n/locale.ts'
import type { Option } from '#ui/Choice.tsx'

export type ChoiceField = 'kind' | 'contributes' | 'languages' | 'targetGroups' | 'icnpo'
export interface ChoiceGroup { label: string | null; options: Option[] }
export function isChoiceField(field: string): field is ChoiceField { return ['kind', 'contributes', 'languages', 'targetGroups', 'icnpo'].includes(field) }
export function choiceGroups(_field: ChoiceField, _locale: Locale, _chosen: readonly string[] = []): ChoiceGroup[] { return [] }
export function choiceLabel(_field: string, id: string, _locale: Locale): string { return id }
export function choiceSpellings(_field: string, id: string): string { return id }
export function choicesInWords(_field: ChoiceField, ids: readonly string[], _locale: Locale): string { return ids.join(', ') }
