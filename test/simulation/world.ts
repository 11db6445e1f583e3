import { expect } from 'vitest'
import type { Device } from '#db/device.ts'
import { sameValue, parts, versionsOf } from '#model/merge.ts'
import type { Json } from '#model/fields.ts'
import { sentences } from '#model/prose.ts'
import type { HistoryAnswer, JoinAnswer, LiveRecord, SyncAnswer } from '#model/wire.ts'
import type { Endpoint } from '../../src/server/endpoint.ts'
import { joinSpace, settleIn } from './join.ts'
import type { Fault } from './phone.ts'
import { Phone, pause } from './phone.ts'

export type Step =
  | { do: 'write'; phone: number; record: number; field: 'name' | 'area' }
  | { do: 'prose'; phone: number; record: number; place: number; how: 'replace' | 'append' | 'drop' }
  | { do: 'choose'; phone: number; record: number; field: 'name' | 'area' | 'note'; which: number }
  | { do: 'bad'; phone: number; record: number }
  | { do: 'sync'; phone: number; faults: Fault[] }
  | { do: 'wait' }
  | { do: 'kill'; phone: number }
  | { do: 'power'; phone: number; lost: number }
  | { do: 'clock'; phone: number; by: number }
  | { do: 'evict'; phone: number }
  | { do: 'fail'; phone: number; times: number }
  | { do: 'tab'; phone: number }
  | { do: 'late' }

/** One thing somebody wrote: what the ledger says must still be somewhere. */
interface Entry {
  id: string
  record: string
  field: string
  value: Json
  token: string | null
  base: string[]
  phone: Phone
  isSaved: boolean
  isBad: boolean
}

/** How often each phone shares at the end at most: one to tell, one to hear, and one more. */
const ROUNDS = 3
const RECORDS = ['org_1', 'org_2', 'org_3', 'org_4']

/** Several phones, one endpoint, one ledger of everything typed. */
export class World {
  readonly phones: Phone[] = []
  private readonly entries: Entry[] = []
  private readonly written = new Set<string>()
  private readonly late: (() => Promise<unknown>)[] = []
  private running: Promise<unknown>[] = []
  /** Whose key the endpoint is asked with, beside the phones, what it has. */
  private asker: JoinAnswer | null = null
  private tokens = 0
  private readonly endpoint: Endpoint

  constructor(endpoint: Endpoint) {
    this.endpoint = endpoint
  }

  async begin(phones: number): Promise<void> {
    const { space } = await this.endpoint.createSpace()
    for (let at = 0; at < phones; at += 1) {
      const phone = new Phone(`phone${at}`, (request) => this.endpoint.fetch(request), this.late)
      const device = await phone.openTab()
      const joined = await joinSpace(this.endpoint, space, phone.name)
      this.asker ??= joined
      await settleIn(device, joined)
      phone.shelf.flush()
      phone.watch = (tab) => this.checkNothingFlickers(phone, tab)
      this.phones.push(phone)
    }
  }

  async run(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.step(step)
  }

