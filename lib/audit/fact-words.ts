import {
  grantablePrivileges,
  poolName,
  privilegeNames,
  productNames,
  products,
  roleNames,
  roles,
  seatChoiceNames,
  seatChoices,
  seatTypes,
  statusNames,
  userStatuses,
} from "@/lib/catalog";

const factNames: Record<string, string> = {
  ...productNames,
  email: "Email",
  firstName: "First name",
  lastName: "Last name",
  role: "Role",
  privileges: "Privileges",
  managesGroups: "Managed groups",
  limited: "Limited to groups",
  status: "Status",
  state: "State",
  capacity: "Seats",
  occupancyId: "Session",
  seatNo: "Seat number",
  askId: "Question",
};

/** "seats" and "capacity" as people say them; what nobody named is its own words apart: `offerSeconds`, "Offer seconds". */
export function factName(fact: string): string {
  const words = fact.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
  return factNames[fact] ?? words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}

const named = <T extends string>(known: readonly T[], names: Record<T, string>, value: unknown) => {
  const found = known.find((each) => each === value);
  return found && names[found];
};

/** What a fact was or became, in words. */
export function factText(fact: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map((each) => factText(fact, each)).join(", ") || "none";
  if (typeof value === "object") {
    if ("name" in value) return String(value.name);
    const parts = Object.entries(value).map(([key, each]) => `${factName(key)} ${factText(key, each)}`);
    return parts.join(", ") || "none";
  }
  if (products.some((product) => product === fact)) return named(seatChoices, seatChoiceNames, value) ?? String(value);
  if (fact === "product") return named(products, productNames, value) ?? String(value);
  if (fact === "role") return named(roles, roleNames, value) ?? String(value);
  if (fact === "status") return named(userStatuses, statusNames, value) ?? String(value);
  if (fact === "privileges") return named(grantablePrivileges, privilegeNames, value) ?? String(value);
  return String(value);
}

/** "Remote Support Shared": the seat that a fact of a person says, or nothing for No seat and for other facts. */
export function seatOf(fact: string, value: unknown): string | undefined {
  const product = products.find((each) => each === fact);
  const seatType = seatTypes.find((each) => each === value);
  return product && seatType && poolName(product, seatType);
}

/** "Remote Support": the product that an event names. */
export const productOf = (facts: { [fact: string]: unknown } | null): string =>
  named(products, productNames, facts?.product) ?? "";
