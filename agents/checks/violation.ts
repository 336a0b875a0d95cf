/** A promise that was not kept: which, how it shows, and when. */
export type Violation = { rule: string; what: string; at: number };
