import { randomInt } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seeding } from "@/db/test/seed-client";
import type { Product } from "@/lib/catalog";
import { type Answer, type Command, newState, step } from "./model";
import { openHolds, type State } from "./model/state";
import { type Draft, draft, people, rules, type SeatCommand, seatCommand } from "./test/drafts";
import { openReality, perform, performTogether, type Reality, seenInModel, seenInReality } from "./test/reality";
import { broken } from "./test/scene";

/**
 * The kernel does what the model says, step by step: commands are drawn at random, done to both, and after each one their
 * answers and all that can be seen must be the same.
 */
type Model = { state: State };
let steps = 0;
/** How often the changes of several were one. */
let asOne = 0;

class Step implements fc.AsyncCommand<Model, Reality> {
  #draft: Draft;
  #shown = "";
  constructor(draft: Draft) {
    this.#draft = draft;
  }
  check() {
    return true;
  }
  async run(model: Model, real: Reality) {
    const command = this.#draft(model.state);
    this.#shown = JSON.stringify(command);
    const { state, answer } = step(model.state, command);
    expect(await perform(real, command), this.#shown).toEqual(answer);
    expect(await seenInReality(real), this.#shown).toEqual(seenInModel(state));
    model.state = state;
    steps++;
  }
  toString() {
    return this.#shown;
  }
}

/** Commands that come at once: the first goes alone, the others together. */
class Together implements fc.AsyncCommand<Model, Reality> {
  #drafts: Draft<SeatCommand>[];
  #shown = "";
  constructor(drafts: Draft<SeatCommand>[]) {
    this.#drafts = drafts;
  }
  check() {
    return true;
  }
  async run(model: Model, real: Reality) {
    const commands: SeatCommand[] = [];
    const answers: Answer[] = [];
    let { state } = model;
    let changes = 0;
    for (const draft of this.#drafts) {
      const command = draft(state);
      const next = step(state, command);
      commands.push(command);
      answers.push(next.answer);
      if (JSON.stringify(openHolds(state)) !== JSON.stringify(openHolds(next.state))) changes++;
      state = next.state;
    }
    this.#shown = JSON.stringify(commands);
    const before = await versionOf(real);
    expect(await performTogether(real, commands), this.#shown).toEqual(answers);
    expect(await seenInReality(real), this.#shown).toEqual(seenInModel(state));
    model.state = state;
    steps += commands.length;
    if ((await versionOf(real)) - before < changes) asOne++;
  }
  toString() {
    return this.#shown;
  }
}

async function versionOf({ account, product }: Reality) {
  const [row] = await seeding()<{ version: number }[]>`
    select version::int from account_products where account_id = ${account.id} and product = ${product}`;
  return row?.version ?? 0;
}

async function check(product: Product, capacity: number, step: fc.Arbitrary<Step | Together>, numRuns: number) {
  const seed = Number(process.env.SEED ?? randomInt(2 ** 31));
  console.info(`${product}: SEED=${seed}`);
  const commands = fc.commands([step], { maxCommands: 120, size: "+2" });
  await fc.assert(
    fc.asyncProperty(commands, async (drawn) => {
      const real = await openReality(product, rules, capacity, structuredClone(people));
      const model = { state: newState(rules, capacity, structuredClone(people)) };
      for (const { name } of people) {
        const first: Command = { verb: "sign_in", agent: name, device: `${name}'s laptop` };
        await new Step(() => first).run(model, real);
      }
      await fc.asyncModelRun(() => ({ model, real }), drawn);
      expect(await broken(real.account.id)).toEqual([]);
    }),
    { seed, numRuns, interruptAfterTimeLimit: 30_000 },
  );
  console.info(`${steps} steps, ${asOne} times several as one`);
  steps = 0;
}

test.each(["remote_support", "service_desk"] as const)(
  "the kernel does what the model says of %s",
  (product) =>
    check(
      product,
      2,
      draft(product).map((one) => new Step(one)),
      product === "remote_support" ? 40 : 20,
    ),
  120_000,
);

test.each(["remote_support", "service_desk"] as const)(
  "commands that go together do what the model says of them one after the other, in %s",
  async (product) => {
    asOne = 0;
    const together = fc.array(seatCommand(product), { minLength: 3, maxLength: 5, size: "max" });
    const steps = fc.oneof(
      { weight: 4, arbitrary: together.map((some) => new Together(some)) },
      { weight: 1, arbitrary: draft(product).map((one) => new Step(one)) },
    );
    await check(product, 4, steps, product === "remote_support" ? 30 : 15);
    expect(asOne).toBeGreaterThan(5);
  },
  120_000,
);
