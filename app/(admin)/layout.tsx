import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignedInShell } from "@/app/_components/signed-in-shell";
import { currentActor } from "@/lib/access/current-actor";

/** Titles of admin pages end in the account's name. */
export async function generateMetadata(): Promise<Metadata> {
  const actor = await currentActor();
  return { title: { template: `%s · ${actor?.accountName ?? "OpenSeat"}`, default: "Admin Center" } };
}

export default function AdminLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