  /** The faults end; everybody shares until nothing is left to share. */
  async comeToRest(): Promise<void> {
    await Promise.all(this.running)
    await this.deliverLate()
    for (const phone of this.phones) {
      phone.faults = []
      phone.disk.failures = 0
      if (phone.tabs.length === 0) await phone.openTab()
      for (let times = 0; times < 3; times += 1) await phone.tick()
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const phone of this.phones) {
        phone.clock = 60_000 * (round + 1)
        // Whoever knows the same as the others learns nothing by asking; a proof asks all the same.
        if (round > 0 && !process.env['PROVE'] && this.isAtRest()) return
        await phone.sync()
        await phone.tick()
      }
    }
  }

  /** Whether nothing waits anywhere, and all have read to the same place. Whether they read it right is for `check`. */
  private isAtRest(): boolean {
    const waits = ({ device }: Phone) => device.workspace.outbox().some((row) => row.state !== 'held')
    const places = this.phones.map(({ device }) => device.meta().cursor ?? null)
    return places[0] !== null && new Set(places).size === 1 && !this.phones.some(waits)
  }

  async check(): Promise<void> {
    const truth = await this.ask<SyncAnswer>('sync', { version: 1, schema: 1, cursor: null, push: [] })
    const records = new Map(truth.records.map((record) => [record.record, record as LiveRecord]))
    const histories = new Map<string, HistoryAnswer>()
    for (const id of records.keys()) histories.set(id, await this.ask<HistoryAnswer>(`history/organisation/${id}`))
    for (const phone of this.phones) this.checkPhoneEquals(phone, records)
    const replaced = this.replaced()
    for (const entry of this.entries) {
      if (!entry.isSaved) continue
      const record = records.get(entry.record)
      if (entry.isBad) {
        const isHeld = entry.phone.device.workspace
          .outbox()
          .some((row) => row.state === 'held' && row.mutation.id === entry.id)
        expect(isHeld, `a refused edit is held: ${entry.id}`).toBe(true)
        continue
      }
      const written = (histories.get(entry.record)?.entries ?? []).filter((each) => each.field === entry.field)
      const own = written.filter((each) => each.id === entry.id)
      expect(own.length, `written at most once: ${nameOf(entry)}`).toBeLessThan(2)
      const isKept = written.some((each) => sameValue(each.value, entry.value))
      expect(isKept, `kept as typed: ${nameOf(entry)}`).toBe(true)
      if (!this.isReplaced(entry, replaced))
        expect(isVisible(record, entry), `still visible: ${nameOf(entry)}`).toBe(true)
    }
    for (const record of records.values()) {
      for (const version of versionsOf(record, 'note'))
        for (const sentence of sentences(String(version.value ?? '')).filter((one) => one.trim() !== ''))
          expect(this.written.has(sentence.trim()), `nobody wrote «${sentence}»`).toBe(true)
    }
  }

  private async step(step: Step): Promise<void> {
    if (step.do === 'wait') {
      await Promise.all(this.running)
      this.running = []
      for (const phone of this.phones) phone.shelf.flush()
      return
    }
    if (step.do === 'late') return this.deliverLate()
    const phone = this.phones[step.phone % this.phones.length]
    if (!phone) return
    if (phone.tabs.length === 0) await phone.openTab()
    if (step.do === 'write') await this.write(phone, step.record, step.field, `ord${(this.tokens += 1)}`)
    if (step.do === 'prose') await this.prose(phone, step)
    if (step.do === 'choose') await this.choose(phone, step)
    if (step.do === 'bad') await this.bad(phone, step.record)
    if (step.do === 'clock') phone.clock = step.by
    if (step.do === 'fail') phone.disk.failures += step.times
    if (step.do === 'tab') await phone.openTab()
    if (step.do === 'kill') phone.kill()
    if (step.do === 'power') {
      phone.kill()
      phone.disk.losePower(step.lost)
      phone.shelf.losePower(step.lost * 3)
    }
    if (step.do === 'evict') {
      phone.kill()
      phone.disk.evict()
    }
    if (step.do === 'sync') {
      phone.faults.push(...step.faults)
      this.running.push(phone.sync())
      await pause()
    }
  }

  private async write(phone: Phone, record: number, field: string, token: string): Promise<void> {
    await this.edit(phone, RECORDS[record % RECORDS.length] ?? '', field, token, token)
  }

  private async prose(phone: Phone, step: Extract<Step, { do: 'prose' }>): Promise<void> {
    const id = RECORDS[step.record % RECORDS.length] ?? ''
    const now = phone.device.workspace.record(id)?.fields['note']
    const old = typeof now === 'string' ? sentences(now).filter((one) => one.trim() !== '') : []
    const token = `ord${(this.tokens += 1)}`
    const place = old.length === 0 ? 0 : step.place % old.length
    const fresh = `Setning ${token} står her.`
    const next = [...old]
    if (step.how === 'drop' && old.length > 1) next.splice(place, 1)
    else if (step.how === 'replace' && old.length > 0) next[place] = fresh
    else next.splice(place, 0, fresh)
    const isDropped = step.how === 'drop' && old.length > 1
    for (const one of next) this.written.add(one)
    await this.edit(phone, id, 'note', next.join(' '), isDropped ? null : token)
  }

  private async choose(phone: Phone, step: Extract<Step, { do: 'choose' }>): Promise<void> {
    const id = RECORDS[step.record % RECORDS.length] ?? ''
    const record = phone.device.workspace.record(id)
    const versions = record ? versionsOf(record, step.field) : []
    const chosen = versions[step.which % Math.max(1, versions.length)]
    if (versions.length < 2 || !chosen) return
    await this.edit(
      phone,
      id,
      step.field,
      chosen.value,
      null,
      versions.map((version) => version.id),
    )
  }

  private async bad(phone: Phone, record: number): Promise<void> {
    await this.edit(phone, RECORDS[record % RECORDS.length] ?? '', 'orgnr', '123456789', null, undefined, true)
  }

  private async edit(
    phone: Phone,
    record: string,
    field: string,
    value: Json,
    token: string | null,
    seen?: string[],
    isBad = false,
  ): Promise<void> {
    const { device } = phone
    const mutation = device.compose([
      { kind: 'organisation', record, set: { [field]: value }, ...(seen ? { seen: { [field]: seen } } : {}) },
    ])
    const [op] = mutation.ops
    const base = op && 'set' in op ? (op.set[field]?.base ?? []) : []
    const entry: Entry = { id: mutation.id, record, field, value, token, base, phone, isSaved: false, isBad }
    this.entries.push(entry)
    await device.queue([mutation]).then(
      () => (entry.isSaved = true),
      () => undefined,
    )
  }

  /** An own edit that nobody who saw it replaced is on the screen from the moment it is written. */
  private checkNothingFlickers(phone: Phone, device: Device): void {
    if (device.wasEmptied()) return
    const replaced = this.replaced()
    for (const entry of this.entries) {
      if (entry.phone !== phone || !entry.isSaved || entry.isBad || this.isReplaced(entry, replaced)) continue
      const record = device.workspace.record(entry.record)
      if (!isVisible(record ?? undefined, entry)) throw new Error(`flickered away: ${nameOf(entry)}`)
    }
  }

  /**
   * Whether somebody who saw its value replaced it. Who writes the same without knowing of one another have written one version, for
   * equal content is never a conflict: whoever saw either may replace it.
   */
  private isReplaced(entry: Entry, replaced: ReadonlySet<string>): boolean {
    if (replaced.has(entry.id)) return true
    const seen = new Set(entry.base.flatMap(parts))
    const isSame = (one: Entry) =>
      one.record === entry.record && one.field === entry.field && sameValue(one.value, entry.value) && !seen.has(one.id)
    return this.entries.some((one) => !one.isBad && isSame(one) && replaced.has(one.id))
  }

  private checkPhoneEquals(phone: Phone, records: ReadonlyMap<string, LiveRecord>): void {
    const { workspace } = phone.device
    expect(workspace.outbox().filter((row) => row.state !== 'held').length, `${phone.name}: all is shared`).toBe(0)
    const here = Object.fromEntries([...workspace.everyShared()].map((record) => [record.record, record]))
    expect(here, `${phone.name} equals the endpoint`).toEqual(Object.fromEntries(records))
  }

  private replaced(): Set<string> {
    return new Set(this.entries.flatMap((entry) => (entry.isBad ? [] : entry.base.flatMap(parts))))
  }

  private async deliverLate(): Promise<void> {
    for (const send of this.late.splice(0)) await send()
  }

  private async ask<T>(path: string, body?: unknown): Promise<T> {
    const { space, key } = this.asker ?? { space: '', key: '' }
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) }
    const answer = await this.endpoint.fetch(new Request(`http://endpoint/api/spaces/${space}/${path}`, init))
    expect(answer.status, path).toBe(200)
    return (await answer.json()) as T // the endpoint's own answer
  }
}

function nameOf({ token, id }: Entry): string {
  return token ?? id
}

function isVisible(record: LiveRecord | undefined, entry: Entry): boolean {
  if (!record) return false
  return versionsOf(record, entry.field).some(
    (version) =>
      sameValue(version.value, entry.value) ||
      (parts(version.id).includes(entry.id) && (entry.token === null || String(version.value).includes(entry.token))),
  )
}
