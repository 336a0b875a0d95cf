import postgres from "postgres";

type Ears = {
  hear: (payload: string) => void;
  /** The connection stands, for the first time or again: what was said before was not heard. */
  ready: () => void;
};

/** How often we say something to ourselves, which the connection must hear before the next time; how long it may take. */
const pulse = 10_000;
const patience = 5000;

/**
 * Listens to a channel over a connection of its own. One that is lost, or that does not hear what we say to ourselves, is
 * replaced for as long as nobody calls `end`. A pooler that shares connections between transactions lets nobody listen: then
 * `ready` is called each time, and its caller reads again at that pace.
 */
export function listen(url: string, channel: string, ears: Ears) {
  let current: postgres.Sql | undefined;
  let timer: NodeJS.Timeout | undefined;
  let tries = 0;
  let over = false;
  let heard = true;

  function open() {
    const options = {
      max: 1,
      connect_timeout: 3,
      max_lifetime: null,
      fetch_types: false,
      onnotice: () => undefined,
      connection: { application_name: "openseat listens" },
      onnotify: (_: string, payload: string) => {
        heard = true;
        if (payload !== "") ears.hear(payload);
      },
      onclose: () => replace(client),
    };
    const client: postgres.Sql = postgres(url, options);
    current = client;
    inTime(client.unsafe(`listen ${channel}`)).then(
      () => {
        if (current !== client) return;
        tries = 0;
        heard = true;
        ears.ready();
        timer = setTimeout(ask, pulse, client);
      },
      () => replace(client),
    );
  }

  function ask(client: postgres.Sql) {
    if (!heard) return replace(client);
    heard = false;
    inTime(client.unsafe(`notify ${channel}`)).then(
      () => {
        if (current === client) timer = setTimeout(ask, pulse, client);
      },
      () => replace(client),
    );
  }

  function replace(client: postgres.Sql) {
    if (current !== client) return;
    shut();
    if (!over) timer = setTimeout(open, Math.min(50 * 2 ** tries++, 1000));
  }

  function shut() {
    clearTimeout(timer);
    const client = current;
    current = undefined;
    client?.end({ timeout: 0 }).catch(() => undefined);
  }

  open();
  return {
    end: () => {
      over = true;
      shut();
    },
  };
}

function inTime(answer: PromiseLike<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(reject, patience, new Error("The database says nothing."));
    answer.then(resolve, reject).then(() => clearTimeout(late));
  });
}
