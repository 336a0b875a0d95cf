import { elapsed } from "@/components/ui/elapsed";
import { platformNames } from "@/lib/catalog";
import type { MySeat } from "@/lib/seats/get-my-seats";

const words = {
  waiting: "Support key, nobody connected yet",
  connected: "Connected support session",
  signed_in: "Signed in",
} as const;

/** My open sessions and sign-ins, each with its device. */
export function HoldList({ holds, at }: { holds: MySeat["holds"]; at: string }) {
  if (holds.length === 0) return null;
  return (
    <ul className="flex flex-col border-t border-border">
      {holds.map(({ id, state, device, platform, since }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 border-b border-border py-2">
          <span>
            {words[state]}
            <span className="block text-caption text-ink-2">
              {device} · {platformNames[platform]}
            </span>
          </span>
          <span className="text-ink-2 tabular-nums">{elapsed(Date.parse(at) - Date.parse(since))}</span>
        </li>
      ))}
    </ul>
  );
}
