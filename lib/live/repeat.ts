import { log } from "@/lib/log";

export type Loop = { stop: () => Promise<void> };

/**
 * Does `once` again and again, each time after the milliseconds that it asked for. A failure is logged when it begins and
 * when it is over, and tried again ever more slowly, up to every 2 s.
 */
export function repeat(what: string, once: () => Promise<number>): Loop {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let failures = 0;
  let running = Promise.resolve();

  async function turn() {
    const pause = await attempt();
    if (!stopped) timer = setTimeout(begin, pause);
  }

  async function attempt() {
    try {
      const pause = await once();
      if (failures > 0) log.warn(`${what}: works again`, { failures });
      failures = 0;
      return pause;
    } catch (error) {
      failures++;
      if (failures === 1 && !stopped) log.error(`${what}: failed, and is tried again`, { error });
      return Math.min(50 * 2 ** failures, 2000);
    }
  }

  function begin() {
    running = turn();
  }

  begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
