import type { Product, SeatType } from "./catalog";

/** Every address of the product, written once. */

/** The word of a pool in addresses: `remote-support-shared`. */
export const poolSlug = (product: Product, seatType: SeatType) => `${product.replace("_", "-")}-${seatType}` as const;

export const paths = {
  home: "/",
  signIn: "/sign-in",
  forgottenPassword: "/reset-password",
  users: "/users",
  usersWithSeat: (product: Product, seatType: SeatType) => `/users?seat=${poolSlug(product, seatType)}` as const,
  usersInGroup: (id: string) => `/users?group=${id}` as const,
  addUsers: "/users/new",
  addAdmin: "/users/new?role=admin",
  addSeveralUsers: "/users/new/several",
  importUsers: "/users/new/csv",
  importOf: (id: string) => `/users/new/csv/${id}` as const,
  exportUsers: "/api/browser/users/export",
  imports: "/api/browser/imports",
  user: (id: string) => `/users/${id}` as const,
  sharedSessions: "/shared-sessions",
  audit: "/audit",
  auditOf: (person: string) => `/audit?person=${person}` as const,
  exportAudit: "/api/browser/audit/export",
  subscription: "/subscription",
  settings: "/settings",
  companySettings: "/settings/company",
  groupSettings: "/settings/groups",
  mySeats: "/me",
  profile: "/profile",
  invitation: (token: string) => `/invitation/${token}` as const,
  passwordReset: (token: string) => `/reset-password/${token}` as const,
} as const;
