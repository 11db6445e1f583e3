import type { Sql } from './driver.ts'
import type {
  RegisterCodesRow,
  RegisterGoneRow,
  RegisterJobRow,
  RegisterRow,
  RegisterStore,
  RegisterWriting,
} from './store-register.ts'

const JOB = `run, municipality, state, plan, total, left_out AS "leftOut", started_at AS "startedAt", ended_at AS "endedAt",
  wait_until AS "waitUntil", problem, result, finished_at AS "finishedAt"`
const ROW = 'orgnr, entry, codes, is_missing AS "isMissing"'
const CODES = 'orgnr, municipality, hash, codes, fetched_at AS "fetchedAt"'

/** A row as the database has it: 0 or 1 for `isMissing`. */
interface Columns extends Omit<RegisterRow, 'isMissing'> {
  isMissing: number
}

function readRow(row: Columns): RegisterRow {
  return { ...row, isMissing: row.isMissing === 1 }
}

const job = (sql: Sql, space: string) =>
  sql.get<RegisterJobRow>(`SELECT ${JOB} FROM register_jobs WHERE space = $1`, [space])

/** Reading what was fetched from the registers, in SQL. */
export function createRegisterStore(sql: Sql): RegisterStore {
  return {
    registerJob: async (space) => job(sql, space),
    async registersUnderWay() {
      const text = "SELECT space FROM register_jobs WHERE state IN ('fetching', 'waiting') ORDER BY started_at, space"
      return (await sql.all<{ space: string }>(text, [])).map(({ space }) => space)
    },
    async registerCounts(space, run) {
      const text = `SELECT count(*) AS listed, count(codes) AS done, coalesce(sum(is_missing), 0) AS missing
        FROM register_organisations WHERE space = $1 AND run = $2`
      const counts = await sql.get<{ listed: number; done: number; missing: number }>(text, [space, run])
      return counts ?? { listed: 0, done: 0, missing: 0 }
    },
    async registerRows(space, run, after, limit) {
      const text = `SELECT ${ROW} FROM register_organisations WHERE space = $1 AND run = $2 AND orgnr > $3 ORDER BY orgnr LIMIT $4`
      return (await sql.all<Columns>(text, [space, run, after, limit])).map(readRow)
    },
    async registerUnasked(space, run, limit) {
      const text = `SELECT ${ROW} FROM register_organisations
        WHERE space = $1 AND run = $2 AND codes IS NULL ORDER BY orgnr LIMIT $3`
      return (await sql.all<Columns>(text, [space, run, limit])).map(readRow)
    },
    registerCodes: async (space, orgnr) =>
      sql.get<RegisterCodesRow>(`SELECT ${CODES} FROM register_codes WHERE space = $1 AND orgnr = $2`, [space, orgnr]),
    registerGone: async (space, run) =>
      sql.all<RegisterGoneRow>('SELECT orgnr, why FROM register_gone WHERE space = $1 AND run = $2 ORDER BY orgnr', [
        space,
        run,
      ]),
  }
}

/** Keeping what was fetched from the registers, inside one transaction. */
export function createRegisterWriting(sql: Sql, space: string): RegisterWriting {
  return {
    registerJob: () => job(sql, space),
    saveRegisterJob: (row) =>
      sql.run(
        `INSERT INTO register_jobs (space, run, municipality, state, plan, total, left_out, started_at, ended_at, wait_until,
           problem, result, finished_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
         ON CONFLICT (space) DO UPDATE SET run = excluded.run, municipality = excluded.municipality, state = excluded.state,
           plan = excluded.plan, total = excluded.total, left_out = excluded.left_out, started_at = excluded.started_at,
           ended_at = excluded.ended_at, wait_until = excluded.wait_until, problem = excluded.problem,
           result = excluded.result, finished_at = excluded.finished_at`,
        [
          space,
          row.run,
          row.municipality,
          row.state,
          row.plan,
          row.total,
          row.leftOut,
          row.startedAt,
          row.endedAt,
          row.waitUntil,
          row.problem,
          row.result,
          row.finishedAt,
        ],
      ),
    saveRegisterRow: (run, { orgnr, entry, codes, isMissing }) =>
      sql.run(
        `INSERT INTO register_organisations (space, run, orgnr, entry, codes, is_missing) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (space, run, orgnr) DO UPDATE SET entry = excluded.entry, codes = excluded.codes,
           is_missing = excluded.is_missing`,
        [space, run, orgnr, entry, codes, isMissing ? 1 : 0],
      ),
    saveRegisterCodes: ({ orgnr, municipality, hash, codes, fetchedAt }) =>
      sql.run(
        `INSERT INTO register_codes (space, orgnr, municipality, hash, codes, fetched_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (space, orgnr) DO UPDATE SET municipality = excluded.municipality, hash = excluded.hash,
           codes = excluded.codes, fetched_at = excluded.fetched_at`,
        [space, orgnr, municipality, hash, codes, fetchedAt],
      ),
    saveRegisterGone: (run, { orgnr, why }) =>
      sql.run(
        `INSERT INTO register_gone (space, run, orgnr, why) VALUES ($1, $2, $3, $4)
         ON CONFLICT (space, run, orgnr) DO UPDATE SET why = excluded.why`,
        [space, run, orgnr, why],
      ),
    askMissingAgain: (run) =>
      sql.run(
        `UPDATE register_organisations SET codes = NULL, is_missing = 0 WHERE space = $1 AND run = $2 AND is_missing = 1`,
        [space, run],
      ),
    async keepRegisterRun(kept) {
      // Runs are counted from 1.
      await sql.run('DELETE FROM register_organisations WHERE space = $1 AND run <> $2', [space, kept ?? 0])
      await sql.run('DELETE FROM register_gone WHERE space = $1 AND run <> $2', [space, kept ?? 0])
    },
    forgetRegisterCodes: (run, municipality) =>
      sql.run(
        `DELETE FROM register_codes WHERE space = $1 AND municipality = $3 AND orgnr NOT IN
           (SELECT orgnr FROM register_organisations WHERE space = $1 AND run = $2) AND orgnr NOT IN
           (SELECT orgnr FROM register_gone WHERE space = $1 AND run = $2 AND why = 'moved')`,
        [space, run, municipality],
      ),
  }
}
