/** What the record can say that somebody did, as people name it and in which group they look for it. */
export const auditActions = {
  "user.added": { group: "people", name: "Added a user" },
  "user.changed": { group: "people", name: "Changed a user or their seats" },
  "user.suspended": { group: "people", name: "Suspended a user" },
  "user.reactivated": { group: "people", name: "Reactivated a user" },
  "user.deleted": { group: "people", name: "Deleted a user" },
  "group.added": { group: "people", name: "Added a group" },
  "group.renamed": { group: "people", name: "Renamed a group" },
  "group.deleted": { group: "people", name: "Deleted a group" },
  "seat.cleared": { group: "seats", name: "Ended a shared session" },
  "seat.reclaimed": { group: "seats", name: "Freed a silent seat" },
  "seat.asked": { group: "seats", name: "Asked whether a seat is needed" },
  "ask.answered": { group: "seats", name: "Answered that question" },
  "offer.missed": { group: "seats", name: "Missed an offered seat" },
  "account.created": { group: "plan", name: "Created the account" },
  "capacity.changed": { group: "plan", name: "Changed the number of seats" },
  "request.made": { group: "plan", name: "Requested Shared seats" },
  "request.approved": { group: "plan", name: "Approved a request" },
  "request.declined": { group: "plan", name: "Declined a request" },
  "request.withdrawn": { group: "plan", name: "Withdrew a request" },
  "settings.changed": { group: "plan", name: "Changed settings of a product" },
  "company.changed": { group: "plan", name: "Changed the company" },
  "setup.hidden": { group: "plan", name: "Hid the list of what to set up" },
  "setup.shown": { group: "plan", name: "Showed the list of what to set up" },
  "view.saved": { group: "plan", name: "Saved a view of Manage Users" },
  "view.deleted": { group: "plan", name: "Deleted a view of Manage Users" },
  "browser.signed_in": { group: "access", name: "Signed in with a browser" },
  "browser.signed_out": { group: "access", name: "Signed out of a browser" },
  "agent_app.signed_in": { group: "access", name: "Signed in with an agent app" },
  "agent_app.signed_out": { group: "access", name: "Signed out of an agent app" },
  "user.signed_out_everywhere": { group: "access", name: "Signed out on all devices" },
  "invitation.link_created": { group: "access", name: "Made an invitation link" },
  "invitation.accepted": { group: "access", name: "Accepted an invitation" },
  "password.changed": { group: "access", name: "Changed the password" },
  "password.set": { group: "access", name: "Set somebody's password" },
  "password_reset.requested": { group: "access", name: "Forgot the password" },
  "password_reset.link_created": { group: "access", name: "Made a password link" },
  "password.reset": { group: "access", name: "Chose a new password with a link" },
} as const satisfies Record<string, { group: string; name: string }>;

export type AuditAction = keyof typeof auditActions;

export const auditGroups = ["people", "seats", "plan", "access"] as const;
export type AuditGroup = (typeof auditGroups)[number];
export const auditGroupNames: Record<AuditGroup, string> = {
  people: "Users and their seats",
  seats: "Shared sessions and the line",
  plan: "Plan and settings",
  access: "Signing in",
};

/** Whether this version of the product knows the action. */
export const isAuditAction = (action: string): action is AuditAction => Object.hasOwn(auditActions, action);

/** The actions of a group, or the one action of this name; nothing for a word that nobody knows. */
export function actionsOf(word: string): AuditAction[] | undefined {
  if (isAuditAction(word)) return [word];
  const all = Object.keys(auditActions).filter(isAuditAction);
  const known = all.filter((action) => auditActions[action].group === word);
  return known.length > 0 ? known : undefined;
}

export const auditSources = ["browser", "api", "command_line", "system"] as const;
export type AuditSource = (typeof auditSources)[number];
export const auditSourceNames: Record<AuditSource, string> = {
  browser: "Browser",
  api: "Agent app",
  command_line: "Command line",
  system: "OpenSeat itself",
};
