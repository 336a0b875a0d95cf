/** The sign-ins of the demo account (`DEMO=1`), as the sign-in page and the start of the demo show them. */
export const demoPassword = "openseat demo";

export const demoSignIns = [
  { as: "Admin", email: "dana@northwind.example" },
  { as: "Manager", email: "iris@northwind.example" },
  { as: "Agent", email: "priya@northwind.example" },
] as const;
