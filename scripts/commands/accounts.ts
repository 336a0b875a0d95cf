import { randomUUID } from "node:crypto";
import { z } from "zod";
import { createAccount as create } from "@/lib/accounts/create-account";
import { everyAccount } from "@/lib/accounts/every-account";
import { hashPassword } from "@/lib/sign-in/password";
import { Email } from "@/lib/users/person-input";
import { command, Switch } from "./command";
import { listOf } from "./list";
import { Capacity, passwordFromInput } from "./options";

const noSeats = { named: 0, shared: 0 };

export const createAccount = command({
  summary: "Makes an account with its seats and its first admin.",
  usage:
    "--name NAME --admin EMAIL --password-stdin [--remote-support named=5,shared=2] [--service-desk named=2,shared=2]",
  notes: "--password-stdin  Read the admin's password, 12 characters or more, from standard input.",
  Input: z.object({
    name: z.string().trim().min(1, "It must not be empty").max(200, "It must have at most 200 characters"),
    admin: Email,
    passwordStdin: Switch,
    remoteSupport: Capacity.optional(),
    serviceDesk: Capacity.optional(),
  }),
  run: async (db, { name, admin: email, remoteSupport = noSeats, serviceDesk = noSeats }) => {
    const plan = { remote_support: remoteSupport, service_desk: serviceDesk };
    const passwordHash = await hashPassword(await passwordFromInput());
    const first = { email, firstName: "", lastName: "", passwordHash };
    const { account, admin } = await create(db, { name, admin: first, plan }, randomUUID());
    return {
      json: { account: { id: account.id, name: account.name }, admin: { id: admin.id, email: admin.email } },
      text: `Account ${name} (${account.id}) is there; ${email} is its admin.`,
    };
  },
});

export const listAccounts = command({
  summary: "Lists the accounts.",
  usage: "",
  Input: z.object({}),
  run: async (db) =>
    listOf("accounts", ["id", "name", "users"], everyAccount(db), (account) => ({
      json: account,
      cells: [account.id, account.name, account.users],
    })),
});
