import { Ago } from "@/components/ui/ago";
import { Cell, Row, RowHeader } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { productNames, products, roleNames, statusNames } from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { ListedUser } from "@/lib/users/list-users";
import { type UserColumn, userColumnNames } from "@/lib/users/user-columns";
import { namesWords } from "../_bulk/bulk-words";
import { SelectRow } from "../_bulk/select-boxes";
import { mayChangeSeats, type Viewer, whyNot } from "../_form/may-change";
import { SeatCell } from "./seat-cell";
import { SeatText } from "./seat-text";
import { UserMenu } from "./user-menu";

type UserRowProps = {
  user: ListedUser;
  /** Another change took the user off this list while the rows held still: what is known of them is old. */
  gone: boolean;
  viewer: Viewer;
  columns: readonly UserColumn[];
  canMail: boolean;
};

/** One user: who, which seats, when last active, and what can be done about it. */
export function UserRow({ user, gone, viewer, columns, canMail }: UserRowProps) {
  "use memo";
  const { id, version, name, email, role, status, seats, groups = [], occupying } = user;
  const maySeat = mayChangeSeats(viewer, user);
  const shownProducts = products.filter((product) => columns.includes(product));
  const mayManage = whyNot(viewer, user, "add_delete_users") === null;
  return (
    <Row>
      <Cell select>{gone ? <VisuallyHidden>No longer listed</VisuallyHidden> : <SelectRow id={id} name={name} />}</Cell>
      <RowHeader>
        <TextLink href={paths.user(id)} look="plain">
          {name}
        </TextLink>
        {name !== email && <span className="block text-label font-regular text-ink-2 wrap-anywhere">{email}</span>}
      </RowHeader>
      {columns.includes("role") && (
        <Cell label="Role">
          {roleNames[role]}
          {status !== "active" && (
            <span className="block text-label font-regular text-ink-2">{statusNames[status]}</span>
          )}
        </Cell>
      )}
      {shownProducts.map((product) => (
        <Cell key={product} label={productNames[product]}>
          {gone ? (
            <span className="text-ink-2">No longer listed</span>
          ) : maySeat ? (
            <SeatCell user={{ id, version, name }} product={product} seat={seats[product]} now={occupying[product]} />
          ) : (
            <SeatText product={product} seat={seats[product]} now={occupying[product]} />
          )}
        </Cell>
      ))}
      {columns.includes("groups") && (
        <Cell label={userColumnNames.groups}>
          <span className="block max-w-48">
            {groups.length > 0 ? namesWords(groups.slice(0, 3), groups.length) : "No group"}
          </span>
        </Cell>
      )}
      {columns.includes("last_active") && (
        <Cell label="Last active">
          {user.lastActiveAt ? (
            <span className="inline-block first-letter:uppercase">
              <Ago at={user.lastActiveAt} />
            </span>
          ) : (
            "Never"
          )}
        </Cell>
      )}
      <Cell align="end" corner>
        {!gone && (
          <UserMenu
            person={{ id, version, name, email, role, status, seats }}
            viewer={viewer}
            mayManage={mayManage}
            canMail={canMail}
          />
        )}
      </Cell>
    </Row>
  );
}
