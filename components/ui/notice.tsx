import type { ReactNode } from "react";
import { Icon } from "./icon";

type NoticeTone = "info" | "warn" | "bad" | "good";

const tones: Record<NoticeTone, { box: string; mark: string; icon: "info" | "warning" | "check" }> = {
  info: { box: "border-accent bg-accent-soft", mark: "text-accent", icon: "info" },
  warn: { box: "border-warn bg-warn-soft", mark: "text-warn", icon: "warning" },
  bad: { box: "border-bad bg-bad-soft", mark: "text-bad", icon: "warning" },
  good: { box: "border-good bg-good-soft", mark: "text-good", icon: "check" },
};

type NoticeProps = {
  tone?: NoticeTone;
  /** The sentence that matters. */
  title?: ReactNode;
  /** Gives the title a heading's id, for `aria-labelledby` of a group around it. */
  titleId?: string;
  children?: ReactNode;
};

/** Something to know, in place: a coloured edge, a mark and words. */
export function Notice({ tone = "info", title, titleId, children }: NoticeProps) {
  const look = tones[tone];
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
