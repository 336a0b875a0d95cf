import { HeaderCell, Table } from "@/components/ui/table";
import { productNames, products } from "@/lib/catalog";
import type { ListedUser } from "@/lib/users/list-users";
import type { Viewer } from "../_form/may-change";
import { filterWords } from "./filters";
import { type SortKey, sortOf } from "./sort";
import type { UserQuery } from "./user-query";
import { UserRow } from "./user-row";

type UserTableProps = { users: ListedUser[]; query: UserQuery; viewer: Viewer; canMail: boolean };

const sortable: { key: SortKey; name: string }[] = [
  { key: "name", name: "Name" },
  { key: "role", name: "Role" },
];

/** The users of one page. The headers lead to the next order of their column. */
export function UserTable({ users, query, viewer, canMail }: UserTableProps) {
  const words = filterWords(query);
  const header = (key: SortKey, name: string) => (
    <HeaderCell key={key} {...sortOf(query, key)}>
      {name}
    </HeaderCell>
  );
  return (
    <Table
      caption={words.length > 0 ? `Users: ${words.join(", ")}` : "Users"}
      head={
        <>
          {sortable.map(({ key, name }) => header(key, name))}
          {products.map((product) => (
            <HeaderCell key={product}>{productNames[product]}</HeaderCell>
          ))}
          {header("last-active", "Last active")}
          <HeaderCell hidden>Actions</HeaderCell>
        </>
      }
    >
      {users.map((user) => (
        <UserRow key={user.id} user={user} viewer={viewer} canMail={canMail} />
      ))}
    </Table>
  );
}
