/** After a meeting: minutes, and what is sent. */
export const minutes = {
  title: 'Referat',
} as const
