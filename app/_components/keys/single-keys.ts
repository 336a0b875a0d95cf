import { paths } from "@/lib/paths";
import { goTo, mayAdd } from "./go-to";

type Single = {
  entries: readonly { label: string; href: string }[];
  go: (href: string) => void;
  palette: () => void;
  sheet: () => void;
  row: (key: "j" | "k") => void;
};

/** Does what a single key or G and a letter mean to this person on this page; false where they mean nothing. */
export function singleKey(keys: string, { entries, go, palette, sheet, row }: Single): boolean {
  const place = keys.startsWith("g ") ? goTo(entries, keys.slice(2)) : undefined;
  if (place) go(place);
  else if (keys === "?") sheet();
  else if (keys === "/") search(palette);
  else if (keys === "c" && mayAdd(entries)) go(paths.addUsers);
  else if (keys === "i" && mayAdd(entries)) go(paths.importUsers);
  else if (keys === "e") return press(endSession());
  else if (keys === "j" || keys === "k") row(keys);
  else if (keys === "[") return press(document.querySelector<HTMLElement>("main a[rel=prev]"));
  else if (keys === "]") return press(document.querySelector<HTMLElement>("main a[rel=next]"));
  else return false;
  return true;
}

/** The page's own search where it has one, else the palette. */
function search(palette: () => void) {
  const field = document.querySelector<HTMLInputElement>("main input[type=search]");
  if (!field) return palette();
  field.focus();
  field.select();
}

const endSession = () =>
  document.activeElement?.closest("tr")?.querySelector<HTMLElement>("[data-end-session]") ??
  document.querySelector<HTMLElement>("main [data-end-session]");

function press(control: HTMLElement | null): boolean {
  control?.focus();
  control?.click();
  return control !== null;
}
