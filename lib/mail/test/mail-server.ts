import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A mail server that takes what it is sent and keeps it, or refuses every address. */
export async function mailServer() {
  const taken: string[] = [];
  let refuses = false;
  const server = createServer((socket) =>
    receive(socket, { refuses: () => refuses, take: (mail) => taken.push(mail) }),
  );
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    taken,
    refuse: (yes: boolean) => {
      refuses = yes;
    },
    close: () => server.close(),
  };
}

type Desk = { refuses: () => boolean; take: (mail: string) => void };

/** One conversation: a line at a time, then the mail up to the line with a dot. */
function receive(socket: Socket, { refuses, take }: Desk) {
  let said = "";
  let inMail = false;
  socket.write("220 here\r\n");
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    said += chunk;
    for (;;) {
      const end = said.indexOf(inMail ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      const whole = said.slice(0, end);
      said = said.slice(end + (inMail ? 5 : 2));
      if (inMail) take(readable(whole));
      socket.write(inMail ? "250 taken\r\n" : answerTo(whole, refuses()));
      inMail = !inMail && /^DATA/i.test(whole);
      if (/^QUIT/i.test(whole)) socket.end();
    }
  });
}

function answerTo(line: string, refuses: boolean): string {
  if (/^RCPT/i.test(line) && refuses) return "550 nobody here\r\n";
  if (/^DATA/i.test(line)) return "354 go on\r\n";
  return /^QUIT/i.test(line) ? "221 bye\r\n" : "250 ok\r\n";
}

/** The mail as people read it, the soft line ends of its encoding joined. */
const readable = (mail: string) => mail.replaceAll("=\r\n", "").replaceAll("=3D", "=");
