/** A proposed answer that our own means do not prove; the message says what is missing. */
export class Unproved extends Error {}
