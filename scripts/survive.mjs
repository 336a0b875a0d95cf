// A database that goes away must not take the web server with it.

const codes = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|EPIPE|ETIMEDOUT|57P0|08|53)/;

/** A killed connection makes the driver throw where nobody can catch it. Its requests were answered already. */
const comesFromTheDatabase = (error) =>
  codes.test(String(error?.code ?? "")) || /node_modules[\\/]postgres[\\/]/.test(String(error?.stack ?? ""));

function write(level, message, error) {
  const facts = { name: error?.name, code: error?.code, error: error?.message, stack: error?.stack };
  console.error(JSON.stringify({ at: new Date().toISOString(), level, message, ...facts }));
}

/** Logs what nobody caught. Ends the process only for an exception that is a bug of ours: its state is unknown then. */
export function surviveTheDatabase() {
  process.on("unhandledRejection", (error) => write("error", "unhandled rejection", error));
  process.on("uncaughtException", (error) => {
    const harmless = comesFromTheDatabase(error);
    write(harmless ? "warn" : "error", harmless ? "database connection lost" : "uncaught exception", error);
    if (!harmless) process.exit(1);
  });
}
