import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { afterAll, inject } from "vitest";
import type { Database } from "../client";
import { endSeeding } from "./seed-client";

/** Every test file gets a database of its own, before the code under test reads where it is. */
const admin = postgres(inject("server"), { max: 1, onnotice: () => undefined });
const name = `openseat_test_${randomBytes(6).toString("hex")}`;
await admin`select pg_advisory_lock(hashtext('openseat template'))`; // a template cannot be copied twice at a time
await admin.unsafe(`create database ${name} template ${inject("template")} strategy file_copy`);
await admin`select pg_advisory_unlock(hashtext('openseat template'))`;

const url = new URL(inject("server"));
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.href;
process.env.DATABASE_ROLE = inject("role") ?? "";
process.env.AUTH_SECRET ??= "the-secret-of-the-tests-the-secret-of-the-tests";

afterAll(async () => {
  const opened: typeof globalThis & { openseatDatabase?: Database } = globalThis;
  await Promise.all([opened.openseatDatabase?.end(), endSeeding()]);
  await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
});
