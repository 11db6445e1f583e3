/** A meeting in the room. */
export const meetingRoom = {
  title: 'I møtet',
} as const
