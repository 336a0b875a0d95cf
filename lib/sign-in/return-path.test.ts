import { expect, test } from "vitest";
import { returnPath } from "./return-path";

test.each([
  ["/users?seat=remote-support-shared", "/users?seat=remote-support-shared"],
  ["/me", "/me"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/x/..//evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/sign-in?return=/sign-in", "/"],
  [undefined, "/"],
  [["/users", "/me"], "/"],
])("after signing in %j leads to %s", (wanted, path) => {
  expect(returnPath(wanted)).toBe(path);
});
