/** An answer that a store in this process has at once and one across a network later. */
export type Soon<T> = T | Promise<T>
