import { counted } from "@/components/end-session/words";
import { platformNames } from "@/lib/catalog";
import type { SharedSession } from "@/lib/seats/shared-session";

/** "2 connected sessions, 1 support key": what keeps a seat in use, and from where. */
export function activityWords({ connected, waiting, signedIn, clearing, devices }: SharedSession): string {
  const parts = [
    connected > 0 &&
      counted(
        connected,
        clearing ? "connected session left" : "connected session",
        clearing ? "connected sessions left" : undefined,
      ),
    waiting > 0 && counted(waiting, "support key"),
    signedIn > 0 && "signed in",
  ].filter(Boolean);
  const where = devices.map(({ name, platform }) => `${name} (${platformNames[platform]})`).join(", ");
  return where ? `${parts.join(", ")} · ${where}` : parts.join(", ");
}
