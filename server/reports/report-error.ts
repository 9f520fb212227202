/** A report cannot be made or put where it is wanted. The message is a sentence for whoever asked for it. */
export class ReportError extends Error {}
