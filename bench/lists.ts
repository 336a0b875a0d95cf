import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page } from "@playwright/test";
import { newAccount, type SeededAccount } from "@/db/test/seed";
import { seeding } from "@/db/test/seed-client";
import { browserCookie } from "./browser-cookie";
import type { Line } from "./report";

/** Lists of people that come and go: the export of 100,000 users, the preview of a file of 5,000 rows. */
export async function lists(): Promise<Line[]> {
  return [...(await exported()), ...(await preview())];
}

/** Megabytes that the server holds now. */
function memory(): number {
  const status = readFileSync(`/proc/${process.env.SERVER_PID}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

async function exported(): Promise<Line[]> {
  const account = await newAccount();
  await seeding()`
    insert into users (account_id, email, first_name, last_name, role, activated_at)
    select ${account.id}, gen_random_uuid() || '@example.com', 'A' || md5(n::text), 'Example', 'agent', now()
    from generate_series(1, 100000) n`;
  await seeding()`vacuum analyze users`;
  await download((await newAccount()).admin); // the route is there
  const idle = memory();
  const began = performance.now();
  const { bytes, most } = await download(account.admin);
  const seconds = (performance.now() - began) / 1000;
  return [
    {
      what: "export of 100,000 users: memory of the server over what it held idle",
      value: most - idle,
      unit: "MB",
      goal: { atMost: 60 },
      note: `${idle.toFixed(0)} → ${most.toFixed(0)} MB; ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s`,
    },
  ];
}

/** Reads an export to its end; how large it was, and the most that the server held meanwhile. */
async function download(admin: SeededAccount["admin"]) {
  const answer = await fetch(`${process.env.BASE_URL}/api/browser/users/export`, {
    headers: { cookie: await browserCookie(admin) },
  });
  let [bytes, most] = [0, 0];
  const watch = setInterval(() => {
    most = Math.max(most, memory());
  }, 20);
  for await (const chunk of answer.body ?? []) bytes += chunk.byteLength;
  clearInterval(watch);
  return { bytes, most: Math.max(most, memory()) };
}

/** A file of 5,000 rows, one in fifty of them with a problem; each time other people. */
function file(time: number): string {
  const rows = Array.from(
    { length: 5000 },
    (_, n) => `p${time}.${n}@${n % 50 === 9 ? "" : "preview.example"},First${n},Last,agent,shared,`,
  );
  return `email,first_name,last_name,role,remote_support,service_desk\r\n${rows.join("\r\n")}`;
}

async function preview(): Promise<Line[]> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH });
  const context = await browser.newContext({ baseURL: process.env.BASE_URL });
  const [name = "", value = ""] = (await browserCookie((await newAccount()).admin)).split("=");
  await context.addCookies([{ name, value, url: process.env.BASE_URL ?? "" }]);
  const page = await context.newPage();
  const found: { first: number; whole: number; longest: number }[] = [];
  // On the disk, as people have it: handed over as bytes, the page would spend its time on taking them in.
  const chosen = path.join(tmpdir(), `people-${process.pid}.csv`);
  for (let time = 0; time < 5; time++) {
    writeFileSync(chosen, file(time));
    found.push(await look(page, chosen));
  }
  rmSync(chosen);
  await browser.close();
  const [first, whole, longest] = (["first", "whole", "longest"] as const).map(
    (key) => found.map((each) => each[key]).toSorted((a, b) => a - b)[2] ?? 0,
  );
  return [
    {
      what: "a file of 5,000 rows: until its first problems are shown",
      value: first ?? 0,
      unit: "ms",
      goal: { atMost: 1500 },
      note: `all of it in ${whole?.toFixed(0)} ms; the median of five`,
    },
    {
      what: "a file of 5,000 rows, until it is sent: the longest that the page stood still",
      value: longest ?? 0,
      unit: "ms",
      goal: { atMost: 50 },
      note: `Chromium; tasks under 50 ms are not told, and count as 0; each time: ${found.map(({ longest }) => longest).join(", ")}`,
    },
  ];
}

/** Chooses the file, watches until all of it is checked, sends it, and watches until its import is there. */
async function look(page: Page, chosen: string) {
  await page.goto("/users/new/csv");
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const seen = { longest: 0, first: 0, began: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries())
        if (seen.began && startTime >= seen.began) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: "longtask" });
    document.addEventListener(
      "change",
      () => {
        seen.began ||= performance.now();
      },
      true,
    );
    new MutationObserver(() => {
      if (!seen.first && /[1-9]\d* to fix/.test(document.getElementById("main")?.textContent ?? ""))
        seen.first = performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.locator("input[type=file]").setInputFiles(chosen);
  const send = page.getByRole("button", { name: /^Import 4,?900/ }).and(page.locator(":not([aria-disabled])"));
  await send.waitFor();
  const whole = await page.evaluate(() => performance.now() - Object(window).seen.began);
  await send.click();
  await page.getByRole("progressbar", { name: "Rows imported" }).waitFor();
  return page.evaluate((whole) => {
    const { seen } = Object(window);
    return { first: seen.first - seen.began, whole, longest: seen.longest };
  }, whole);
}
