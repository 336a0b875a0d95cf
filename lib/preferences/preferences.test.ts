import { expect, test } from "vitest";
import { usualColumns } from "@/lib/users/user-columns";
import { readPreferences, writePreferences } from "./preferences";

const nothingChosen = { theme: "system", rows: "comfortable", keys: "on", times: "device", columns: usualColumns };

test("what was chosen is read again", () => {
  const chosen = { theme: "dark", rows: "compact", keys: "off", times: "company", columns: "role,groups" } as const;
  expect(readPreferences(writePreferences(chosen))).toEqual(chosen);
});

test.each([undefined, "", "theme=mauve&rows=&keys&columns=<b>", "%%%"])(
  "a cookie of %j is as if nothing had been chosen",
  (text) => {
    expect(readPreferences(text)).toEqual(nothingChosen);
  },
);
