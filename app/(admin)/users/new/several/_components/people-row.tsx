"use client";

import { cx } from "@/components/ui/cx";
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
  { key: "email", name: "Email", width: "sm:min-w-52" },
  { key: "firstName", name: "First name", width: "sm:min-w-22" },
  { key: "lastName", name: "Last name", width: "sm:min-w-22" },
] as const;

/** One pasted person. */
export function PeopleRow({ number, row, rows, showRole, showSeats, onChange, onRemove }: PeopleRowProps) {
  const status = rowStatus(rows, row);
  const statusId = `status-of-row-${row.key}`;
  return (
    <Row>
      {fields.map(({ key, name, width }) => (
        <Cell key={key} label={name}>
          <input
            className={cx(inputLook, width)}
            aria-label={`${name}, row ${number}`}
            aria-invalid={(key === "email" && status.is === "problem") || undefined}
            aria-describedby={key === "email" ? statusId : undefined}
            maxLength={key === "email" ? 300 : 100}
            autoComplete="off"
            value={row[key]}
            onChange={(event) => onChange({ [key]: event.target.value })}
          />
          {key === "email" && <RowStatusText id={statusId} status={status} />}
        </Cell>
      ))}
      {showRole && (
        <Cell label="Role">
          <div className="sm:min-w-27">
            <NativeSelect
              label={`Role, row ${number}`}
              labelHidden
              options={roleOptions}
              value={row.role}
              onChange={(event) => onChange({ role: roleOf(event.target.value) })}
            />
          </div>
        </Cell>
      )}
      {showSeats &&
        products.map((product) => (
          <Cell key={product} label={productNames[product]}>
            <div className="sm:min-w-27">
              <NativeSelect
                label={`${productNames[product]}, row ${number}`}
                labelHidden
                options={seatOptions}
                value={row.seats[product]}
                onChange={(event) => onChange({ seats: { ...row.seats, [product]: seatOf(event.target.value) } })}
              />
            </div>
          </Cell>
        ))}
      <Cell align="end">
        <IconButton icon="close" label={`Remove row ${number}`} onClick={onRemove} />
      </Cell>
    </Row>
  );
}
