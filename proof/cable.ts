import net from "node:net";

/** The cable between the app and its database. Cut, it loses what is sent over it and tells neither end. */
export class Cable {
  readonly #server: net.Server;
  #pairs = new Set<[net.Socket, net.Socket]>();
  port = 0;

  constructor(target: () => number) {
    this.#server = net.createServer((near) => {
      const far = net.connect(target(), "127.0.0.1");
      const pair: [net.Socket, net.Socket] = [near, far];
      this.#pairs.add(pair);
      near.pipe(far);
      far.pipe(near);
      for (const socket of pair) {
        socket.setNoDelay(true);
        socket.on("error", () => undefined);
        socket.once("close", () => {
          if (!this.#pairs.delete(pair)) return;
          near.destroy();
          far.destroy();
        });
      }
    });
  }

  async open() {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    const address = this.#server.address();
    if (typeof address === "object" && address) this.port = address.port;
  }

  /** Connections that are there stay open and carry nothing any more; new ones work. Returns how to end them at last. */
  cut(): () => void {
    const cut = [...this.#pairs];
    this.#pairs = new Set();
    for (const [near, far] of cut) {
      near.unpipe(far);
      far.unpipe(near);
      near.resume(); // read and thrown away
      far.resume();
    }
    return () => {
      for (const socket of cut.flat()) socket.destroy();
    };
  }

  close() {
    for (const socket of [...this.#pairs].flat()) socket.destroy();
    this.#server.close();
  }
}
