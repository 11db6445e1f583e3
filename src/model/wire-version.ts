/** The version of the exchange described in server/PROTOCOL.md. */
export const WIRE_VERSION = 1
/** The version of the record shapes in records.ts. */
export const SCHEMA_VERSION = 1
