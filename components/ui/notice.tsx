import type { ReactNode } from "react";
import { Icon } from "./icon";
import { type Tone, toneLooks } from "./tone-looks";

type NoticeProps = {
  tone?: Tone;
  /** The sentence that matters. */
  title?: ReactNode;
  /** Gives the title a heading's id, for `aria-labelledby` of a group around it. */
  titleId?: string;
  children?: ReactNode;
};

/** Something to know, in place: a coloured edge, a mark and words. */
export function Notice({ tone = "info", title, titleId, children }: NoticeProps) {
  const look = toneLooks[tone];
  return (
    <div className={`flex gap-3 border-s-4 px-4 py-3 text-ink ${look.box}`}>
      <span className={`mt-0.5 ${look.mark}`}>
        <Icon name={look.icon} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col items-start gap-2">
        {title && (
          <p id={titleId} tabIndex={titleId ? -1 : undefined} className="font-medium">
            {title}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
