import { createAccount, listAccounts } from "./commands/accounts";
import { auditHeads, verifyAudit } from "./commands/audit";
import { type Command, runCommand } from "./commands/command";
import { listGroups, makeGroup, removeGroup } from "./commands/groups";
import { printable } from "./commands/printable";
import { approveRequest, declineRequest, requests } from "./commands/requests";
import { setSeats } from "./commands/seats";
import { listSessions } from "./commands/sessions";
import { addUsers, listAccountUsers, setPassword } from "./commands/users";

const commands: Record<string, Command> = {
  "account create": createAccount,
  "account list": listAccounts,
  "seats set": setSeats,
  "user add": addUsers,
  "user list": listAccountUsers,
  "user password": setPassword,
  "group add": makeGroup,
  "group list": listGroups,
  "group delete": removeGroup,
  "sessions list": listSessions,
  "requests list": requests,
  "requests approve": approveRequest,
  "requests decline": declineRequest,
  "audit verify": verifyAudit,
  "audit head": auditHeads,
};

function help() {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: npm run -s openseat -- COMMAND [OPTIONS]

The operator's command line. It works on the database of DATABASE_URL, else on the embedded one of npm start.

${lines.join("\n")}

Every command knows --help, and --json for programs. The exit status is 0 when all of it was done.`;
}

/** Runs the command that `args` name; resolves to the exit status: 0 done, 1 refused or failed, 2 not understood. */
export async function main(args: string[]): Promise<number> {
  const [noun = "", verb = ""] = args;
  const command = commands[`${noun} ${verb}`];
  if (command) return runCommand(`${noun} ${verb}`, command, args.slice(2));
  if (noun === "" || noun === "help" || args.includes("--help")) {
    console.log(help());
    return noun === "" ? 2 : 0;
  }
  console.error(
    `There is no command "${printable([noun, verb].join(" ").trim())}". See: npm run -s openseat -- --help`,
  );
  return 2;
}
