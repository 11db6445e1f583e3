/** Something that whoever runs the endpoint can mend; the message says how, in their language. */
export class StartError extends Error {}
