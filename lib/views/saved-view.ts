/** A filter of Manage Users under a name. Safe to import in the browser. */
export type SavedView = {
  id: string;
  name: string;
  /** The query of its address, without "?". */
  query: string;
  shared: boolean;
  /** Whether it is this reader's own. */
  own: boolean;
  /** Whether this reader may save over it and delete it. */
  mayChange: boolean;
};
