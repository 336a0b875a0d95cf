/** How many users a page of Manage Users may show; the first is the default. */
export const pageSizes = [25, 50, 100] as const;
