"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { mayChangeSeats, type Viewer } from "@/app/(admin)/users/_form/may-change";
import { readJson } from "@/components/live/read-json";
import type { listUsers } from "@/lib/users/list-users";
import { type Offer, offersFor, type Place } from "./offers";
import { readWish } from "./read-wish";

const most = 6;
const pause = 150;

/** What to offer for what is typed. People are looked for once the typing pauses; `waiting` until their answer is there. */
export function useOffers(
  text: string,
  places: readonly Place[],
  reader: Viewer,
): { offers: Offer[]; waiting: boolean } {
  const wish = readWish(text);
  const words = useSettled(wish.words);
  const found = useQuery({
    queryKey: ["palette", words],
    queryFn: ({ signal }) =>
      readJson<Awaited<ReturnType<typeof listUsers>>>(
        `/api/browser/users?${new URLSearchParams({ q: words })}`,
        signal,
      ),
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
  const fresh = words === wish.words && !found.isPlaceholderData;
  const people = wish.words && fresh ? (found.data?.users.slice(0, most) ?? []) : [];
  const offers = offersFor({
    text,
    wish,
    places,
    people,
    mayGive: (user) => mayChangeSeats(reader, user),
  });
  return { offers, waiting: wish.words !== "" && (!fresh || found.isFetching) && people.length === 0 };
}

function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
