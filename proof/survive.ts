import { isDatabaseOutage } from "@/lib/database-outage";

const fromTheDriver = (error: unknown) =>
  isDatabaseOutage(error) || (error instanceof Error && /node_modules[\\/]postgres[\\/]/.test(error.stack ?? ""));

/** The driver throws some of what it lost where nobody can catch it. Whoever kills databases outlives that. */
export function survive() {
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      if (fromTheDriver(error)) return;
      console.error(error);
      process.exit(1);
    });
  }
}
