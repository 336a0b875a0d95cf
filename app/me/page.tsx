import { PageHeader } from "@/components/ui/page-header";
import { pageContext } from "@/lib/http/page-context";
import { getMySeats } from "@/lib/seats/get-my-seats";
import { MySeats } from "./_components/my-seats";

export default async function MySeatsPage() {
  const ctx = await pageContext("signed_in");
  const first = await getMySeats(ctx);
  return (
    <div className="max-w-form">
      <PageHeader title="My Seats" lead={ctx.actor.name} />
      <MySeats first={first} />
    </div>
  );
}
