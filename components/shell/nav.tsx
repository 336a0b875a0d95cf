import type { SeatCounts } from "@/lib/seats/seat-counts";
import type { NavEntry } from "./nav-entries";
import { NavLink } from "./nav-link";
import { ProductSeats } from "./product-seats";

export type NavProps = { entries: readonly NavEntry[]; counts: SeatCounts | undefined };

/** Where one can go, then how the seats stand. */
export function Nav({ entries, counts }: NavProps) {
  return (
    <nav aria-label="Main" className="flex flex-col gap-5 py-4">
      <ul className="flex flex-col">
        {entries.map(({ label, href }) => (
          <NavLink key={href} href={href}>
            {label}
          </NavLink>
        ))}
      </ul>
      <div className="border-t border-border pt-4">
        <ProductSeats initial={counts} />
      </div>
    </nav>
  );
}
