import { type GrantablePrivilege, type Product, type Role, roleNames, type SeatChoice } from "@/lib/catalog";

/** The demo account (`DEMO=1`): who is in it, and how they sign in. */

type Person = {
  name: [string, string];
  role: Role;
  privileges?: GrantablePrivilege[];
  seats?: Partial<Record<Product, SeatChoice>>;
  /** The groups that they are in, and of a limited manager those they manage. */
  groups?: GroupName[];
  manages?: GroupName[];
  /** What the list of sign-ins says about them. */
  shows: string;
};

export const accountName = "Northwind Support";
export const timeZone = "Europe/Lisbon";
export const groups = ["Lisbon", "Berlin", "Night shift"] as const;
type GroupName = (typeof groups)[number];
export const plan = {
  remote_support: { named: 4, shared: 3 },
  service_desk: { named: 3, shared: 2 },
};

const shared = { remote_support: "shared" } as const;

/** Everybody of the demo but Dana, its admin: four managers, one of them limited to a group, and agents in every state that a user can be in. */
export const people: Person[] = [
  {
    name: ["Iris", "Kim"],
    role: "manager",
    privileges: ["add_delete_users", "manage_seats"],
    shows: "both privileges",
  },
  { name: ["Marc", "Dubois"], role: "manager", privileges: ["add_delete_users"], shows: "add/delete users" },
  {
    ...{ name: ["Nora", "Weiss"], role: "manager", privileges: ["add_delete_users", "manage_seats"] },
    ...{ manages: ["Berlin"], shows: "both, in the group Berlin" },
  },
  { name: ["Sofia", "Costa"], role: "manager", privileges: ["manage_seats"], shows: "manage seats" },
  {
    name: ["Priya", "Raman"],
    role: "agent",
    groups: ["Lisbon"],
    seats: { ...shared, service_desk: "named" },
    shows: "connected session",
  },
  {
    name: ["Omar", "Haddad"],
    role: "agent",
    groups: ["Lisbon", "Night shift"],
    seats: shared,
    shows: "waiting support key",
  },
  { name: ["Lena", "Vogt"], role: "agent", groups: ["Berlin"], seats: shared, shows: "seat is clearing" },
  { name: ["Tomás", "Ruiz"], role: "agent", groups: ["Lisbon"], seats: shared, shows: "all shared seats are in use" },
  {
    name: ["Jonas", "Berg"],
    role: "agent",
    groups: ["Berlin", "Night shift"],
    seats: { service_desk: "shared" },
    shows: "signed in to Service Desk",
  },
  {
    name: ["Mei", "Tanaka"],
    role: "agent",
    groups: ["Berlin"],
    seats: { remote_support: "named", service_desk: "named" },
    shows: "Named",
  },
  { name: ["Ada", "Okafor"], role: "agent", shows: "no seat" },
];

export const invited = { name: ["Nils", "Lind"], seats: { remote_support: "named" } } as const;
export const suspended = { name: ["Carla", "Rossi"] } as const;

const domain = "northwind.example";
export const admin = { firstName: "Dana", lastName: "Novak", email: `dana@${domain}` };

/** "priya@northwind.example" */
export const emailOf = ([first]: readonly [string, string]) =>
  `${first.normalize("NFD").replace(/\W/g, "").toLowerCase()}@${domain}`;

export const demoPassword = "openseat demo";

const firstOf = (role: Role) =>
  people
    .filter((person) => person.role === role)
    .slice(0, 1)
    .map(({ name }) => ({ as: roleNames[role], email: emailOf(name) }));

/** One of each role, for the sign-in page. */
export const demoSignIns = [{ as: roleNames.admin, email: admin.email }, ...firstOf("manager"), ...firstOf("agent")];
