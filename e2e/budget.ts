import type { FileChooser, Locator, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures";

type Limits = { clicks: number } | { keys: number };

/** What a person may spend on a task: clicks, or keys with the mouse put away. Above the number the test fails. */
export type Budget = {
  /** Chooses of a native select: one click opens it, one takes the option. */
  choose: (select: Locator, label: string) => Promise<void>;
  /** Chooses a file: `open` opens the system's chooser, where typing its name takes one more Enter. */
  chooseFile: (open: () => Promise<void>, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>;
  /** Types a text, which is not counted. */
  type: (text: string) => Promise<void>;
  spent: () => number;
};

const modifiers = ["Shift", "Control", "Alt", "Meta"];

/** Counts what the browser gets from the page's mouse and keyboard, by whatever way the test drives them. */
async function count(page: Page, limits: Limits): Promise<Budget> {
  let [spent, typing] = [0, false];
  const byKeys = "keys" in limits;
  const most = byKeys ? limits.keys : limits.clicks;
  // Listened for from the start: a chooser that opens as soon as somebody listens can be missed.
  let take = (_: FileChooser) => {};
  page.on("filechooser", (chooser) => take(chooser));
  await page.exposeFunction("spend", (what: "click" | "key", key: string) => {
    if (typing || modifiers.includes(key)) return;
    if (what === "click" && byKeys) spent = Number.POSITIVE_INFINITY;
    else if ((what === "key") === byKeys) spent++;
  });
  const listen = () => {
    const spend: unknown = Reflect.get(window, "spend");
    const tell = (what: string, key: string) => typeof spend === "function" && spend(what, key);
    window.addEventListener("pointerdown", () => tell("click", ""), true);
    window.addEventListener("keydown", ({ key, repeat }) => repeat || tell("key", key), true);
  };
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return {
    choose: async (select, label) => {
      if (byKeys) throw new Error("A native select takes keys: press them.");
      await select.selectOption({ label });
      spent += 2;
    },
    chooseFile: async (open, file) => {
      const chooser = new Promise<FileChooser>((resolve) => {
        take = resolve;
      });
      await open();
      await (await chooser).setFiles(file);
      if (byKeys) spent++;
    },
    type: async (text) => {
      typing = true;
      await page.keyboard.type(text);
      typing = false;
    },
    spent: () => {
      expect(spent, `${byKeys ? "keys" : "clicks"} spent`).toBeLessThanOrEqual(most);
      return spent;
    },
  };
}

export const test = base.extend<{ budget: (limits: Limits) => Promise<Budget> }>({
  /** Begins to count on the page as it is now; the task must be done within the limits when the test ends. */
  budget: async ({ page }, use) => {
    const counted: Budget[] = [];
    await use(async (limits) => {
      const budget = await count(page, limits);
      counted.push(budget);
      return budget;
    });
    for (const budget of counted) budget.spent();
  },
});
