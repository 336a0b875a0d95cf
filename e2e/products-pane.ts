import type { Page } from "@playwright/test";

type Product = "Remote Support" | "Service Desk";
type Seat = "No seat" | "Named" | "Shared";

/** One option of the Products pane. */
export const option = (page: Page, product: Product, seat: Seat) =>
  page.getByRole("group", { name: product, exact: true }).getByRole("radio", { name: seat, exact: true });

/** The Insufficient seats panel. */
export const insufficient = (page: Page) => page.getByRole("group", { name: "Insufficient seats...", exact: true });

/** Presses the page's Save. */
export const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

/** What the top bar says. */
export const message = (page: Page) => page.getByRole("banner").getByRole("status");
export const failure = (page: Page) => page.getByRole("banner").getByRole("alert");

/** A line of Product Seats in the navigation. */
export const poolLink = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name });
