import type { KnownPerson } from "@/lib/imports/changes-of";
import type { CheckedRow } from "./check-rows";
import type { Reading, Source } from "./read-file";
import type { FileRow, Mapping } from "./table-of-file";

/** What Add Users, CSV file holds until it is imported. */
export type ImportDraft = {
  step: "file" | "columns" | "check";
  /** Why the file cannot be imported, if it cannot. */
  problem: string | null;
  source: Source | null;
  reading: Reading | null;
  /** How much of the file is read, 0 to 1. */
  read: number;
  header: readonly string[];
  mapping: Mapping;
  fileRows: readonly FileRow[];
  rows: readonly CheckedRow[];
  /** Who of the file is in the account already, as far as it was asked; `asked` counts the rows. */
  known: ReadonlyMap<string, KnownPerson>;
  asked: number;
  invite: boolean;
  /** The name of the import once it was sent: sent again it stays one (R15). */
  importId: string | null;
};

export const emptyImport: ImportDraft = {
  step: "file",
  problem: null,
  source: null,
  reading: null,
  read: 0,
  header: [],
  mapping: [],
  fileRows: [],
  rows: [],
  known: new Map(),
  asked: 0,
  invite: false,
  importId: null,
};
