import { once } from "node:events";
import { createServer, request } from "node:http";

/** A proxy before the server that passes no streams of events, as some companies have; `passEvents` lets them through. */
export async function proxyWithoutEvents() {
  let passing = false;
  const proxy = createServer((asked, answer) => {
    const { method, headers, url = "/" } = asked;
    if (!passing && url.startsWith("/api/browser/events")) return answer.writeHead(502).end();
    const forwarded = request(new URL(url, process.env.BASE_URL), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    forwarded.on("error", () => answer.destroy());
    answer.on("close", () => forwarded.destroy());
    asked.pipe(forwarded);
  });
  proxy.listen(0, "localhost");
  await once(proxy, "listening");
  const address = proxy.address();
  if (typeof address !== "object" || !address) throw new Error("The proxy has no port.");
  return {
    url: `http://localhost:${address.port}`,
    passEvents: () => {
      passing = true;
    },
    stop: () => {
      proxy.closeAllConnections();
      proxy.close();
    },
  };
}
