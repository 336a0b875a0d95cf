import { describe, expect, test } from "vitest";
import { requireSameOrigin } from "./same-origin";

const asks = (sent: Record<string, string>) => () => requireSameOrigin(new Headers(sent));

describe("A change by a browser", () => {
  test("is taken from a page of the host that was called", () => {
    expect(asks({ host: "seats.example.com:3000", origin: "http://seats.example.com:3000" })).not.toThrow();
  });

  test.each([
    [{ host: "seats.example.com" }],
    [{ host: "seats.example.com", origin: "null" }],
    [{ host: "seats.example.com", origin: "https://evil.example" }],
    [{ host: "seats.example.com", origin: "https://evil.example", "x-forwarded-host": "evil.example" }],
    [{ host: "seats.example.com", origin: "https://seats.example.com.evil.example" }],
  ])("is refused without an Origin of ours: %j", (sent) => {
    expect(asks(sent)).toThrow(expect.objectContaining({ code: "not_allowed" }));
  });
});
