type Filters = { product?: string; state?: string; agent?: string; user?: string; page?: number | string };

/** The filters as an address's query, defaults left out: the same for server and browser. */
export function sessionQuery({ product, state, agent, user, page }: Filters): string {
  const query = new URLSearchParams();
  if (product) query.set("product", product);
  if (state) query.set("state", state);
  if (agent) query.set("agent", agent);
  if (user) query.set("user", user);
  if (page && Number(page) > 1) query.set("page", String(page));
  return query.toString();
}
