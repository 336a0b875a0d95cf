import type { z } from "zod";
import type { Privilege } from "@/lib/access/actor";
import type { Context } from "@/lib/access/grant";
import { stillMay } from "@/lib/access/still-may";
import { byteOrderMark, csvText } from "@/lib/csv/csv-text";
import { log } from "@/lib/log";
import { Refusal } from "@/lib/refusal";
import { browserRoute, type Route } from "./browser-route";
import { fileName } from "./file-name";
import { readBody } from "./read-body";
import { requireSameOrigin } from "./same-origin";
import { sessionKey } from "./session-key";

/** A file of rows: its name without ending, and its rows, so many at a time as they are read. */
export type Download = { name: string; rows: AsyncIterable<string[][]> | Iterable<string[][]> };

const fileRoute =
  (sent?: (request: Request) => Promise<object>) =>
  <const P extends readonly [Privilege, ...Privilege[]], S extends z.ZodType>(
    needed: P,
    schema: S,
    run: (context: Context<P[number]>, input: z.output<S>) => Promise<Download>,
  ): Route =>
    browserRoute(
      needed,
      schema,
      async (context, input, _request, requestId) => {
        const { name, rows } = await run(context, input);
        const key = await sessionKey();
        const lines = linesOf(rows, requestId, () => stillMay(context, key, needed));
        return new Response(streamOf(lines), {
          headers: {
            "content-type": "text/csv; charset=utf-8",
            "content-disposition": `attachment; filename*=UTF-8''${fileName(name)}`,
            "cache-control": "no-store",
            "x-content-type-options": "nosniff",
            "x-request-id": requestId,
          },
        });
      },
      sent,
    );

/**
 * A CSV file behind the sign-in: cookie, GET, never cached. It is made as fast as it is read, and no faster, and breaks off
 * when who reads it may not any more.
 */
export const browserDownload = fileRoute();

/** The ids of as many people as may be selected, and what stands beside them. */
const mostBytes = 512 * 1024;

/** The same for what is too long for an address: a page of ours posts it as JSON. */
export const browserPostDownload = fileRoute(async (request) => {
  requireSameOrigin(request.headers);
  return readBody(request, mostBytes);
});

/** The file as it is made. One that cannot be finished breaks off, so that nobody takes it for whole. */
async function* linesOf(rows: Download["rows"], requestId: string, check: () => Promise<void>) {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark);
  try {
    for await (const some of rows) {
      await check();
      if (some.length > 0) yield encoder.encode(csvText(some));
    }
  } catch (error) {
    if (error instanceof Refusal) log.warn("a download broke off", { requestId, code: error.code });
    else log.error("a download broke off", { requestId, error });
    throw error;
  }
}

/** A stream that asks for more when it is read, and ends what it reads when nobody does any more. */
const streamOf = (lines: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      const { done, value } = await lines.next();
      if (done) stream.close();
      else stream.enqueue(value);
    },
    cancel: async () => {
      await lines.return(undefined);
    },
  });
