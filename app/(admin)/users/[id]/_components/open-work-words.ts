import { counted } from "@/components/ui/counted";
import { type Product, productNames, type SeatChoice } from "@/lib/catalog";
import type { SharedSession } from "@/lib/seats/shared-session";

type Activity = Pick<SharedSession, "connected" | "waiting">;

/** What happens to somebody's open work when their seat of a product changes (R12). Null where nothing is open. */
export function openWorkWords(name: string, product: Product, wanted: SeatChoice, open: Activity | undefined) {
  if (!open) return null;
  const { connected, waiting } = open;
  const goOn =
    connected > 0 ? `${counted(connected, "connected session")} ${connected === 1 ? "continues" : "continue"}` : "";
  if (wanted === "named") {
    return goOn
      ? `Changing Shared to Named interrupts nothing: ${goOn}.`
      : "Changing Shared to Named interrupts nothing.";
  }
  if (product === "service_desk") {
    return `${name} is signed in to ${productNames[product]} and will be signed out when you save.`;
  }
  const keys = waiting > 0 ? `${counted(waiting, "unused support key")} will stop working` : "";
  const what = [goOn, keys].filter(Boolean).join(" and ");
  return `${name} is using this seat. ${what ? `${what}; ${name}` : name} cannot start new sessions after you save.`;
}
