import type { NextConfig } from "next";

const config: NextConfig = {
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  // Rows of long tables ask for it with "use memo"; elsewhere it would only weigh (ARCHITECTURE.md).
  reactCompiler: { compilationMode: "annotation" },
  poweredByHeader: false,
  experimental: { authInterrupts: true },
  deploymentId: process.env.OPENSEAT_DEPLOYMENT_ID,
  // Built files do not pass proxy.ts, which sets the headers of everything else.
  headers: async () => [
    { source: "/_next/static/:path*", headers: [{ key: "x-content-type-options", value: "nosniff" }] },
  ],
  serverExternalPackages: ["postgres", "@node-rs/argon2", "nodemailer"],
};

export default config;
