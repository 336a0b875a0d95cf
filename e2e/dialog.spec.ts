import { newGroup } from "../db/test/seed";
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

test("every dialog takes the focus in and gives it back to the control that opened it", async ({
  account,
  page,
  signIn,
}) => {
  const lisbon = await newGroup(account.id, "Lisbon");
  const ana = await newUser(account.id, { firstName: "Ana", lastName: "Silva", groups: [lisbon.id] });
  await signIn(account.admin);
  const opened: Record<string, [string, string][]> = {
    "/users?role=agent": [
      ["Search or go to", "Search people, pages and seats"],
      ["Table…", "Role"],
      ["Save view…", "Name"],
      ["Recent changes…", "Close"],
      ["Give seats…", "Remote Support"],
      ["Remove seats…", "Remote Support"],
      ["Change group…", "Group"],
      ["Suspend…", "Cancel"],
    ],
    "/settings/groups": [
      ["Rename Lisbon", "Name"],
      ["Delete Lisbon", "Cancel"],
    ],
    [`/users/${ana.id}`]: [["Delete…", "Cancel"]],
  };
  for (const [path, dialogs] of Object.entries(opened)) {
    await page.goto(path);
    if (path.includes("role=")) await page.getByRole("checkbox", { name: "Select Ana Silva" }).check();
    for (const [opener, inside] of dialogs) {
      const button = page.getByRole("button", { name: opener, exact: true });
      await button.focus();
      await page.keyboard.press("Enter");
      const dialog = page.locator("dialog[open]");
      const first = dialog.getByLabel(inside, { exact: true }).or(dialog.getByRole("button", { name: inside }));
      await expect(first.first(), opener).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      await expect(button, opener).toBeFocused();
    }
  }
});
