import { expect, newUser, test } from "./fixtures";

test("a question that is opened again before its closing is told stays open, and does its deed", async ({
  account,
  agentApp,
  page,
  signIn,
}) => {
  const tom = await newUser(account.id, { remoteSupport: "shared", firstName: "Tom", lastName: "Okafor" });
  await (await agentApp(tom)).startSession();
  await signIn(account.admin);
  await page.goto("/shared-sessions");
  const button = page.getByRole("button", { name: "End Session for Tom Okafor" });
  await button.click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();

  // The browser tells of the closing in a later task; the button is pressed in the one that closes.
  const told = await dialog.evaluateHandle((element) => ({
    closing: new Promise<void>((resolve) => {
      element.addEventListener("close", () => setTimeout(resolve), { once: true });
    }),
  }));
  const opener = await button.elementHandle();
  await dialog.evaluate((element, opener) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      if (opener instanceof HTMLElement) opener.click();
    }).observe(element, { attributeFilter: ["open"] });
  }, opener);
  await page.keyboard.press("Escape");
  await told.evaluate(({ closing }) => closing);
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "End Session" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Seat cleared.");
});
