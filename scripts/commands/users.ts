import { randomUUID } from "node:crypto";
import { z } from "zod";
import { operatorIn } from "@/lib/access/operator-in";
import { roleNames, seatChoiceNames, statusNames } from "@/lib/catalog";
import { setPassword as set } from "@/lib/sign-in/set-password";
import { everyUser } from "@/lib/users/every-user";
import { Email } from "@/lib/users/person-input";
import { addPerson } from "./add-person";
import { command, Switch } from "./command";
import { listOf } from "./list";
import { Id, passwordFromInput, standardInput } from "./options";

export const addUsers = command({
  summary: "Adds people, one JSON object a line on standard input; each is added or refused on its own.",
  usage: "--account ID < people.jsonl",
  notes: `A line: {"email": "ana@example.com", "firstName": "Ana", "lastName": "Silva", "role": "agent",
         "privileges": [], "remoteSupport": "shared", "serviceDesk": "none", "password": "…"}
Only email is needed. Roles: agent, manager, admin. A manager's privileges: add_delete_users, manage_seats. Seats: none,
named, shared. With a password (12 characters or more) the person is active at once, without one invited.`,
  Input: z.object({ account: Id }),
  run: async (db, { account }) => {
    const ctx = await operatorIn(db, account, randomUUID());
    const lines = (await standardInput()).split("\n").filter((line) => line.trim() !== "");
    const added: { id: string; email: string }[] = [];
    const refused: { email: string; code: string; message: string }[] = [];
    for (const line of lines) {
      const result = await addPerson(ctx, line);
      if ("code" in result) refused.push(result);
      else added.push(result);
    }
    const sentences = refused.map(({ email, message }) => `Not added: ${email || "(no address)"}: ${message}`);
    return {
      json: { added, refused },
      text: [`${added.length} added, ${refused.length} refused.`, ...sentences].join("\n"),
      done: refused.length === 0,
    };
  },
});

export const listAccountUsers = command({
  summary: "Lists the people of an account.",
  usage: "--account ID",
  Input: z.object({ account: Id }),
  run: async (db, { account }) => {
    const ctx = await operatorIn(db, account, randomUUID());
    const columns = ["email", "name", "role", "status", "remote support", "service desk"];
    return listOf("users", columns, everyUser(ctx), ({ id, email, name, role, privileges, status, seats }) => ({
      json: {
        ...{ id, email, name, role, privileges, status },
        ...{ remoteSupport: seats.remote_support, serviceDesk: seats.service_desk },
      },
      cells: [
        ...[email, name, roleNames[role], statusNames[status]],
        ...[seatChoiceNames[seats.remote_support], seatChoiceNames[seats.service_desk]],
      ],
    }));
  },
});

export const setPassword = command({
  summary: "Gives somebody a new password and signs them out everywhere.",
  usage: "--account ID --email EMAIL --password-stdin",
  notes: "--password-stdin  Read the password, 12 characters or more, from standard input.",
  Input: z.object({ account: Id, email: Email, passwordStdin: Switch }),
  run: async (db, { account, email }) => {
    const ctx = await operatorIn(db, account, randomUUID());
    const user = await set(ctx, { email, password: await passwordFromInput() });
    return { json: { user }, text: `${email} has a new password and has to sign in again.` };
  },
});
