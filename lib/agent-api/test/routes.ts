import { readdirSync } from "node:fs";
import path from "node:path";

type Route = (request: Request, context: { params: Promise<object> }) => Promise<Response>;
type RouteFile = { path: string; pattern: RegExp; methods: Record<string, Route> };

const folder = path.resolve("app/api/agent/v1");

/** `/sessions/[id]/connect` as `/sessions/{id}/connect`, the way the document writes it. */
const documented = (file: string) => `/${path.dirname(file)}`.replaceAll(path.sep, "/").replace(/\[(\w+)\]/g, "{$1}");

async function load(file: string): Promise<RouteFile> {
  const methods: Record<string, Route> = await import(path.join(folder, file));
  const template = documented(file);
  const pattern = new RegExp(`^${template.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)").replace("/[[...path]]", ".*")}$`);
  return { path: template, pattern, methods };
}

/** The Agent API as its route files serve it, the one for unknown addresses last. */
export const routes = await Promise.all(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .sort((a, b) => Number(a.includes("[[")) - Number(b.includes("[[")))
    .map(load),
);

/** Finds the route of a request as the server would, and calls its function. */
export async function serve(request: Request): Promise<{ path: string; response: Response }> {
  const asked = new URL(request.url).pathname.replace("/api/agent/v1", "");
  for (const { path, pattern, methods } of routes) {
    const found = pattern.exec(asked);
    const route = methods[request.method];
    if (found && route)
      return { path, response: await route(request, { params: Promise.resolve({ ...found.groups }) }) };
  }
  throw new Error(`nothing serves ${request.method} ${asked}`);
}
