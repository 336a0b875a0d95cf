import { setTimeout as sleep } from "node:timers/promises";
import type { Product } from "@/lib/catalog";
import type { News } from "./hear";

/** What an app has heard on its stream and its agent has not looked at yet. */
export class Ears {
  /** Managers ask whether the seat is still needed. */
  readonly questions = new Set<string>();
  readonly #changed = new Set<Product>();
  readonly #waits: ReadonlySet<Product>;
  #wake = () => {};

  /** `waits`: for which products their agent stands in line. */
  constructor(waits: ReadonlySet<Product>) {
    this.#waits = waits;
  }

  hear({ name, product, id }: News) {
    if (name === "ask" && id) this.questions.add(id);
    if (name === "seat") this.#changed.add(product);
    if (this.#called) this.#wake();
  }

  /** A product that its agent waits for and of which something changed since it was last looked at. */
  changedLine(): Product | undefined {
    const found = [...this.#waits].find((product) => this.#changed.has(product));
    if (found) this.#changed.delete(found);
    return found;
  }

  get #called() {
    return this.questions.size > 0 || [...this.#waits].some((product) => this.#changed.has(product));
  }

  /** Waits until then, unless there is something to look at or all is over. */
  async pause(seconds: number, stopped: AbortSignal) {
    const over = new AbortController();
    this.#wake = () => over.abort();
    stopped.addEventListener("abort", this.#wake, { once: true });
    if (stopped.aborted || this.#called) this.#wake();
    await sleep(seconds * 1000, undefined, { signal: over.signal }).catch(() => undefined);
    stopped.removeEventListener("abort", this.#wake);
  }
}
