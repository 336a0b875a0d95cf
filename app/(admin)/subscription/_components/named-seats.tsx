"use client";

import { useState } from "react";
import { Panel } from "@/components/ui/panel";
import type { Subscription } from "@/lib/subscription/get-subscription";
import type { ReviewedChange } from "@/lib/subscription/review-named-seats";
import { EditNamedSeats } from "./edit-named-seats";
import { ReviewNamedSeats } from "./review-named-seats";

type NamedSeatsProps = { pools: Subscription["pools"]; back: string | undefined };

/** Named seats are changed online, in two steps: the numbers, then the review. */
export function NamedSeats({ pools, back }: NamedSeatsProps) {
  const [review, setReview] = useState<ReviewedChange[] | null>(null);
  const [wanted, setWanted] = useState<Record<string, string>>({});
  return (
    <Panel title="Named seats">
      {review ? (
        <ReviewNamedSeats
          changes={review}
          back={back}
          onBack={() => setReview(null)}
          onChanged={() => {
            setReview(null);
            setWanted({});
          }}
        />
      ) : (
        <EditNamedSeats pools={pools} wanted={wanted} onWant={setWanted} onReview={setReview} />
      )}
    </Panel>
  );
}
