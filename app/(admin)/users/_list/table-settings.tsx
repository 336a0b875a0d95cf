"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { savePreferences } from "@/app/profile/actions";
import { attempt, reasonOf } from "@/components/live/attempt";
import { useMessages } from "@/components/shell/messages";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Fieldset } from "@/components/ui/fieldset";
import { RadioGroup } from "@/components/ui/radio-group";
import type { Preferences } from "@/lib/preferences/preferences";
import { columnsOf, userColumnNames, userColumns } from "@/lib/users/user-columns";

/** Which columns the table has, and how high its rows are. Kept in this browser. */
export function TableSettings({ preferences }: { preferences: Preferences }) {
  const [draft, setDraft] = useState<Preferences | null>(null);
  const [pending, setPending] = useState(false);
  const messages = useMessages();
  const router = useRouter();
  const columns = columnsOf(draft?.columns ?? "");

  async function save(chosen: Preferences) {
    setPending(true);
    const answer = await attempt(savePreferences(chosen));
    setPending(false);
    if (answer.status !== "done") return messages.failed(`The table was not changed. ${reasonOf(answer)}`);
    setDraft(null);
    router.refresh();
  }

  return (
    <>
      <Button onClick={() => setDraft(preferences)}>Table…</Button>
      <Dialog
        open={draft !== null}
        onClose={() => setDraft(null)}
        title="Table"
        actions={
          <>
            <Button onClick={() => setDraft(null)}>Cancel</Button>
            <Button variant="primary" pending={pending} pendingLabel="Saving…" onClick={() => draft && save(draft)}>
              Save
            </Button>
          </>
        }
      >
        {draft && (
          <>
            <Fieldset legend="Columns" hint="The name is always shown.">
              {userColumns.map((column) => (
                <Checkbox
                  key={column}
                  label={userColumnNames[column]}
                  checked={columns.includes(column)}
                  onChange={({ target: { checked } }) => {
                    const shown = userColumns.filter((each) => (each === column ? checked : columns.includes(each)));
                    setDraft({ ...draft, columns: shown.join() });
                  }}
                />
              ))}
            </Fieldset>
            <RadioGroup
              legend="Rows"
              value={draft.rows}
              onChange={(rows) => setDraft({ ...draft, rows })}
              options={[
                { value: "comfortable", label: "Comfortable" },
                { value: "compact", label: "Compact", hint: "More rows on a screen. Touch screens stay comfortable." },
              ]}
            />
          </>
        )}
      </Dialog>
    </>
  );
}
