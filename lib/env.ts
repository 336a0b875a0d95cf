import { z } from "zod";

/** The whole configuration, read once from the environment. `.env.example` says what each is for. */
const Environment = z.object({
  DATABASE_URL: z.string().default("postgres://127.0.0.1:5432/openseat"),
  /** The role that requests act as; it can add to the record but not change it. Set by `npm start` where it exists. */
  DATABASE_ROLE: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  AUTH_SECRET: z.string().default(""),
  /** Where people reach OpenSeat. Links in mails start with it; they never come from the Host header. */
  PUBLIC_URL: z.url().optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().optional(),
  /** "1": show the demo sign-ins on the sign-in page. */
  DEMO: z.string().optional(),
});

/** An empty variable counts as one that is not set. */
const filled = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
export const env = Environment.parse(filled);

/** `__Host-` cookies and HSTS where people reach OpenSeat over https. */
export const secure = env.PUBLIC_URL?.startsWith("https:") ?? false;

/** Under `next dev` React needs eval, which the Content-Security-Policy forbids otherwise. */
export const development = process.env.NODE_ENV === "development";
