"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import { attempt, reasonOf } from "@/components/live/attempt";
import { breathe } from "@/lib/csv/breathe";
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
const checkedAtOnce = 250;

/** Milliseconds after which rows are shown that were read meanwhile: drawing them takes longer than reading them. */
const shownEvery = 200;

/** Who of these rows is there already. An answer that is lost, as by a change of pages just then, is asked for again. */
async function lookedUp(rows: readonly CheckedRow[]) {
  const emails = rows.map(({ email }) => email.slice(0, 1000));
  for (let pause = 250; ; pause *= 2) {
    const answer = await attempt(lookUp({ emails }));
    if (answer.status !== "failed" || pause > 1000) return answer;
    await new Promise((on) => setTimeout(on, pause));
  }
}

/** The file that is being looked through: reading it, its columns, its rows. */
export function useImportDraft(viewer: Viewer) {
  const [draft, setDraft] = useState<ImportDraft>((kept.of === viewer.id && kept.draft) || emptyImport);
  const current = useRef(draft);
  const reading = useRef(0);

  function change(part: Partial<ImportDraft>) {
    current.current = { ...current.current, ...part };
    Object.assign(kept, { of: viewer.id, draft: current.current });
    setDraft(current.current);
  }
  /** Drawn bit by bit when there is time for it: thousands of rows must not hold up a key that is pressed. */
  const changeSoon = (part: Partial<ImportDraft>) => startTransition(() => change(part));

  const allowed: readonly ImportColumn[] = viewer.privileges.includes("manage_seats")
    ? importColumns
    : importColumns.filter((column) => column !== "remote_support" && column !== "service_desk");
  const check = (row: FileRow, mapping: Mapping) => checkRow(row.row, cellsIn(row, mapping), viewer.role);

  /** Reads a file, as it was most probably written or as somebody says. The first rows are there while the rest is read. */
  async function choose(source: Source, encoding?: Encoding) {
    const problem = sourceProblem(source);
    if (problem) return change({ ...emptyImport, problem });
    const mine = ++reading.current;
    const read = readingOf(source, encoding);
    change({ ...emptyImport, source, reading: read, invite: current.current.invite });
    const { parseInBrowser } = await import("@/lib/csv/parse-in-browser");
    const fileRows: FileRow[] = [];
    const rows: CheckedRow[] = [];
    let header: readonly string[] | undefined;
    let wholly = false;
    let mapping: Mapping = [];
    let row = 0;
    let total = 0;
    let shownAt = 0;
    for await (const part of parseInBrowser(read.text, read.delimiter)) {
      if (mine !== reading.current) return;
      for (const values of part.rows) {
        row++;
        if (!values.some(Boolean)) continue;
        if (!header) {
          header = values;
          mapping = mappingOf(header, allowed);
          wholly = mapsWholly(mapping, header);
          change({ header, mapping, step: wholly ? "check" : "columns" });
        } else if (++total <= maxImportRows) {
          const fresh = { row, values };
          fileRows.push(fresh);
          if (wholly) rows.push(check(fresh, mapping));
        }
      }
      if (part.read < 1 && performance.now() - shownAt < shownEvery) continue;
      shownAt = performance.now();
      const wrong = part.read === 1 && endProblem(source.name, total, part.brokenAt);
      if (wrong) return change({ ...emptyImport, problem: wrong });
      changeSoon({ fileRows: [...fileRows], rows: [...rows], read: part.read });
    }
    if (wholly) await askWhoIsKnown(mine);
  }

  /** Takes the columns as they are mapped now, and checks all rows. */
  async function takeColumns() {
    const mine = ++reading.current;
    const { fileRows, mapping } = current.current;
    const rows: CheckedRow[] = [];
    change({ step: "check", rows, asked: 0 });
    for (let at = 0; at < fileRows.length; at += checkedAtOnce) {
      rows.push(...fileRows.slice(at, at + checkedAtOnce).map((each) => check(each, mapping)));
      await breathe();
      if (mine !== reading.current) return;
    }
    changeSoon({ rows });
    await askWhoIsKnown(mine);
  }

  async function askWhoIsKnown(mine = reading.current) {
    while (current.current.asked < current.current.rows.length) {
      const { asked, rows } = current.current;
      const some = rows.slice(asked, asked + knownAtOnce);
      if (!(await ask(some, mine))) return;
      changeSoon({ asked: asked + some.length });
    }
  }

  async function ask(rows: readonly CheckedRow[], mine = reading.current) {
    const answer = await lookedUp(rows);
    if (mine !== reading.current) return false;
    if (answer.status !== "done") {
      change({ problem: `It could not be checked who is in the account already. ${reasonOf(answer)}` });
      return false;
    }
    const known = new Map(current.current.known);
    for (const person of answer.value) known.set(person.email, person);
    changeSoon({ known, problem: null });
    return true;
  }

  /** Mends rows, each by its number; whom one is about is asked once it says so. */
  function edit(mended: ReadonlyMap<number, Cells>) {
    const rows = current.current.rows.map((each) => {
      const cells = mended.get(each.row);
      return cells ? checkRow(each.row, cells, viewer.role, true) : each;
    });
    change({ importId: null, rows });
  }
  const edited = (row: CheckedRow) => (current.current.known.has(row.email) ? undefined : ask([row]));

  function forget() {
    reading.current++;
    change(emptyImport);
  }

  /** Somebody who comes back finds the file as it was left; what was under way begins again, and who is there is asked anew. */
  function resume() {
    const { source, reading: read, read: part, step, fileRows, rows } = current.current;
    if (source && part < 1) void choose(source, read?.encoding);
    else if (step === "check" && rows.length < fileRows.length) void takeColumns();
    else if (step === "check") {
      change({ asked: 0 });
      void askWhoIsKnown();
    }
    return () => {
      reading.current++;
    };
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(resume, []);

  return { draft, change, choose, takeColumns, askWhoIsKnown, edit, edited, forget, allowed };
}
