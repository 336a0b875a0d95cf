import type { ReactNode } from "react";
import { counted } from "@/components/ui/counted";
import { Moment } from "@/components/ui/moment";
import { Panel } from "@/components/ui/panel";
import { TextLink } from "@/components/ui/text-link";
import type { Context } from "@/lib/access/grant";
import { poolName, productNames } from "@/lib/catalog";
import { getWeek, type ProductWeek } from "@/lib/overview/get-week";
import { paths } from "@/lib/paths";

/** Whether seats will run out: the last seven days in a few facts, with the way to do something about them. */
export async function Week({ ctx }: { ctx: Context<"read_users"> }) {
  const week = await getWeek(ctx);
  return (
    <Panel title="Last 7 days">
      <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
        {week.map((each) => (
          <ProductFacts key={each.product} week={each} />
        ))}
      </div>
    </Panel>
  );
}

function ProductFacts({ week: { product, peak, denied, unusedNamed } }: { week: ProductWeek }) {
  return (
    <section aria-label={`Last 7 days: ${productNames[product]}`}>
      <h3 className="mb-2 font-medium">{productNames[product]}</h3>
      <dl className="flex flex-col">
        <Fact term="Most Shared seats in use at once">
          {peak ? (
            <>
              {peak.seats} of {peak.capacity}, <Moment at={peak.at} />
            </>
          ) : (
            "none was used"
          )}
        </Fact>
        <Fact term="Refused because none was free">
          {denied.requests === 0
            ? "never"
            : `${counted(denied.requests, "request")} of ${counted(denied.agents, "agent")}`}
        </Fact>
        <Fact term="Named, not active for 60 days">
          {unusedNamed === 0 ? (
            "nobody"
          ) : (
            <TextLink href={`${paths.usersWithSeat(product, "named")}&active=over-60-days`}>
              {counted(unusedNamed, "person", "people")}
              <span className="sr-only"> with {poolName(product, "named")}</span>
            </TextLink>
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-6 border-b border-border py-2">
      <dt className="text-ink-2">{term}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}
