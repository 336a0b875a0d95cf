import type { Metadata } from "next";
import type { ReactNode } from "react";
import { SignedInShell } from "@/app/_components/signed-in-shell";

export const metadata: Metadata = { title: "My Seats" };

export default function MyLayout({ children }: { children: ReactNode }) {
  return <SignedInShell>{children}</SignedInShell>;
}
