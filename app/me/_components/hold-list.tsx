import { elapsed } from "@/components/ui/elapsed";
import { platformNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";
import { EndHold } from "./end-hold";

const words = {
  waiting: "Support key, nobody connected yet",
  connected: "Connected support session",
  signed_in: "Signed in",
} as const;

/** My open sessions and sign-ins, each with its device, and its end: also where the device is out of reach. */
export function HoldList({ product, holds, at }: Pick<MySeat, "product" | "holds"> & { at: string }) {
  if (holds.length === 0) return null;
  return (
    <ul className="flex flex-col border-t border-border">
      {holds.map((hold) => (
        <li key={hold.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-border py-2">
          <span className="min-w-0 flex-1">
            {words[hold.state]}
            <span className="block text-caption text-ink-2">
              {hold.device} · {platformNames[hold.platform]}
            </span>
          </span>
          <span className="text-ink-2 tabular-nums">{elapsed(Date.parse(at) - Date.parse(hold.since))}</span>
          <EndHold product={product} hold={hold} />
        </li>
      ))}
    </ul>
  );
}
