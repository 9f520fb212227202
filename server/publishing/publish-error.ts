/** A cycle that cannot be published. The message says which and why. */
export class PublishError extends Error {}
