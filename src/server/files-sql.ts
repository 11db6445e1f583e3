import type { Sql } from './driver.ts'
import type { FileRow, FileStore, FileWriting, UploadRow } from './store-files.ts'

const FILE = 'sha256, upload, type, bytes, completed_at AS "completedAt"'
const UPLOAD = 'total, received, touched_at AS "touchedAt"'
const UNNAMED = `NOT EXISTS
  (SELECT 1 FROM file_names WHERE file_names.space = files.space AND file_names.sha256 = files.sha256)`
const OF_UPLOAD = 'space = $1 AND sha256 = $2 AND upload = $3'

async function file(sql: Sql, space: string, sha256: string): Promise<FileRow | null> {
  return sql.get<FileRow>(`SELECT ${FILE} FROM files WHERE space = $1 AND sha256 = $2`, [space, sha256])
}

async function upload(sql: Sql, space: string, sha256: string, id: string): Promise<UploadRow | null> {
  return sql.get<UploadRow>(`SELECT ${UPLOAD} FROM file_uploads WHERE ${OF_UPLOAD}`, [space, sha256, id])
}

async function part(
  sql: Sql,
  space: string,
  sha256: string,
  id: string,
  start: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await sql.get<{ data: ArrayBuffer }>(`SELECT data FROM file_parts WHERE ${OF_UPLOAD} AND start = $4`, [
    space,
    sha256,
    id,
    start,
  ])
  return row && new Uint8Array(row.data)
}

/** Reading files, in SQL. */
export function createFileStore(sql: Sql): FileStore {
  return {
    file: (space, sha256) => file(sql, space, sha256),
    upload: (space, sha256, id) => upload(sql, space, sha256, id),
    filePart: (space, sha256, id, start) => part(sql, space, sha256, id, start),
    async fileBytes(space) {
      const text = `SELECT (SELECT coalesce(sum(bytes), 0) FROM files WHERE space = $1)
        + (SELECT coalesce(sum(received), 0) FROM file_uploads WHERE space = $1) AS bytes`
      return (await sql.get<{ bytes: number }>(text, [space]))?.bytes ?? 0
    },
    async sweepable(unfinished, unnamed) {
      const text = `SELECT space FROM file_uploads WHERE touched_at < $1
        UNION SELECT space FROM files WHERE completed_at < $2 AND ${UNNAMED}`
      return (await sql.all<{ space: string }>(text, [unfinished, unnamed])).map(({ space }) => space)
    },
  }
}

/** Reading and writing files in one transaction, in SQL. */
export function createFileWriting(sql: Sql, space: string): FileWriting {
  async function dropUpload(sha256: string, id: string): Promise<void> {
    for (const table of ['file_parts', 'file_uploads'])
      await sql.run(`DELETE FROM ${table} WHERE ${OF_UPLOAD}`, [space, sha256, id])
  }

  return {
    file: (sha256) => file(sql, space, sha256),
    upload: (sha256, id) => upload(sql, space, sha256, id),
    filePart: (sha256, id, start) => part(sql, space, sha256, id, start),
    saveUpload: (sha256, id, { total, received, touchedAt }) =>
      sql.run(
        `INSERT INTO file_uploads (space, sha256, upload, total, received, touched_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (space, sha256, upload) DO UPDATE
           SET total = excluded.total, received = excluded.received, touched_at = excluded.touched_at`,
        [space, sha256, id, total, received, touchedAt],
      ),
    saveFilePart: (sha256, id, start, data) =>
      sql.run('INSERT INTO file_parts (space, sha256, upload, start, data) VALUES ($1, $2, $3, $4, $5)', [
        space,
        sha256,
        id,
        start,
        data,
      ]),
    dropUpload,
    async saveFile({ sha256, upload: id, type, bytes, completedAt }) {
      await sql.run('DELETE FROM file_uploads WHERE space = $1 AND sha256 = $2', [space, sha256])
      await sql.run('DELETE FROM file_parts WHERE space = $1 AND sha256 = $2 AND upload <> $3', [space, sha256, id])
      await sql.run(
        'INSERT INTO files (space, sha256, upload, type, bytes, completed_at) VALUES ($1, $2, $3, $4, $5, $6)',
        [space, sha256, id, type, bytes, completedAt],
      )
    },
    nameFile: (sha256, record) =>
      sql.run(
        'INSERT INTO file_names (space, sha256, record) VALUES ($1, $2, $3) ON CONFLICT (space, sha256, record) DO NOTHING',
        [space, sha256, record],
      ),
    async sweepFiles(unfinished, unnamed) {
      const old = await sql.all<{ sha256: string; upload: string }>(
        'SELECT sha256, upload FROM file_uploads WHERE space = $1 AND touched_at < $2',
        [space, unfinished],
      )
      for (const { sha256, upload: id } of old) await dropUpload(sha256, id)
      const nobodys = await sql.all<{ sha256: string }>(
        `SELECT sha256 FROM files WHERE space = $1 AND completed_at < $2 AND ${UNNAMED}`,
        [space, unnamed],
      )
      for (const { sha256 } of nobodys) await destroyFile(sql, space, sha256)
    },
  }
}

/** Destroys the files that no record but this ever named, whole or on their way, and that it named any. */
export async function eraseFilesOf(sql: Sql, space: string, record: string): Promise<void> {
  const named = await sql.all<{ sha256: string }>('SELECT sha256 FROM file_names WHERE space = $1 AND record = $2', [
    space,
    record,
  ])
  await sql.run('DELETE FROM file_names WHERE space = $1 AND record = $2', [space, record])
  for (const { sha256 } of named) {
    const other = await sql.get('SELECT 1 AS one FROM file_names WHERE space = $1 AND sha256 = $2 LIMIT 1', [
      space,
      sha256,
    ])
    if (!other) await destroyFile(sql, space, sha256)
  }
}

async function destroyFile(sql: Sql, space: string, sha256: string): Promise<void> {
  for (const table of ['file_parts', 'file_uploads', 'files'])
    await sql.run(`DELETE FROM ${table} WHERE space = $1 AND sha256 = $2`, [space, sha256])
}
