import { expect, test } from "./fixtures";

test("the server says that it is well", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
});
