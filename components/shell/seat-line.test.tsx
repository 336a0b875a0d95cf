import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SeatLine } from "./seat-line";

type Count = Parameters<typeof SeatLine>[0]["count"];

const stays = () => undefined;
const router = {
  back: stays,
  forward: stays,
  refresh: stays,
  push: stays,
  replace: stays,
  prefetch: stays,
  bfcacheId: "",
};

const nobody = { clearing: 0, offered: 0, waiting: 0 };
const line = (count: Count, seatType: "named" | "shared" = "shared") =>
  renderToStaticMarkup(
    <AppRouterContext value={router}>
      <SeatLine product="remote_support" seatType={seatType} count={count} />
    </AppRouterContext>,
  );
const name = (html: string) => /class="sr-only">([^<]*)</.exec(html)?.[1];

test("a pool's line says in full how it stands and where it leads", () => {
  const html = line({ ...nobody, capacity: 10, used: 10, clearing: 2, waiting: 1 });
  expect(name(html)).toBe(
    "Remote Support Shared: 10 of 10 in use, 2 of them clearing, 1 agent waiting. Show these users.",
  );
  expect(html).toContain('href="/users?seat=remote-support-shared"');
});

test("Named seats are assigned, not in use (R2)", () => {
  expect(name(line({ ...nobody, capacity: 25, used: 22 }, "named"))).toBe(
    "Remote Support Named: 22 of 25 assigned. Show these users.",
  );
});

test("an unknown count is said to be unavailable, never 0", () => {
  const html = line("unavailable");
  expect(html).toContain("count unavailable");
  expect(html).not.toMatch(/\b0\b.* of /);
  expect(html).not.toContain("<svg");
});

test("up to 24 seats are drawn one by one, more as one bar", () => {
  const seats = (capacity: number) => line({ ...nobody, capacity, used: 3 }).match(/<g transform/g)?.length ?? 0;
  expect([seats(3), seats(24), seats(25)]).toEqual([3, 24, 0]);
});
