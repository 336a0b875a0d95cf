"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useState } from "react";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { ErrorSummary, type SummarisedError } from "@/components/ui/error-summary";
import { NativeSelect } from "@/components/ui/native-select";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { type Product, poolName } from "@/lib/catalog";
import { requestSeats } from "../actions";
import { moreShared } from "./change-words";

type RequestFormProps = {
  /** Products without an open request. */
  free: readonly Product[];
  preset: Product | undefined;
};

/** Asks for more Shared seats with a number and a reason. What was typed stays until it was sent. */
export function RequestForm({ free, preset }: RequestFormProps) {
  const [chosen, setChosen] = useState(preset);
  const [seats, setSeats] = useState("");
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<SummarisedError[]>([]);
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();
  useEffect(() => {
    if (preset) document.getElementById("seats")?.focus();
  }, [preset]);

  const product = free.find((it) => it === chosen) ?? free[0];
  if (!product)
    return <p className="text-ink-2">A request for each product is open. You can ask again once it is decided.</p>;
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (!product) return;
    setPending(true);
    const answer = await requestSeats({
      product,
      seats: seats.trim() === "" ? Number.NaN : Number(seats),
      reason,
    }).catch(() => null);
    setPending(false);
    setErrors(answer?.status === "invalid" ? answer.issues.map(({ path, message }) => ({ id: path, message })) : []);
    if (answer?.status === "invalid") return;
    router.refresh();
    if (answer?.status === "refused") return messages.failed(`The request was not sent. ${answer.message}`);
    if (answer?.status !== "done")
      return messages.failed("The request was not sent: the server did not answer. What you typed is still here.");
    messages.done(`Requested ${moreShared(Number(seats), product)}.`);
    setSeats("");
    setReason("");
  }

  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-4">
      <h3 className="font-medium">Request a change</h3>
      <ErrorSummary errors={errors} />
      <NativeSelect
        id="product"
        label="Product"
        value={product}
        onChange={(event) => setChosen(free.find((it) => it === event.target.value))}
        options={free.map((value) => ({ value, label: poolName(value, "shared") }))}
      />
      <TextField
        id="seats"
        label="Seats to add"
        inputMode="numeric"
        value={seats}
        error={errorOf("seats")}
        onChange={(event) => setSeats(event.target.value)}
      />
      <Textarea
        id="reason"
        label="Reason"
        hint="Whoever runs OpenSeat for your company reads it and decides."
        rows={3}
        value={reason}
        error={errorOf("reason")}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button type="submit" pending={pending} pendingLabel="Sending…">
          Send request
        </Button>
      </div>
    </form>
  );
}
