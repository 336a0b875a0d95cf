import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";

type Manifest = {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
};
type ServerAction = { name: string; id: string; at: string };

/** Where a page that can run an action answers: `app/(admin)/users/[id]/page` is `/users/…`. */
const addressOf = (worker: string) =>
  worker
    .replace(/^app/, "")
    .replace(/\/\([^)]*\)/, "")
    .replace(/\/page$/, "")
    .replace(/\[[^\]]*\]/, randomUUID());

/** The server actions of the build under test: folder and name of each, sorted, the id that a browser sends, and where. */
export function serverActions(): ServerAction[] {
  const file = path.resolve(import.meta.dirname, "../.next/server/server-reference-manifest.json");
  const { node }: Manifest = JSON.parse(readFileSync(file, "utf8"));
  return Object.entries(node)
    .map(([id, { exportedName, filename, workers }]) => ({
      id,
      name: `${filename.replace(/^app\/(\([^)]*\)\/)?/, "")} ${exportedName}`,
      at: addressOf(Object.keys(workers)[0] ?? ""),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What an action behind the sign-in answers, as the server sends it. */
export async function askAction(request: APIRequestContext, { id, at }: ServerAction, input: object) {
  const headers = {
    "next-action": id,
    "content-type": "text/plain;charset=UTF-8",
    accept: "text/x-component",
    origin: process.env.BASE_URL ?? "",
  };
  return (await request.post(at, { headers, data: JSON.stringify([input]), maxRedirects: 0 })).text();
}

/** What an action answers to an input that fits no schema: the code of its refusal, or its status. */
export async function answerOf(request: APIRequestContext, action: ServerAction): Promise<string> {
  const text = await askAction(request, action, {});
  return /"code":"(\w+)"/.exec(text)?.[1] ?? /"status":"(\w+)"/.exec(text)?.[1] ?? text.slice(0, 200);
}
