import { expect, test } from "vitest";
import { privilegesOf } from "@/lib/access/actor";
import type { Role } from "@/lib/catalog";
import { whyNot } from "./may-change";

const viewer = (role: Role, given: string[] = []) => ({
  id: "1",
  role,
  privileges: privilegesOf(role, given),
  limitedTo: null,
});

test("an admin may change anybody (R18)", () => {
  for (const role of ["agent", "manager", "admin"] as const) {
    expect(whyNot(viewer("admin"), { role }, "manage_seats")).toBeNull();
    expect(whyNot(viewer("admin"), { role }, "add_delete_users")).toBeNull();
  }
});

test("a manager may what was given, to agents only", () => {
  const manager = viewer("manager", ["manage_seats"]);
  expect(whyNot(manager, { role: "agent" }, "manage_seats")).toBeNull();
  expect(whyNot(manager, { role: "manager" }, "manage_seats")).toBe("Managers can change agents only.");
  expect(whyNot(manager, { role: "agent" }, "add_delete_users")).toContain("“add/delete users”");
});
