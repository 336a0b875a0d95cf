import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "./fonts";
import "./globals.css";
import { ownPreferences } from "@/lib/http/own-preferences";

// Every page depends on who asks; none may be made at build time.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: { template: "%s · OpenSeat", default: "OpenSeat" },
  description: "The Admin Center for your support desk's seats.",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, email: false, address: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#13171e" },
  ],
};

/** What was chosen in this browser stands on the root from the first byte on, so that nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme, rows } = await ownPreferences();
  return (
    <html lang="en" className={fontVariables} data-theme={theme} data-rows={rows}>
      <body>{children}</body>
    </html>
  );
}
