"use client";

import { HeaderCell, Table } from "@/components/ui/table";
import { productNames, products } from "@/lib/catalog";
import type { Viewer } from "../../../_form/may-change";
import type { Reach } from "../../../_seats/ways-out";
import { PeopleRow } from "./people-row";
import type { PersonRow } from "./several-draft";

type PeopleTableProps = { viewer: Viewer; reach: Reach; rows: PersonRow[]; onChange: (rows: PersonRow[]) => void };

/** The pasted people, each row editable, with what keeps it from being saved under its address. */
export function PeopleTable({ viewer, reach, rows, onChange }: PeopleTableProps) {
  return (
    <Table
      caption="People to add"
      head={
        <>
          <HeaderCell>Email</HeaderCell>
          <HeaderCell>First name</HeaderCell>
          <HeaderCell>Last name</HeaderCell>
          {viewer.role === "admin" && <HeaderCell>Role</HeaderCell>}
          {reach.mayTakeSeats &&
            products.map((product) => <HeaderCell key={product}>{productNames[product]}</HeaderCell>)}
          <HeaderCell hidden>Remove</HeaderCell>
        </>
      }
    >
      {rows.map((row, index) => (
        <PeopleRow
          key={row.key}
          number={index + 1}
          row={row}
          rows={rows}
          showRole={viewer.role === "admin"}
          showSeats={reach.mayTakeSeats}
          onChange={(part) => onChange(rows.map((each) => (each === row ? { ...row, ...part } : each)))}
          onRemove={() => onChange(rows.filter((each) => each !== row))}
        />
      ))}
    </Table>
  );
}
