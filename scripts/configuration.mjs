// What the environment says, checked before anything is started.
import { hkdfSync, randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { inData, Trouble } from "./bootstrap.mjs";

const filled = (name) => process.env[name] || undefined;

/** Where to listen. Only this machine reaches the loopback address; HOST=0.0.0.0 lets others in. */
export function listenAddress() {
  const port = Number(filled("PORT") ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT must be a number from 1 to 65535; it is "${process.env.PORT}".`);
  }
  return { host: filled("HOST") ?? "127.0.0.1", port };
}

export const isLoopback = (host) => host === "localhost" || host === "::1" || host.startsWith("127.");

/** Refuses in a sentence when nobody could listen there. */
export function ensurePortIsFree({ host, port }) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", ({ code, message }) => {
      const sentences = {
        EADDRINUSE: `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
        EACCES: `Port ${port} is only for the system's administrator. Choose another one: PORT=3000 npm start`,
        EADDRNOTAVAIL: `This machine has no network address ${host}. Set HOST to one of its own, or leave it out.`,
        ENOTFOUND: `This machine does not know the name ${host}. Set HOST to a network address of its own.`,
      };
      reject(new Trouble(sentences[code] ?? `OpenSeat cannot listen on ${host}:${port}: ${message}.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** What a server of one's own needs, said in one sentence each. */
export function checkServerConfiguration() {
  const secret = filled("AUTH_SECRET");
  if (filled("DATABASE_URL") && !secret) {
    throw new Trouble(
      "AUTH_SECRET is missing: set it to a random text that only your servers know (openssl rand -base64 33).",
    );
  }
  if (secret && secret.length < 32)
    throw new Trouble("AUTH_SECRET is too short: it needs at least 32 random characters.");
  const publicUrl = filled("PUBLIC_URL");
  if (publicUrl && !/^https?:$/.test(protocolOf(publicUrl))) {
    throw new Trouble(`PUBLIC_URL must be an address such as https://seats.example.com; it is "${publicUrl}".`);
  }
  if (filled("SMTP_URL") && !filled("MAIL_FROM")) {
    throw new Trouble("MAIL_FROM is missing: mail is set up (SMTP_URL), and MAIL_FROM is the address it comes from.");
  }
  if (filled("SMTP_URL") && !publicUrl) {
    throw new Trouble(
      "PUBLIC_URL is missing: mail is set up (SMTP_URL), and the links in mails begin with PUBLIC_URL.",
    );
  }
}

function protocolOf(text) {
  try {
    return new URL(text).protocol;
  } catch {
    return "";
  }
}

/** A text kept with the data, made at the first need, for the owner's eyes only. */
export function kept(name, make) {
  const file = inData(name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  try {
    fs.writeFileSync(file, make(), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}

/** The demo's AUTH_SECRET: random, the same after every start. */
export const keptSecret = () => kept("auth-secret", () => randomBytes(33).toString("base64url"));

/** Several processes must read what one of them sealed for the browser: the key comes from what they share. */
export const actionsKey = (secret) =>
  Buffer.from(hkdfSync("sha256", secret, "openseat", "server actions", 32)).toString("base64");
