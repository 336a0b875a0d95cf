import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../scripts/embedded-postgres.mjs";
import { migrate } from "../migrate";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be extended from here
  export interface ProvidedContext {
    /** The server of the tests, its migrated template, and the role that requests act as. */
    server: string;
    template: string;
    role: string | null;
  }
}

/** One server for the whole run and one migrated database in it, of which every test file gets a copy. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "openseat-test-"));
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given
    ? undefined
    : await startEmbedded({ dir: path.join(folder, "data"), log: path.join(folder, "log"), durable: false });
  const server = given ?? embedded?.url ?? "";
  const template = `openseat_template_${process.pid}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${template}`);
  const url = new URL(server);
  url.pathname = `/${template}`;
  const { role } = await migrate(url.href);
  project.provide("server", server);
  project.provide("template", template);
  project.provide("role", role);
  return async () => {
    await admin.unsafe(`drop database ${template} with (force)`);
    await admin.end();
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
