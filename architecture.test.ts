import { readdirSync, readFileSync } from "node:fs";
import { normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { adminScreenOf } from "@/lib/access/admin-screens";
import { auditActions } from "@/lib/audit/actions";
import { allSharedSeatsInUse } from "@/lib/catalog";
import { refusals } from "@/lib/refusal";

/** The rules of CONTRIBUTING.md that no linter knows. Each names the files that break it. */

type File = { path: string; text: string };

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

const read = (path: string): File => ({ path, text: readFileSync(path, "utf8") });
const all = ["app", "components", "lib", "db", "e2e", "scripts", "bench", "agents", "proof"].flatMap(filesOf).sort();
const code = all.filter((path) => /\.(tsx?|mjs)$/.test(path)).map(read);
const isTest = ({ path }: File) => /\.(test|spec)\.tsx?$|\/test\/|^e2e\//.test(path);
const tests = code.filter(isTest);
const product = code.filter((file) => !isTest(file) && /^(app|components|lib|db)\//.test(file.path));
const kernel = all.filter((path) => path.startsWith("db/kernel/")).map(read);
const inFolder = (folder: string) => product.filter(({ path }) => path.startsWith(folder));

/** What a file says without its comments. */
const bare = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
const breaking = (files: File[], breaks: (file: File) => boolean) => files.filter(breaks).map(({ path }) => path);

describe("doors", () => {
  const actions = product.filter(({ text }) => text.startsWith('"use server"'));

  test("every server action is made by one of the wrappers", () => {
    const made = /^export const \w+ = (browserAction|publicAction|formAction)\($/;
    const bad = ({ text }: File) =>
      text.split("\n").some((line) => line.startsWith("export ") && !made.test(line.replace(/(\().*/, "$1")));
    expect(actions.length).toBeGreaterThan(5);
    expect(breaking(actions, bad)).toEqual([]);
  });

  test("every route is made by its wrapper", () => {
    const routes = product.filter(({ path }) => path.endsWith("/route.ts"));
    const wrapper = ({ path }: File) => {
      if (path === "app/api/health/route.ts") return /^export const GET = health;$/m;
      if (path === "app/api/browser/events/route.ts") return /^export const GET = browserEvents;$/m;
      return path.startsWith("app/api/agent/")
        ? /^export const \{ GET, POST, PUT, PATCH, DELETE \} = agentRoute\(/m
        : /^export const (GET = browser(Query|Download)|POST = browser(Upload|PostDownload))\(\[/m;
    };
    const exported = ({ text }: File) => text.match(/^export (?!const dynamic)/gm)?.length;
    expect(breaking(routes, (file) => !wrapper(file).test(file.text) || exported(file) !== 1)).toEqual([]);
  });

  test("every page behind the sign-in asks for its privilege", () => {
    const open = /^app\/(sign-in|invitation|reset-password)\//;
    const pages = product.filter(
      ({ path }) => path.endsWith("/page.tsx") && path.startsWith("app/") && !open.test(path),
    );
    expect(breaking(pages, ({ text }) => !/await pageContext\("\w+"/.test(text))).toEqual([]);
  });

  test("every page of managers and admins asks for what the navigation and the page without access say (R18)", () => {
    const pages = product.filter(({ path }) => path.startsWith("app/(admin)/") && path.endsWith("/page.tsx"));
    const needs = ({ path }: File) =>
      adminScreenOf(path.slice("app/(admin)".length).replace(/\/page\.tsx$/, "") || "/")?.needs;
    expect(pages.length).toBeGreaterThan(4);
    expect(breaking(pages, (file) => !file.text.includes(`await pageContext("${needs(file)}"`))).toEqual([]);
  });

  test("only grant makes a Context", () => {
    expect(
      breaking(code, ({ path, text }) => /\bas Context\b/.test(bare(text)) && !/grant\.ts|architecture/.test(path)),
    ).toEqual([]);
  });
});

describe("the database", () => {
  test("no request opens a transaction: one statement a change", () => {
    const onRequestPath = product.filter(({ path }) => !/^db\/(migrate|app-role)\.ts$/.test(path));
    expect(breaking(onRequestPath, ({ text }) => /\.(begin|transaction)\(/.test(bare(text)))).toEqual([]);
  });

  test("whoever reads people asks who is in reach of the reader (R18)", () => {
    const theirOwnOrAdmins = [
      "lib/sign-in/", // by a secret, or about oneself
      "lib/devices/",
      "lib/live/",
      "lib/accounts/", // the operator
      "lib/audit/", // admins
      "lib/subscription/",
      "lib/overview/get-setup.ts",
      "lib/groups/list-groups-in-use.ts",
      "lib/bulk/undo-change.ts", // through `undoable`
      "lib/bulk/recent-changes.ts",
      "lib/bulk/bulk-query.ts", // through `matchesOf`
      "lib/users/list-users.ts", // the same
      "lib/seats/get-my-seats.ts", // who cleared one's own seat
    ];
    const readers = inFolder("lib/").filter(({ text }) => /\b(from|join)\s+users\b/.test(bare(text)));
    const bad = ({ path, text }: File) =>
      !/\b(inReach|shownName)\(/.test(bare(text)) && !theirOwnOrAdmins.some((known) => path.startsWith(known));
    expect(readers.length).toBeGreaterThan(20);
    expect(breaking(readers, bad)).toEqual([]);
  });

  test("every query is awaited, returned or handed on", () => {
    const left =
      /(?:;|(?<!\$)\{|\}|=>\s*\{)\s*(?:\w+\.)*(?:orm\.(?:select|insert|update|delete|execute|query)\b|sql(?:<[^`;]*>)?`)/;
    expect(breaking(product, ({ text }) => left.test(bare(text)))).toEqual([]);
  });

  test("a kernel file holds the function, the view or the type of its name; parameters are named p_", () => {
    const bad = ({ path, text }: File) => {
      const name = path.replace(/^db\/kernel\/|\.sql$/g, "");
      if (new RegExp(`create (or replace view|type) kernel\\.${name} as\\b`).test(text)) return false;
      const [, parameters] = new RegExp(`create or replace function kernel\\.${name}\\(([^)]*)\\)`).exec(text) ?? [];
      return parameters === undefined || (parameters !== "" && !/^\s*p_/.test(parameters));
    };
    expect(breaking(kernel, bad)).toEqual([]);
  });

  test("everything in the kernel is used", () => {
    const users = [...kernel, ...product];
    const unused = (path: string) => {
      const name = new RegExp(`\\bkernel\\.${path.replace(/^db\/kernel\/|\.sql$/g, "")}\\b`);
      return !users.some((file) => file.path !== path && name.test(file.text));
    };
    expect(breaking(kernel, ({ path }) => unused(path))).toEqual([]);
  });

  test("every write of the kernel names the account it is in", () => {
    const statements = (text: string) => text.match(/^\s*(update|delete from)\s[\s\S]*?;/gm) ?? [];
    const bad = ({ text }: File) =>
      statements(text).some(
        (statement) => !/account_id|token_hash|^\s*update accounts .* where id = p_account;/.test(statement),
      );
    expect(breaking(kernel, bad)).toEqual([]);
  });
});

describe("words", () => {
  test("every refusal is expected by a test: its code in quotes, in what an assertion compares with", () => {
    const matcher = /(?<!\bstatus\))\.to(Be|Equal|MatchObject|Contain|ContainEqual)\([\s\S]*?;$/gm;
    const expected = tests.flatMap(({ text }) => text.match(matcher) ?? []);
    const met = (code: string) => expected.some((words) => new RegExp(`(?<!status: )"${code}"`).test(words));
    expect(Object.keys(refusals).filter((code) => !met(code))).toEqual([]);
  });

  const writers = [...kernel, ...product].filter(({ text }) =>
    /insert into events|record_(request|group)\(/.test(text),
  );
  const recorded = writers.flatMap(({ text }) => text.match(/(?<=')([a-z_]+\.[a-z_]*|\.[a-z_]+)(?=')/g) ?? []);

  test("every action of the record is met by a test of the record", () => {
    const met = breaking(tests, ({ path }) => path.endsWith("/record.test.ts")).map((path) => read(path).text);
    expect(recorded.length).toBeGreaterThan(20);
    expect(recorded.filter((action) => !met.join("\n").includes(action))).toEqual([]);
  });

  test("every action of the record has a sentence in the audit log", () => {
    const said = Object.keys(auditActions);
    const has = (action: string) =>
      said.some(
        (known) =>
          known === action ||
          (action.endsWith(".") ? known.startsWith(action) : action.startsWith(".") && known.endsWith(action)),
      );
    expect(recorded.filter((action) => !has(action))).toEqual([]);
  });

  test("the article's sentence is written once", () => {
    expect(breaking(product, ({ text }) => text.includes(allSharedSeatsInUse))).toEqual(["lib/catalog.ts"]);
  });

  test("nobody says license, slot, kick or deactivate; a slot is where messages stand", () => {
    const spoken = [...product, ...kernel].filter(({ path }) => path !== "lib/agent-api/openapi.ts"); // its own licence
    const wrong = /\b(licen[sc]e[sd]?|(?<!message )slots?|kick(s|ed|ing)?|deactivat\w+)\b/i;
    expect(breaking(spoken, ({ text }) => wrong.test(text))).toEqual([]);
  });

  test("every invariant says what keeps it", () => {
    const rows = read("ARCHITECTURE.md").text.match(/^\| I\d+ \|.*$/gm) ?? [];
    expect(rows.length).toBeGreaterThanOrEqual(13);
    expect(rows.filter((row) => row.split("|").some((cell, at) => at > 0 && at < 4 && cell.trim() === ""))).toEqual([]);
  });
});

describe("files", () => {
  test("the environment is read in one place", () => {
    const readers = /^(lib\/env\.ts|scripts\/|e2e\/|bench\/|proof\/|db\/test\/)|\.test\.tsx?$/;
    expect(breaking(code, ({ path, text }) => /process\.env\b/.test(bare(text)) && !readers.test(path))).toEqual([]);
  });

  test("no browser loads what reads input on the server: zod stays out of every client file and all it imports", () => {
    const texts = new Map(product.map(({ path, text }) => [path, text]));
    const loaded = (path: string) =>
      [...(texts.get(path) ?? "").matchAll(/^import (?!type\b)([^;]*?)from "([^"]+)"/gm)].flatMap(
        ([, what = "", from = ""]) => {
          const onlyTypes = /^\{(\s*type [^,]+,?)+\s*\} $/.test(what);
          const at = from.startsWith("@/")
            ? from.slice(2)
            : from.startsWith(".")
              ? normalize(`${path}/../${from}`)
              : from;
          const file = [`${at}.ts`, `${at}.tsx`].find((each) => texts.has(each)) ?? at;
          return onlyTypes || texts.get(file)?.startsWith('"use server"') ? [] : [file];
        },
      );
    const reached = new Set(product.filter(({ text }) => text.startsWith('"use client"')).map(({ path }) => path));
    for (const path of reached) for (const file of loaded(path)) reached.add(file);
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((path) => loaded(path).includes("zod"))).toEqual([]);
  });

  test("no barrels but the schema's", () => {
    const bad = ({ text }: File) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from/m.test(text);
    expect(breaking(product, bad)).toEqual(["db/schema/index.ts"]);
  });

  test("no file of the product has more than 250 lines, half of them fewer than 50", () => {
    const lines = ({ text }: File) => text.split("\n").length - 1;
    expect(breaking([...product, ...kernel], (file) => lines(file) > 250)).toEqual([]);
    expect(breaking(tests, (file) => lines(file) > 400)).toEqual([]);
    const sorted = [...product, ...kernel].map(lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(50);
  });

  test("every function that the domain exports says what it promises", () => {
    const undocumented = ({ text }: File) =>
      [...text.matchAll(/^export (?:async )?function/gm)].some(
        ({ index }) => !text.slice(0, index).trimEnd().endsWith("*/"),
      );
    expect(breaking([...inFolder("lib/"), ...inFolder("db/")], undocumented)).toEqual([]);
  });
});
