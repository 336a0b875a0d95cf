"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { signIn } from "../actions";

type DemoSignInsProps = { back: string; people: { as: string; email: string }[]; password: string };

/** The demo's people, one press away. */
export function DemoSignIns({ back, people, password }: DemoSignInsProps) {
  const [answer, send, pending] = useActionState(signIn, null);
  return (
    <section aria-labelledby="demo" className="flex flex-col gap-3 border-t border-border pt-4">
      <h2 id="demo" className="text-body">
        Demo data. Sign in as
      </h2>
      <div className="flex flex-wrap gap-2">
        {people.map(({ as, email }) => (
          <form key={as} action={send}>
            <input type="hidden" name="return" value={back} />
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="password" value={password} />
            <Button type="submit" pending={pending} title={email}>
              {as}
            </Button>
          </form>
        ))}
      </div>
      <p role="status">{answer && answer.status !== "done" && "This demo sign-in does not work any more."}</p>
    </section>
  );
}
