import type { ReactNode } from "react";

/** The classes of a dialog's box: a sheet at the bottom on a phone, centred elsewhere. */
export const dialogLook =
  "m-auto w-full max-h-[85dvh] max-w-dialog scroll-pb-20 overflow-y-auto rounded-panel border border-border-strong bg-surface p-0 text-start text-ink shadow-raised backdrop:bg-scrim open:animate-enter max-sm:mb-4";

/** Title, body and buttons of a dialog, the same for both kinds. The buttons stay in sight while a long body scrolls. */
export function DialogFrame(props: { titleId: string; title: ReactNode; children: ReactNode; actions: ReactNode }) {
  return (
    <>
      <div className="flex flex-col gap-3 p-5">
        <h2 id={props.titleId}>{props.title}</h2>
        {props.children}
      </div>
      <div className="sticky bottom-0 z-1 flex flex-wrap justify-end gap-2 border-t border-border bg-surface px-5 py-3 max-sm:flex-col-reverse max-sm:items-stretch">
        {props.actions}
      </div>
    </>
  );
}
