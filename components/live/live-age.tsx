"use client";

import { Age } from "@/components/ui/age";
import { useNow } from "@/components/ui/use-now";
import { useOnline } from "./use-online";
import { useStream } from "./use-stream";

type LiveAgeProps = {
  /** When what is shown was read, in ms. */
  updatedAt: number;
  /** Say too that it is live, or paused: once on a page. */
  badge?: boolean;
};

/** The age of numbers that are not live; none while the server says what changes and reading works. */
export function LiveAge({ updatedAt, badge = false }: LiveAgeProps) {
  const { status } = useStream();
  const online = useOnline();
  const live = useNow() - updatedAt < 30_000 && status === "live";
  if (!online)
    return badge ? <span className="text-caption text-warn">Paused: offline</span> : <Age updatedAt={updatedAt} />;
  if (!live) return <Age updatedAt={updatedAt} />;
  return badge && <span className="text-caption text-ink-2">◔ Live</span>;
}
