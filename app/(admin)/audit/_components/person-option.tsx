import { popupItemLook } from "@/components/ui/popup-look";

type PersonOptionProps = { name: string; aside?: string; onChoose: () => void };

/** One person who can be chosen. */
export function PersonOption({ name, aside, onChoose }: PersonOptionProps) {
  return (
    <li>
      <button type="button" className={`${popupItemLook} flex-wrap justify-between gap-x-4`} onClick={onChoose}>
        <span className="wrap-anywhere">{name}</span>
        {aside && <span className="text-label font-regular wrap-anywhere text-ink-2">{aside}</span>}
      </button>
    </li>
  );
}
