import type { Metadata } from "next";
import { z } from "zod";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { products } from "@/lib/catalog";
import { pageContext } from "@/lib/http/page-context";
import { paths } from "@/lib/paths";
import { returnPath } from "@/lib/sign-in/return-path";
import { getSubscription } from "@/lib/subscription/get-subscription";
import { NamedSeats } from "./_components/named-seats";
import { SharedSeats } from "./_components/shared-seats";

export const metadata: Metadata = { title: "Subscription" };

/** `return`: the form to go back to. `request`: the product whose Shared seats are asked for. */
const Search = z.object({
  return: z.string().transform(returnPath).catch(paths.home),
  request: z.enum(products).optional().catch(undefined),
});

export default async function SubscriptionPage({ searchParams }: PageProps<"/subscription">) {
  const ctx = await pageContext("manage_account", "read_users");
  const { return: form, request } = Search.parse(await searchParams);
  const back = form === paths.home ? undefined : form;
  const { pools, requests } = await getSubscription(ctx);
  return (
    <div className="max-w-form">
      <PageHeader
        title="Subscription"
        lead={
          back ? "What you typed in the form is kept." : "The seats your company has, and how many of them are taken."
        }
        back={back && <TextLink href={back}>Back to the form</TextLink>}
      />
      <div className="flex flex-col gap-8">
        <NamedSeats pools={pools} back={back} />
        <SharedSeats pools={pools} requests={requests} preset={request} />
      </div>
    </div>
  );
}
