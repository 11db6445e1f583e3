/** The database every other one in the tests is a copy of: it has the tables and nothing in them. */
export const READY = 'ready'
