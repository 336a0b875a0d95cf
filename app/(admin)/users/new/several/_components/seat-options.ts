import { roleNames, roles, seatChoiceNames, seatChoices } from "@/lib/catalog";

/** The selects of the table. */
export const seatOptions = seatChoices.map((value) => ({ value, label: seatChoiceNames[value] }));
export const roleOptions = roles.map((value) => ({ value, label: roleNames[value] }));

export const seatOf = (value: string) => seatChoices.find((choice) => choice === value) ?? "none";
export const roleOf = (value: string) => roles.find((role) => role === value) ?? "agent";
