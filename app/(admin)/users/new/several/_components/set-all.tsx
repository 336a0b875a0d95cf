"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { productNames, products, type Role } from "@/lib/catalog";
import type { Viewer } from "../../../_form/may-change";
import { noSeats, type Seats } from "../../../_seats/seat-numbers";
import type { Reach } from "../../../_seats/ways-out";
import { roleOf, roleOptions, seatOf, seatOptions } from "./seat-options";
import type { PersonRow } from "./several-draft";

type SetAllProps = { viewer: Viewer; reach: Reach; rows: PersonRow[]; onChange: (rows: PersonRow[]) => void };

/** Gives every row the same role and seats, as far as the viewer may. */
export function SetAll({ viewer, reach, rows, onChange }: SetAllProps) {
  const [role, setRole] = useState<Role>("agent");
  const [seats, setSeats] = useState<Seats>(noSeats);
  const isAdmin = viewer.role === "admin";
  if (!isAdmin && !reach.mayTakeSeats) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-label">Set all</legend>
      <div className="grid items-end gap-3 sm:grid-cols-4">
        {isAdmin && (
          <NativeSelect
            label="Role"
            options={roleOptions}
            value={role}
            onChange={(event) => setRole(roleOf(event.target.value))}
          />
        )}
        {reach.mayTakeSeats &&
          products.map((product) => (
            <NativeSelect
              key={product}
              label={productNames[product]}
              options={seatOptions}
              value={seats[product]}
              onChange={(event) => setSeats({ ...seats, [product]: seatOf(event.target.value) })}
            />
          ))}
        <div>
          <Button onClick={() => onChange(rows.map((row) => ({ ...row, role, seats })))}>Apply to {rows.length}</Button>
        </div>
      </div>
    </fieldset>
  );
}
