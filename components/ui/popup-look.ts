/** The box of a menu or a list: the platform's own placement is taken back. */
export const popupLook =
  "inset-auto m-0 overflow-y-auto rounded-control border border-border-strong bg-surface p-1 text-ink shadow-raised open:animate-enter";

/** One thing in it, under the pointer or the focus. */
export const popupItemLook =
  "flex min-h-control w-full items-center gap-2 rounded-control px-2 py-1 text-start text-body outline-none hover:bg-hover focus:bg-selected focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus";
