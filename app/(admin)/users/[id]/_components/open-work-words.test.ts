import { expect, test } from "vitest";
import { openWorkWords } from "./open-work-words";

const plain = (words: string | null) => words?.replaceAll("\u00a0", " ");

test("Shared to Named interrupts nothing (R12)", () => {
  expect(plain(openWorkWords("Priya", "remote_support", "named", { connected: 2, waiting: 0 }))).toBe(
    "Changing Shared to Named interrupts nothing: 2 connected sessions continue.",
  );
});

test("removing a seat in use says what goes on and what stops", () => {
  expect(plain(openWorkWords("Priya", "remote_support", "none", { connected: 1, waiting: 1 }))).toBe(
    "Priya is using this seat. 1 connected session continues and 1 unused support key will stop working; Priya cannot start new sessions after you save.",
  );
  expect(openWorkWords("Lea", "service_desk", "none", { connected: 0, waiting: 0 })).toContain(
    "signed out when you save",
  );
});

test("nothing open is nothing to say", () => {
  expect(openWorkWords("Priya", "remote_support", "none", undefined)).toBeNull();
});
