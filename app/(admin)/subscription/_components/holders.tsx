import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { type Product, poolName } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { ReviewedChange } from "@/lib/subscription/review-named-seats";

type HoldersProps = { product: Product; holders: ReviewedChange["holders"] };

/** Who holds the Named seats that are in the way, longest inactive first, each a link to where the seat can be freed. */
export function Holders({ product, holders }: HoldersProps) {
  if (holders.length === 0) return null;
  return (
    <Notice title={`Who holds ${poolName(product, "named")} seats, longest inactive first`}>
      <ul className="columns-2 gap-6 max-sm:columns-1">
        {holders.map(({ id, name }) => (
          <li key={id} className="py-0.5">
            <TextLink href={paths.user(id)}>{name}</TextLink>
          </li>
        ))}
      </ul>
      <p>
        To free one, remove the product on the user’s page.{" "}
        <TextLink href={paths.usersWithSeat(product, "named")}>Show all in Manage Users</TextLink>
      </p>
    </Notice>
  );
}
