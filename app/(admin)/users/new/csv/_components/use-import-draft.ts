"use client";

import { useRef, useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import type { Encoding } from "@/lib/csv/read-text";
import { knownAtOnce } from "@/lib/imports/changes-of";
import { type ImportColumn, importColumns, maxImportRows } from "@/lib/imports/columns";
import type { Cells } from "@/lib/imports/read-cells";
import type { Viewer } from "../../../_form/may-change";
import { lookUp } from "../actions";
import { type CheckedRow, checkRow } from "./check-rows";
import { emptyImport, type ImportDraft } from "./import-draft";
import { endProblem, readingOf, type Source, sourceProblem } from "./read-file";
import { cellsIn, type FileRow, type Mapping, mappingOf, mapsWholly } from "./table-of-file";

/** Kept while other pages are looked at: a file is not asked for twice. Only the browser of its owner ever has one. */
const kept: { of?: string; draft?: ImportDraft } = {};

/** How many rows are checked before the page may breathe. */
const checkedAtOnce = 500;

/** Milliseconds after which rows are shown that were read meanwhile: drawing them takes longer than reading them. */
const shownEvery = 200;

/** The file that is being looked through: reading it, its columns, its rows. */
export function useImportDraft(viewer: Viewer) {
  const [draft, setDraft] = useState<ImportDraft>((kept.of === viewer.id && kept.draft) || emptyImport);
  const current = useRef(draft);
  const reading = useRef(0);

  function change(part: Partial<ImportDraft>, show = true) {
    current.current = { ...current.current, ...part };
    Object.assign(kept, { of: viewer.id, draft: current.current });
    if (show) setDraft(current.current);
  }

  const allowed: readonly ImportColumn[] = viewer.privileges.includes("manage_seats")
    ? importColumns
    : importColumns.filter((column) => column !== "remote_support" && column !== "service_desk");
  const check = ({ row, ...rest }: FileRow, mapping: Mapping) =>
    checkRow(row, cellsIn({ row, ...rest }, mapping), viewer.role);

  /** Reads a file, as it was most probably written or as somebody says. The first rows are there while the rest is read. */
  async function choose(source: Source, encoding?: Encoding) {
    const problem = sourceProblem(source);
    if (problem) return change({ ...emptyImport, problem });
    const mine = ++reading.current;
    const read = readingOf(source, encoding);
    change({ ...emptyImport, source, reading: read, invite: current.current.invite });
    const { parseInBrowser } = await import("@/lib/csv/parse-in-browser");
    let row = 0;
    let wholly = false;
    let shownAt = 0;
    for await (const part of parseInBrowser(read.text, read.delimiter)) {
      if (mine !== reading.current) return;
      const fresh = part.rows
        .map((values): FileRow => ({ row: ++row, values }))
        .filter(({ values }) => values.some(Boolean));
      const { header, mapping } = current.current;
      const top = header.length > 0 ? undefined : fresh.shift();
      if (top) {
        const found = mappingOf(top.values, allowed);
        wholly = mapsWholly(found);
        change({ header: top.values, mapping: found, step: wholly ? "check" : "columns" });
      }
      const now = current.current;
      const fileRows = now.fileRows.length > maxImportRows ? now.fileRows : [...now.fileRows, ...fresh];
      const rows = wholly ? [...now.rows, ...fresh.map((each) => check(each, top ? now.mapping : mapping))] : now.rows;
      const due = top !== undefined || part.read === 1 || performance.now() - shownAt > shownEvery;
      if (due) shownAt = performance.now();
      change({ fileRows, rows, read: part.read }, due);
      if (part.read < 1) continue;
      const wrong = endProblem(source.name, fileRows.length, part.brokenAt);
      if (wrong) return change({ ...emptyImport, problem: wrong });
    }
    if (wholly) await askWhoIsKnown(mine);
  }

  /** Takes the columns as they are mapped now, and checks all rows. */
  async function takeColumns() {
    const mine = ++reading.current;
    const { fileRows, mapping } = current.current;
    change({ step: "check", rows: [], asked: 0 });
    for (let at = 0; at < fileRows.length; at += checkedAtOnce) {
      const some = fileRows.slice(at, at + checkedAtOnce).map((each) => check(each, mapping));
      change({ rows: [...current.current.rows, ...some] });
      await new Promise((breathe) => setTimeout(breathe));
      if (mine !== reading.current) return;
    }
    await askWhoIsKnown(mine);
  }

  async function askWhoIsKnown(mine = reading.current) {
    while (current.current.asked < current.current.rows.length) {
      const { asked, rows } = current.current;
      const some = rows.slice(asked, asked + knownAtOnce);
      if (!(await ask(some, mine))) return;
      change({ asked: asked + some.length });
    }
  }

  async function ask(rows: readonly CheckedRow[], mine = reading.current) {
    const answer = await attempt(lookUp({ emails: rows.map(({ email }) => email.slice(0, 1000)) }));
    if (mine !== reading.current) return false;
    if (answer.status !== "done") {
      change({ problem: `It could not be checked who is in the account already. ${reasonOf(answer)}` });
      return false;
    }
    const known = new Map(current.current.known);
    for (const person of answer.value) known.set(person.email, person);
    change({ known, problem: null });
    return true;
  }

  /** Mends one row; whom it is about is asked once it says so. */
  function edit(row: number, cells: Cells) {
    change({
      importId: null,
      rows: current.current.rows.map((each) => (each.row === row ? checkRow(row, cells, viewer.role, true) : each)),
    });
  }
  const edited = (row: CheckedRow) => (current.current.known.has(row.email) ? undefined : ask([row]));

  function forget() {
    reading.current++;
    change(emptyImport);
  }

  return { draft, change, choose, takeColumns, askWhoIsKnown, edit, edited, forget, allowed };
}
