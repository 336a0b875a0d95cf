import { anyOf } from "@/components/ui/any-of";
import { Panel } from "@/components/ui/panel";
import { privilegeNames } from "@/lib/catalog";

/** The Products pane of somebody who may add people but give no seats (R18): who can. */
export function SeatsDenied({ seatGivers }: { seatGivers: readonly string[] }) {
  return (
    <Panel title="Products">
      <p className="text-ink-2">
        Giving seats needs the “{privilegeNames.manage_seats}” privilege. Save the person without a seat and ask{" "}
        {anyOf(seatGivers)}.
      </p>
    </Panel>
  );
}
