import { Dexie } from 'dexie'

/** What `openDatabase` is given when the app starts. */
const WORKBOOK = 'brobygger'

/** Whether this device has a workbook, joined or begun alone. It is not opened, and none is made. */
export async function hasWorkbook(name = WORKBOOK): Promise<boolean> {
  try {
    if (!(await Dexie.exists(name))) return false
    const db = await new Dexie(name).open()
    try {
      const row: unknown = await db.table('meta').get('meta')
      return JSON.stringify(row ?? null).includes('"begun":')
    } finally {
      db.close()
    }
  } catch {
    return false // a browser that keeps nothing has none
  }
}
