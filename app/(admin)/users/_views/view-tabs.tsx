import { TextLink } from "@/components/ui/text-link";
import type { SavedView } from "@/lib/views/saved-view";
import { activeChips } from "../_list/filters";
import { type UserQuery, usersHref } from "../_list/user-query";
import { DeleteView } from "./delete-view";
import { EditedView } from "./edited-view";
import { SaveView } from "./save-view";
import { filterHref, viewHref } from "./view-href";

const everybody = usersHref({});
const noSeat = usersHref({ seat: "no-seat" });

/**
 * Everybody, who has no seat, and the views that were saved: each a filter under a name. Another filter can be saved here. The
 * view that was opened stays so while its filter is changed.
 */
export function ViewTabs({ views, query }: { views: readonly SavedView[]; query: UserQuery }) {
  const here = usersHref(query, { view: undefined });
  const filter = here.split("?")[1] ?? "";
  const tabs = [
    { id: "all", name: "All", href: everybody, shows: everybody, view: undefined },
    { id: "no-seat", name: "No seat", href: noSeat, shows: noSeat, view: undefined },
    ...views.map((view) => ({ ...view, href: viewHref(view), shows: filterHref(view), view })),
  ];
  const current = tabs.find(({ view }) => view && view.id === query.view) ?? tabs.find(({ shows }) => shows === here);
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-border">
      <nav aria-label="Views">
        <ul className="flex flex-wrap gap-x-5 gap-y-2">
          {tabs.map(({ id, name, href, view }) => (
            <li key={id} className={current?.id === id ? "-mb-px border-b-2 border-accent pb-2" : "pb-2"}>
              <TextLink href={href} look="plain" aria-current={current?.id === id ? "page" : undefined}>
                {name}
                {view?.shared && !view.own && <span className="sr-only"> (shared)</span>}
              </TextLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="ms-auto -me-3.5 pb-1">
        {!current && isFiltered(query) && <SaveView query={filter} label="Save view…" />}
        {current?.view && current.shows !== here && <EditedView view={current.view} query={filter} />}
        {current?.view?.mayChange && current.shows === here && <DeleteView view={current.view} />}
      </div>
    </div>
  );
}

const isFiltered = (query: UserQuery) => activeChips(query).length > 0 || Boolean(query.q) || Boolean(query.sort);
