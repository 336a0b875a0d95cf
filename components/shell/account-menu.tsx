import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { paths } from "@/lib/paths";

type AccountMenuProps = {
  name: string;
  email: string;
  role: string;
  /** Where the person has no navigation, this is their way back from the profile. */
  linkToMySeats: boolean;
  signOut: () => Promise<void>;
};

/** Who is signed in, their profile, and the way out. A native popover: Escape and a click elsewhere close it. */
export function AccountMenu({ name, email, role, linkToMySeats, signOut }: AccountMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        className="-me-2 inline-flex min-h-control items-center gap-2 rounded-control px-2 font-medium text-ink transition-colors hover:bg-hover"
      >
        <Icon name="person" />
        <span className="max-w-48 truncate max-sm:sr-only">{name}</span>
        <Icon name="chevron-down" />
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="fixed inset-auto end-6 top-14 m-0 w-64 rounded-control border border-border-strong bg-surface p-1 text-ink shadow-raised open:animate-enter max-sm:end-2"
      >
        <div className="border-b border-border px-3 py-2">
          <p className="font-medium">{name}</p>
          <p className="text-label font-regular text-ink-2">{email}</p>
          <p className="text-label font-regular text-ink-2">{role}</p>
        </div>
        <div className="flex flex-col pt-1">
          {linkToMySeats && (
            <TextLink href={paths.mySeats} look="menu">
              My Seats
            </TextLink>
          )}
          <TextLink href={paths.profile} look="menu">
            Profile
          </TextLink>
          <form action={signOut}>
            <button
              type="submit"
              className="flex min-h-control w-full items-center rounded-control px-3 font-medium hover:bg-hover"
            >
              Sign out
            </button>
          </form>
        </div>
      </div>
    </>
  );
}
