/** What people write on what is no longer there, instead of taking it away. */
const DEAD =
  /(?<!\p{L})(utgått|utgatt|utgår|feilopprettet|feil opprettet|feiloppretta|feilregistrert|nedlagt|nedlagd|lagt ned|lagd ned|avviklet|avvikla|avsluttet|avslutta|opphørt|opphøyrt|oppløst|slettet|sletta|skal slettes|skal slettast|dublett|duplikat|konkurs|ikke i bruk|ikkje i bruk)(?!\p{L})/iu
const INACTIVE = /^(nei|no|false|usann|inaktiv\w*|ikke aktiv|ikkje aktiv|død)$/i
/** A remark that says it begins with it. */
const REMARK = 40

/** The word that says that an entry is dead; `null` when none does. */
export function deadWord({
  name,
  status,
  remarks,
}: {
  name: string
  status: string
  remarks: readonly string[]
}): string | null {
  const inRemarks = remarks
    .map((remark) => DEAD.exec(remark))
    .find((found) => found && found.index < 3 && found.input.length < REMARK)
  const found = DEAD.exec(name) ?? DEAD.exec(status) ?? INACTIVE.exec(status) ?? inRemarks
  return found ? (found[1] ?? null) : null
}
