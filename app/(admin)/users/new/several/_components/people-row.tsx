"use client";

import { IconButton } from "@/components/ui/icon-button";
import { inputLook } from "@/components/ui/input-look";
import { NativeSelect } from "@/components/ui/native-select";
import { Cell, Row } from "@/components/ui/table";
import { productNames, products } from "@/lib/catalog";
import { RowStatusText } from "./row-status-text";
import { roleOf, roleOptions, seatOf, seatOptions } from "./seat-options";
import { type PersonRow, rowStatus } from "./several-draft";

type PeopleRowProps = {
  /** Counted from 1, as problems name rows. */
  number: number;
  row: PersonRow;
  rows: readonly PersonRow[];
  showRole: boolean;
  showSeats: boolean;
  onChange: (part: Partial<PersonRow>) => void;
  onRemove: () => void;
};

const fields = [
  { key: "email", name: "Email" },
  { key: "firstName", name: "First name" },
  { key: "lastName", name: "Last name" },
] as const;

/** One pasted person. */
export function PeopleRow({ number, row, rows, showRole, showSeats, onChange, onRemove }: PeopleRowProps) {
  const status = rowStatus(rows, row);
  const statusId = `status-of-row-${row.key}`;
  return (
    <Row>
      {fields.map(({ key, name }) => (
        <Cell key={key} label={name} wide>
          <input
            className={inputLook}
            aria-label={`${name}, row ${number}`}
            aria-invalid={(key === "email" && status.is === "problem") || undefined}
            aria-describedby={key === "email" ? statusId : undefined}
            maxLength={key === "email" ? 300 : 100}
            autoComplete="off"
            value={row[key]}
            onChange={(event) => onChange({ [key]: event.target.value })}
          />
        </Cell>
      ))}
      {showRole && (
        <Cell label="Role" wide>
          <NativeSelect
            label={`Role, row ${number}`}
            labelHidden
            options={roleOptions}
            value={row.role}
            onChange={(event) => onChange({ role: roleOf(event.target.value) })}
          />
        </Cell>
      )}
      {showSeats &&
        products.map((product) => (
          <Cell key={product} label={productNames[product]} wide>
            <NativeSelect
              label={`${productNames[product]}, row ${number}`}
              labelHidden
              options={seatOptions}
              value={row.seats[product]}
              onChange={(event) => onChange({ seats: { ...row.seats, [product]: seatOf(event.target.value) } })}
            />
          </Cell>
        ))}
      <Cell label="Status">
        <RowStatusText id={statusId} status={status} />
      </Cell>
      <Cell align="end">
        <IconButton icon="close" label={`Remove row ${number}`} onClick={onRemove} />
      </Cell>
    </Row>
  );
}
