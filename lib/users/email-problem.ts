const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
const address = new RegExp(
  String.raw`^[^\s\p{C}@"'<>()[\]\\,;:.]+(?:[.'][^\s\p{C}@"'<>()[\]\\,;:.]+)*@${label}(?:\.${label})+$`,
  "u",
);

/** What is wrong with an e-mail address that somebody typed, or undefined. Whether it is free only the database knows. */
export function emailProblem(typed: string): string | undefined {
  const email = typed.trim();
  if (!email) return "Enter a work email";
  if (email.length > 254) return "Email must be 254 characters or less";
  if (!address.test(email)) return "Enter an email address in the correct format, like name@example.com";
}
