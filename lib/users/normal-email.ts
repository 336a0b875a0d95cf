/** An e-mail address as the database keeps it: trimmed, NFKC, lower case (R19). */
export const normalEmail = (address: string) => address.trim().normalize("NFKC").toLowerCase();
