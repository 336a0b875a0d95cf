import { Panel } from "@/components/ui/panel";
import type { UserDetails } from "@/lib/users/get-user";
import { NameFields } from "../../_form/name-fields";
import type { PersonDraft } from "../../_form/person-draft";

type ProfilePanelProps = {
  user: UserDetails;
  value: PersonDraft;
  onChange: (part: Partial<PersonDraft>) => void;
  reason: string | null;
};

/** Names, and the address that is fixed; text where they may not be changed. */
export function ProfilePanel({ user, value, onChange, reason }: ProfilePanelProps) {
  return (
    <Panel title="Profile">
      <div className="flex flex-col gap-4">
        {!reason && <NameFields value={value} onChange={onChange} />}
        <p className="min-w-0 wrap-anywhere">
          <span className="block text-label">Work email</span>
          {user.email}
        </p>
        {reason && <p className="text-label font-regular text-ink-2">{reason}</p>}
      </div>
    </Panel>
  );
}
