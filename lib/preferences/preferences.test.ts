import { expect, test } from "vitest";
import { readPreferences, writePreferences } from "./preferences";

const nothingChosen = { theme: "system", rows: "comfortable", keys: "on", times: "device", hidden: "" };

test("what was chosen is read again", () => {
  const chosen = { theme: "dark", rows: "compact", keys: "off", times: "company", hidden: "role,last_active" } as const;
  expect(readPreferences(writePreferences(chosen))).toEqual(chosen);
});

test.each([undefined, "", "theme=mauve&rows=&keys&hidden=<b>", "%%%"])(
  "a cookie of %j is as if nothing had been chosen",
  (text) => {
    expect(readPreferences(text)).toEqual(nothingChosen);
  },
);
