import { TextLink } from "@/components/ui/text-link";
import type { SavedView } from "@/lib/views/saved-view";
import { activeChips } from "../_list/filters";
import { type UserQuery, usersHref } from "../_list/user-query";
import { DeleteView } from "./delete-view";
import { SaveView } from "./save-view";

type ViewTabsProps = {
  views: readonly SavedView[];
  query: UserQuery;
  /** Whether this reader may delete what others share. */
  mayDeleteShared: boolean;
};

/** Everybody, who has no seat, and the views that were saved: each a filter under a name. Another filter can be saved here. */
export function ViewTabs({ views, query, mayDeleteShared }: ViewTabsProps) {
  const here = usersHref(query);
  const tabs = [
    { id: "all", name: "All", href: usersHref({}), saved: undefined },
    { id: "no-seat", name: "No seat", href: usersHref({ seat: "no-seat" }), saved: undefined },
    ...views.map((view) => ({ id: view.id, name: view.name, href: viewHref(view), saved: view })),
  ];
  const current = tabs.find(({ href }) => href === here);
  const filtered = activeChips(query).length > 0 || Boolean(query.q) || Boolean(query.sort);
  const deletable = current?.saved && (current.saved.own || mayDeleteShared) ? current.saved : undefined;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border">
      <nav aria-label="Views">
        <ul className="flex flex-wrap gap-x-5">
          {tabs.map(({ id, name, href, saved }) => (
            <li key={id} className={current?.id === id ? "-mb-px border-b-2 border-accent pb-2" : "pb-2"}>
              <TextLink href={href} look="plain" aria-current={current?.id === id ? "page" : undefined}>
                {name}
                {saved?.shared && !saved.own && <span className="sr-only"> (shared)</span>}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="pb-1">
        {!current && filtered && <SaveView query={here.split("?")[1] ?? ""} />}
        {deletable && <DeleteView view={deletable} />}
      </div>
    </div>
  );
}

/** The address of a view as this page writes it, so that the same filter is known again. */
const viewHref = ({ query }: SavedView) => usersHref(Object.fromEntries(new URLSearchParams(query)));
