// What the web server does to a request before anybody reads it.
import { randomUUID } from "node:crypto";

/** No body of ours but a file comes near this: pasted lists of people, the largest, are some hundred kilobytes. */
export const bodyLimit = 1024 * 1024;

/** Where files are sent to, which count what they read; Next passes on no more than this. */
const uploads = { path: "/api/browser/imports", limit: 10 * bodyLimit };

/** Headers that only we, or a proxy in front of us that we trust, may write. */
const ours = ["x-request-id", "x-nonce", "forwarded", "x-real-ip", "x-forwarded-port", "x-forwarded-server"];

/** Overwrites what a client could forge: its network address, the host and protocol it used, the request's id. */
export function tellTheTruth(request, trustProxy) {
  const { headers, socket } = request;
  for (const name of ours) delete headers[name];
  for (const name of Object.keys(headers)) if (name.startsWith("x-openseat-")) delete headers[name];
  headers["x-request-id"] = randomUUID();
  const address = (socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const truth = { "x-forwarded-for": address, "x-forwarded-proto": "http", "x-forwarded-host": headers.host ?? "" };
  for (const [name, value] of Object.entries(truth)) {
    if (!trustProxy || !headers[name]) headers[name] = value;
  }
}

const tooLarge = JSON.stringify({
  type: "urn:openseat:problem:body_too_large",
  title: "Content Too Large",
  status: 413,
  code: "body_too_large",
  detail: "What was sent is too large.",
});

/** How long somebody may go on sending who was answered already. Cut off at once, they might never read the answer. */
const patience = 1000;

/**
 * Refuses a body over the limit: at once where its length is told, else when it gets there. What still comes is let go.
 * True: go on.
 */
export function limitBody(request, response) {
  const { socket } = request;
  const limit = request.url?.split("?")[0] === uploads.path ? uploads.limit : bodyLimit;
  response.once("finish", () => {
    if (!request.complete) setTimeout(() => request.complete || socket.destroy(), patience).unref();
  });
  const refuse = () => {
    response.writeHead(413, { "content-type": "application/problem+json" });
    response.end(tooLarge);
  };
  if (Number(request.headers["content-length"] ?? 0) > limit) {
    request.resume();
    refuse();
    return false;
  }
  if (request.headers["transfer-encoding"]) {
    const push = request.push.bind(request);
    let [size, refused] = [0, false];
    request.push = (chunk, encoding) => {
      size += chunk?.length ?? 0;
      if (size <= limit) return push(chunk, encoding);
      if (chunk === null)
        socket.destroySoon(); // whoever reads it must not take it for whole
      else if (!refused) {
        refused = true;
        if (response.headersSent) request.destroy();
        else refuse();
      }
      return true;
    };
  }
  return true;
}
