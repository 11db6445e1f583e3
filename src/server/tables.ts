/** Which records are parts of agreements that their partners read. */
export const AGREEMENT_PARTS = "kind IN ('agreementSection', 'agreementTask', 'agreementPoint')"

/** Which records may be parts of meetings. */
export const MEETING_PARTS = "kind IN ('agendaItem', 'input', 'decision', 'task', 'attachment')"

/** Which records an organisation's own person may have beside its entry. */
export const ACTIVITIES = "kind = 'activity'"

/**
 * The endpoint's tables; the same text for every store. Every key begins with the space or is a hash that
 * names it; JSON is text, so that every store gives the same bytes; times are ms since 1970, with parts of a ms where a
 * device says them. Each text is a migration, numbered by its place from 1: new ones come last, and none is ever changed
 * or taken away (migrate.ts).
 */
export const TABLES = [
  `CREATE TABLE IF NOT EXISTS spaces (
    space TEXT NOT NULL PRIMARY KEY, epoch TEXT NOT NULL, head BIGINT NOT NULL, horizon BIGINT NOT NULL, erasures BIGINT NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS records (
    space TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, seq BIGINT NOT NULL,
    audience BIGINT NOT NULL, ever_audience BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (space, id))`,
  `CREATE INDEX IF NOT EXISTS records_by_seq ON records (space, seq, id)`,
  `CREATE TABLE IF NOT EXISTS history (
    space TEXT NOT NULL, record TEXT NOT NULL, version TEXT NOT NULL, seq BIGINT NOT NULL,
    author TEXT NOT NULL, at DOUBLE PRECISION NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (space, record, version))`,
  `CREATE TABLE IF NOT EXISTS mutations (
    space TEXT NOT NULL, id TEXT NOT NULL, seq BIGINT NOT NULL, device TEXT NOT NULL,
    result TEXT, payload TEXT, PRIMARY KEY (space, id))`,
  `CREATE INDEX IF NOT EXISTS held_mutations ON mutations (space, id) WHERE payload IS NOT NULL`,
  `CREATE TABLE IF NOT EXISTS members (
    space TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, joined_at BIGINT NOT NULL, PRIMARY KEY (space, id))`,
  `CREATE TABLE IF NOT EXISTS devices (
    space TEXT NOT NULL, id TEXT NOT NULL, member TEXT NOT NULL, name TEXT NOT NULL, key_hash TEXT NOT NULL,
    last_seen_at BIGINT NOT NULL, PRIMARY KEY (space, id))`,
  `CREATE UNIQUE INDEX IF NOT EXISTS devices_by_key ON devices (key_hash, space)`,
  `CREATE TABLE IF NOT EXISTS invitations (
    space TEXT NOT NULL, id TEXT NOT NULL, token_hash TEXT NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, member TEXT,
    is_first BIGINT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT, device TEXT, retry_hash TEXT, retry_salt TEXT,
    PRIMARY KEY (space, id))`,
  `CREATE UNIQUE INDEX IF NOT EXISTS invitations_by_token ON invitations (token_hash, space)`,
  `CREATE TABLE IF NOT EXISTS snapshots (
    space TEXT NOT NULL, role TEXT NOT NULL, seq BIGINT NOT NULL, segments TEXT NOT NULL, PRIMARY KEY (space, role))`,
  `CREATE TABLE IF NOT EXISTS segments (
    space TEXT NOT NULL, role TEXT NOT NULL, hash TEXT NOT NULL, expires_at BIGINT, data BYTEA NOT NULL, PRIMARY KEY (space, role, hash))`,
  `CREATE TABLE IF NOT EXISTS register_jobs (
    space TEXT NOT NULL PRIMARY KEY, run BIGINT NOT NULL, municipality TEXT NOT NULL, state TEXT NOT NULL, plan TEXT NOT NULL,
    total BIGINT, left_out BIGINT NOT NULL, started_at BIGINT NOT NULL, ended_at BIGINT, wait_until BIGINT, problem TEXT,
    result BIGINT, finished_at BIGINT)`,
  `CREATE TABLE IF NOT EXISTS register_organisations (
    space TEXT NOT NULL, run BIGINT NOT NULL, orgnr TEXT NOT NULL, entry TEXT NOT NULL, codes TEXT, is_missing BIGINT NOT NULL,
    PRIMARY KEY (space, run, orgnr))`,
  `CREATE INDEX IF NOT EXISTS register_unasked ON register_organisations (space, run, orgnr) WHERE codes IS NULL`,
  `CREATE TABLE IF NOT EXISTS register_codes (
    space TEXT NOT NULL, orgnr TEXT NOT NULL, municipality TEXT NOT NULL, hash TEXT NOT NULL, codes TEXT NOT NULL,
    fetched_at BIGINT NOT NULL, PRIMARY KEY (space, orgnr))`,
  // Files lie in the database and not beside it: a part and the note of it, a file and the erasure of it are one commit, and
  // one file is left to copy. In parts, so that none is ever in memory whole.
  `CREATE TABLE IF NOT EXISTS files (
    space TEXT NOT NULL, sha256 TEXT NOT NULL, upload TEXT NOT NULL, type TEXT NOT NULL, bytes BIGINT NOT NULL,
    completed_at BIGINT NOT NULL, PRIMARY KEY (space, sha256))`,
  `CREATE TABLE IF NOT EXISTS file_uploads (
    space TEXT NOT NULL, sha256 TEXT NOT NULL, upload TEXT NOT NULL, total BIGINT, received BIGINT NOT NULL,
    touched_at BIGINT NOT NULL, PRIMARY KEY (space, sha256, upload))`,
  `CREATE TABLE IF NOT EXISTS file_parts (
    space TEXT NOT NULL, sha256 TEXT NOT NULL, upload TEXT NOT NULL, start BIGINT NOT NULL, data BYTEA NOT NULL,
    PRIMARY KEY (space, sha256, upload, start))`,
  `CREATE TABLE IF NOT EXISTS file_names (
    space TEXT NOT NULL, sha256 TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (space, sha256, record))`,
  `CREATE INDEX IF NOT EXISTS file_names_by_record ON file_names (space, record)`,
  `CREATE TABLE IF NOT EXISTS register_gone (
    space TEXT NOT NULL, run BIGINT NOT NULL, orgnr TEXT NOT NULL, why TEXT, PRIMARY KEY (space, run, orgnr))`,
  `CREATE TABLE IF NOT EXISTS partner_links (
    space TEXT NOT NULL, id TEXT NOT NULL, token_hash TEXT NOT NULL, agreement TEXT NOT NULL, name TEXT NOT NULL,
    made_by TEXT NOT NULL, made_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, last_used_at BIGINT, written BIGINT NOT NULL,
    PRIMARY KEY (space, id))`,
  `CREATE UNIQUE INDEX IF NOT EXISTS partner_links_by_token ON partner_links (token_hash, space)`,
  `CREATE TABLE IF NOT EXISTS notes (
    space TEXT NOT NULL, name TEXT NOT NULL, value DOUBLE PRECISION NOT NULL, PRIMARY KEY (space, name))`,
  `CREATE INDEX IF NOT EXISTS agreement_parts ON records (space, id) WHERE ${AGREEMENT_PARTS}`,
  // The ledger of what is erased, also here: endpoints that share a database learn it from one another.
  `CREATE TABLE IF NOT EXISTS erased (
    space TEXT NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (space, kind, record))`,
  `CREATE INDEX IF NOT EXISTS activities ON records (space, id) WHERE ${ACTIVITIES}`,
  `CREATE TABLE IF NOT EXISTS bound_organisations (
    space TEXT NOT NULL, id TEXT NOT NULL, organisation TEXT NOT NULL, PRIMARY KEY (space, id))`,
  `CREATE TABLE IF NOT EXISTS member_subjects (
    space TEXT NOT NULL, issuer TEXT NOT NULL, subject TEXT NOT NULL, member TEXT NOT NULL,
    PRIMARY KEY (space, issuer, subject))`,
  `CREATE TABLE IF NOT EXISTS revoked_keys (
    space TEXT NOT NULL, device TEXT NOT NULL, key_hash TEXT NOT NULL, revoked_at BIGINT NOT NULL, PRIMARY KEY (space, device))`,
  `CREATE INDEX IF NOT EXISTS revoked_keys_by_hash ON revoked_keys (key_hash, space)`,
  `CREATE INDEX IF NOT EXISTS meeting_parts ON records (space, id) WHERE ${MEETING_PARTS}`,
]
