import type { Soon } from './soon.ts'

/** A file that is here whole. */
export interface FileRow {
  /** 64 hex digits of its bytes. */
  sha256: string
  /** Under which upload its parts lie. */
  upload: string
  /** Media type, found by its content. */
  type: string
  bytes: number
  completedAt: number
}

/** A file on its way: parts of it, from its beginning. */
export interface UploadRow {
  /** How many bytes it is to have; `null` while whoever sends it has not said. */
  total: number | null
  received: number
  touchedAt: number
}

/** What the store keeps of files: reading. */
export interface FileStore {
  file(space: string, sha256: string): Promise<FileRow | null>
  upload(space: string, sha256: string, upload: string): Promise<UploadRow | null>
  /** The part that begins at this byte. */
  filePart(space: string, sha256: string, upload: string, start: number): Promise<Uint8Array<ArrayBuffer> | null>
  /** How many bytes the space has of files, whole ones and those on their way. */
  fileBytes(space: string): Promise<number>
  /** Spaces in which `sweepFiles` has anything to do. */
  sweepable(unfinished: number, unnamed: number): Promise<string[]>
}

/** The same, inside a transaction. */
export interface FileWriting {
  file(sha256: string): Soon<FileRow | null>
  upload(sha256: string, upload: string): Soon<UploadRow | null>
  filePart(sha256: string, upload: string, start: number): Soon<Uint8Array<ArrayBuffer> | null>
  saveUpload(sha256: string, upload: string, row: UploadRow): Soon<void>
  saveFilePart(sha256: string, upload: string, start: number, data: Uint8Array): Soon<void>
  /** Forgets an upload and its parts. */
  dropUpload(sha256: string, upload: string): Soon<void>
  /** The file is whole, of the parts of its upload; other uploads of the same bytes are forgotten. */
  saveFile(row: FileRow): Soon<void>
  /** A record names this file, or did: it is destroyed when all that ever named it are erased. */
  nameFile(sha256: string, record: string): Soon<void>
  /** Forgets uploads not touched since `unfinished`, and files complete before `unnamed` that no record ever named. */
  sweepFiles(unfinished: number, unnamed: number): Soon<void>
}
