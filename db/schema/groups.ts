import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./accounts";
import { justNow, moment, newId, sortable } from "./columns";
import { users } from "./users";

/** Named groups of an account's people: a team, a site. Somebody is in any number of them. */
export const groups = pgTable(
  "groups",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id),
    id: uuid("id").notNull().default(newId),
    name: sortable("name").notNull(),
    createdAt: moment("created_at").notNull().default(justNow),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    uniqueIndex("a_group_has_a_name_of_its_own").on(t.accountId, sql`lower(name)`),
    check("a_group_has_a_name", sql`btrim(name) <> ''`),
  ],
);

const membership = {
  accountId: uuid("account_id").notNull(),
  groupId: uuid("group_id").notNull(),
  userId: uuid("user_id").notNull(),
};

/** Who is in which group. Only `save_people` and the deletion of a group write here. */
export const groupMembers = pgTable("group_members", membership, (t) => [
  primaryKey({ columns: [t.accountId, t.groupId, t.userId] }),
  foreignKey({ columns: [t.accountId, t.groupId], foreignColumns: [groups.accountId, groups.id] }),
  foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
  index("groups_of_a_user").on(t.accountId, t.userId, t.groupId),
]);

/** The groups that a manager manages who is `limited`: with none, nobody. */
export const managerGroups = pgTable("manager_groups", membership, (t) => [
  primaryKey({ columns: [t.accountId, t.userId, t.groupId] }),
  foreignKey({ columns: [t.accountId, t.groupId], foreignColumns: [groups.accountId, groups.id] }),
  foreignKey({ columns: [t.accountId, t.userId], foreignColumns: [users.accountId, users.id] }),
  index("managers_of_a_group").on(t.accountId, t.groupId),
]);
