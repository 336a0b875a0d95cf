import { expect, type Locator, type Page } from "@playwright/test";

/** Counts what somebody does by hand, and fails above the budget of the task. Typing is not counted. */
export function budgetOf(page: Page, task: string, most: { clicks: number }) {
  let clicks = 0;
  const count = () => {
    clicks++;
    expect(clicks, `clicks of ${task}`).toBeLessThanOrEqual(most.clicks);
  };
  return {
    click: async (target: Locator) => {
      count();
      await target.click();
    },
    /** Choosing a file counts as the click that opens the chooser. */
    chooseFile: async (target: Locator, file: { name: string; mimeType: string; buffer: Buffer }) => {
      count();
      await target.setInputFiles(file);
    },
    page,
  };
}
