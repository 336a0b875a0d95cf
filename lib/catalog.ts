/** What exists and what it is called, written once. Safe to import in the browser. */

export const products = ["remote_support", "service_desk"] as const;
export type Product = (typeof products)[number];

export const seatTypes = ["named", "shared"] as const;
export type SeatType = (typeof seatTypes)[number];

/** The most seats that a pool can have. */
export const maxSeats = 100_000;

/** The most people that are added, or give up a seat, at once. */
export const maxPeopleAtOnce = 1000;

/** The most people that one bulk change, one step of the record, can change. */
export const maxPeopleInBulk = 10_000;

/** What a user has of one product (R1). */
export const seatChoices = ["none", ...seatTypes] as const;
export type SeatChoice = (typeof seatChoices)[number];

export const roles = ["agent", "manager", "admin"] as const;
export type Role = (typeof roles)[number];

/** What a manager can be given; an admin holds both. */
export const grantablePrivileges = ["add_delete_users", "manage_seats"] as const;
export type GrantablePrivilege = (typeof grantablePrivileges)[number];

export const userStatuses = ["invited", "active", "suspended"] as const;
export type UserStatus = (typeof userStatuses)[number];

/** How long ago somebody was last active, as Manage Users is asked; whoever never was counts from the invitation on. */
export const activities = ["within-7-days", "over-30-days", "over-60-days", "never"] as const;
export type Activity = (typeof activities)[number];

export const platforms = ["windows", "mac", "ios", "android", "web"] as const;
export type Platform = (typeof platforms)[number];

export const productNames: Record<Product, string> = {
  remote_support: "Remote Support",
  service_desk: "Service Desk",
};
export const seatChoiceNames: Record<SeatChoice, string> = { none: "No seat", named: "Named", shared: "Shared" };
export const roleNames: Record<Role, string> = { agent: "Agent", manager: "Manager", admin: "Admin" };
export const privilegeNames: Record<GrantablePrivilege, string> = {
  add_delete_users: "add/delete users",
  manage_seats: "manage seats",
};
export const statusNames: Record<UserStatus, string> = {
  invited: "Invited",
  active: "Active",
  suspended: "Suspended",
};
export const activityNames: Record<Activity, string> = {
  "within-7-days": "Within 7 days",
  "over-30-days": "Not for 30 days",
  "over-60-days": "Not for 60 days",
  never: "Never",
};
export const platformNames: Record<Platform, string> = {
  windows: "Windows",
  mac: "Mac",
  ios: "iOS",
  android: "Android",
  web: "Web",
};

/** "Remote Support Shared": a seat pool as people say it. */
export const poolName = (product: Product, seatType: SeatType) =>
  `${productNames[product]} ${seatChoiceNames[seatType]}`;

/** The article's sentence for a full pool (R8). Agent apps and My Seats show it letter for letter. */
export const allSharedSeatsInUse =
  "All shared seats are in use. To start a session, please wait for an available seat.";
