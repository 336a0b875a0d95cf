import { expect, test } from "vitest";
import { readWish } from "./read-wish";

test.each([
  ["priya remote support shared", { words: "priya", product: "remote_support", seat: "shared" }],
  ["Priya  RS  Shared", { words: "priya", product: "remote_support", seat: "shared" }],
  ["priya shared rs", { words: "priya", product: "remote_support", seat: "shared" }],
  ["ana silva sd named", { words: "ana silva", product: "service_desk", seat: "named" }],
  ["priya no seat", { words: "priya", product: undefined, seat: "none" }],
  ["priya service desk none", { words: "priya", product: "service_desk", seat: "none" }],
  ["rs shared", { words: "", product: "remote_support", seat: "shared" }],
  ["priya", { words: "priya", product: undefined, seat: undefined }],
  ["mars", { words: "mars", product: undefined, seat: undefined }],
  ["shared shared", { words: "shared", product: undefined, seat: "shared" }],
  ["manage shared sessions", { words: "manage shared sessions", product: undefined, seat: undefined }],
  ["", { words: "", product: undefined, seat: undefined }],
])("“%s” is understood", (text, wish) => {
  expect(readWish(text)).toEqual(wish);
});
