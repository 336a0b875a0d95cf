import { expect, test } from "vitest";
import { changedWords, changeSentence, deed, tooLow } from "./change-words";

const plain = (words: string) => words.replaceAll("\u00a0", " ");
const more = { product: "service_desk", from: 8, to: 10, assigned: 8 } as const;
const less = { product: "remote_support", from: 25, to: 24, assigned: 22 } as const;

test("a change names the product, the seat type and both numbers", () => {
  expect(plain(changeSentence(more))).toBe("You are adding 2 Service Desk Named seats: 8 → 10.");
  expect(plain(changeSentence(less))).toBe("You are removing 1 Remote Support Named seat: 25 → 24.");
});

test("the button says the deed", () => {
  expect(plain(deed([more]))).toBe("Add 2 seats");
  expect(plain(deed([less]))).toBe("Remove 1 seat");
  expect(plain(deed([more, less]))).toBe("Add 2 seats, remove 1 seat");
});

test("afterwards it says how many are free", () => {
  expect(plain(changedWords([more]))).toBe("2 Service Desk Named seats added. 2 free.");
});

test("a number below what is assigned says how far down one can go", () => {
  expect(tooLow(more)).toBe("Service Desk Named can go down to 8: 8 are assigned.");
});
