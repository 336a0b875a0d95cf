import net from "node:net";

/** One open stream of events of the Agent API, over a socket of its own. */
export type Open = {
  /** Called with the version of each event `seat` that arrives. */
  hear: (version: number) => void;
  close: () => void;
};

/** Opens a stream; resolves once it said something. */
export function listen(token: string): Promise<Open> {
  const { hostname: host, port } = new URL(process.env.BASE_URL ?? "");
  return new Promise((resolve, reject) => {
    const socket = net.connect({ host, port: Number(port) });
    const open: Open = { hear: () => undefined, close: () => socket.destroy() };
    socket.setEncoding("utf8").once("error", reject);
    socket.once("data", (text: string) => {
      if (text.startsWith("HTTP/1.1 200 ")) resolve(open);
      else reject(new Error(`the stream answered: ${text}`));
    });
    socket.on("data", (text: string) => {
      for (const [, version] of text.matchAll(/"version":(\d+)/g)) open.hear(Number(version));
    });
    const lines = ["GET /api/agent/v1/events HTTP/1.1", "host: localhost", `authorization: Bearer ${token}`];
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  });
}
