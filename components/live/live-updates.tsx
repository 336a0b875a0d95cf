"use client";

import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type News, startStream } from "./stream";

/** What people read again after this changed; after a change of seats that is everything. */
const concerned: Record<News, readonly string[] | undefined> = {
  seat: undefined,
  people: ["users", "seat-counts", "audit"],
};

/** Between two reads, however much changes; and up to how long pages wait that all hear the same at once. */
const pause = 500;
const spread = 150;

/** Reads again what the server says has changed. */
export function LiveUpdates() {
  const client = useQueryClient();
  useEffect(() => startStream(readerOf(client)), [client]);
  return null;
}

function readerOf(client: QueryClient) {
  const changed = new Set<News>();
  let reading = false;
  const readAgain = async () => {
    reading = true;
    await sleep(Math.random() * spread);
    while (changed.size > 0) {
      const names = [...changed].map((news) => concerned[news]);
      changed.clear();
      await client.invalidateQueries({
        predicate: ({ queryKey: [name] }) => names.some((some) => !some || some.includes(String(name))),
      });
      await sleep(pause);
    }
    reading = false;
  };
  return (news: News) => {
    changed.add(news);
    if (!reading) readAgain();
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
