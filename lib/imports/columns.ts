/** The columns that an import knows, in the order of the sample file. */
export const importColumns = [
  "email",
  "first_name",
  "last_name",
  "role",
  "remote_support",
  "service_desk",
  "groups",
] as const;
export type ImportColumn = (typeof importColumns)[number];

/** Every limit of an import; files beyond them are told so before anything is read. */
export const maxImportRows = 5000;
export const maxImportBytes = 5_000_000;

export const columnNames: Record<ImportColumn, string> = {
  email: "Email",
  first_name: "First name",
  last_name: "Last name",
  role: "Role",
  remote_support: "Remote Support",
  service_desk: "Service Desk",
  groups: "Groups",
};

/** What people call the columns in the lists that they keep, as letters and digits alone. */
const aliases: Record<ImportColumn, readonly string[]> = {
  email: [
    "email",
    "emailaddress",
    "workemail",
    "mail",
    "mailaddress",
    "address",
    "username",
    "userprincipalname",
    "upn",
  ],
  first_name: ["firstname", "first", "givenname", "forename"],
  last_name: ["lastname", "last", "surname", "familyname"],
  role: ["role", "userrole"],
  remote_support: ["remotesupport", "remotesupportseat", "rs", "rsseat"],
  service_desk: ["servicedesk", "servicedeskseat", "sd", "sdseat"],
  groups: ["groups", "group", "usergroups", "usergroup", "team", "teams"],
};

/** Letters and digits of a text in lower case: "E-Mail address" is "emailaddress". */
export const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The column that a header means, if it is one of ours. */
export function columnOf(header: string): ImportColumn | undefined {
  const word = plain(header);
  return importColumns.find((column) => aliases[column].includes(word));
}
