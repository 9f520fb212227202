/** The embedded database cannot run. The message is a sentence that says what to do. */
export class EmbeddedError extends Error {}
