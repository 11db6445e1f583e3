/** Two hours. */
const PROOF_MS = 7_200_000

/** How long a test may take, in ms: a busy machine is slow, not wrong, and a proof (PROVE) does ten times as much or more. */
export const patience = (ms: number): number => (process.env['PROVE'] ? PROOF_MS : ms)
