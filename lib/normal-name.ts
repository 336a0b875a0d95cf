/** The name of a thing as the database keeps it: NFC, and one space between words. */
export const normalName = (name: string) => name.normalize("NFC").replace(/\s+/g, " ").trim();
