import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page } from "@playwright/test";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [1280, 320];
const themes = ["light", "dark"] as const;
/** What can be wrong in one theme alone; all else is looked for in the first. */
const ofColours = ["color-contrast", "link-in-text-block"];

/**
 * Axe finds nothing on the page as it is now, at both widths in both themes, and nothing scrolls sideways. The page is
 * loaded once: theme and width change under it, as they do for people. `shown` is to be seen at every width; a popup,
 * which any change of width closes, is opened by `opener`.
 */
export async function expectAccessible(page: Page, shown = page.locator("h1"), opener?: Locator) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => window.scrollTo(0, 0)); // what stands half under the top bar would be too small to touch
    await opener?.scrollIntoViewIfNeeded();
    await opener?.click();
    await expect(shown.first(), `at ${width} px`).toBeVisible();
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(
        await violations(page, colorScheme === "dark", opener !== undefined),
        `${width} px, ${colorScheme}`,
      ).toEqual([]);
    }
    if (opener) await page.keyboard.press("Escape");
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `sideways scroll at ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

/**
 * What axe finds. Under an open popup sizes are measured in it alone: what it half covers cannot be touched before it is
 * closed. Axe runs in the page itself: its other way, for pages with foreign frames, opens one more page a run.
 */
async function violations(page: Page, coloursAlone: boolean, popup: boolean) {
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = (there: boolean) => new AxeBuilder({ page, ...(there && { axeSource: "null" }) }).setLegacyMode();
  const resultTypes: ["violations"] = ["violations"];
  if (coloursAlone) return said(await axe(isThere).options({ runOnly: ofColours, resultTypes }).analyze());
  const rules = { "target-size": { enabled: !popup } };
  const whole = said(await axe(isThere).options({ runOnly: tags, rules, resultTypes }).analyze());
  const inside = popup ? said(await axe(true).include(":popover-open").withRules("target-size").analyze()) : [];
  return [...whole, ...inside];
}

const said = ({ violations }: Awaited<ReturnType<AxeBuilder["analyze"]>>) =>
  violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map((node) => node.html) }));
