import type { NextConfig } from "next";

const config: NextConfig = {
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  reactCompiler: true,
  poweredByHeader: false,
  experimental: { authInterrupts: true },
  deploymentId: process.env.OPENSEAT_DEPLOYMENT_ID,
  serverExternalPackages: ["postgres", "@node-rs/argon2", "nodemailer"],
};

export default config;
