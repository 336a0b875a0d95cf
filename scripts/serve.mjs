// The web server: Next.js behind an http server of ours, which tells it the truth about who calls.
import { randomUUID } from "node:crypto";
import http from "node:http";
import { giveUp, root, Trouble } from "./bootstrap.mjs";
import { builtDeployment } from "./build.mjs";
import { actionsKey, listenAddress } from "./configuration.mjs";
import { limitBody, tellTheTruth } from "./requests.mjs";
import { surviveTheDatabase } from "./survive.mjs";

const dev = process.argv.includes("--dev");
/** How long requests may finish after a signal. */
const patience = 3000;

surviveTheDatabase();
await main().catch(giveUp);

async function main() {
  const { host, port } = listenAddress();
  const deployment = builtDeployment();
  if (!dev && !deployment)
    throw new Trouble("There is no build of the web application: start OpenSeat with npm start.");
  process.env.NODE_ENV = dev ? "development" : "production";
  process.env.OPENSEAT_DEPLOYMENT_ID ??= deployment ?? "development";
  if (process.env.AUTH_SECRET) process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ??= actionsKey(process.env.AUTH_SECRET);

  const server = http.createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 65_000 });
  const { default: next } = await import("next");
  const app = next({ dev, dir: root, hostname: host, port, httpServer: server });
  const answer = app.getRequestHandler();
  await app.prepare();
  server.on("request", (request, response) => {
    tellTheTruth(request, process.env.TRUST_PROXY === "1");
    response.setHeader("x-request-id", request.headers["x-request-id"] ?? randomUUID());
    if (limitBody(request, response)) answer(request, response);
  });
  server.once("error", (error) => giveUp(new Trouble(`OpenSeat cannot listen on ${host}:${port}: ${error.message}.`)));
  server.listen(port, host, () => process.send?.("listening"));

  const close = () => {
    globalThis.openseatBackground?.stop(); // ends the open streams too, which would go on for ever
    server.close(() => process.exit(0));
    setInterval(() => server.closeIdleConnections(), 50).unref();
    setTimeout(() => process.exit(0), patience).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, close);
  process.once("disconnect", close); // whoever started us is gone, perhaps by kill -9: free the port
}
