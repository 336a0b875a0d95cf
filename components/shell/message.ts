/** A link to go to, or something to do. */
export type MessageAction = { label: string; href: string } | { label: string; onPress: () => void };

/** `info`: nothing failed, but what was asked for is not done. */
export type MessageKind = "pending" | "done" | "info" | "failed";

/** What the top bar says. There is one at a time; the newest wins. */
export type Message = {
  id: number;
  kind: MessageKind;
  text: string;
  action: MessageAction | undefined;
  /** What it is no longer true without, as whoever knows names it: it goes when that is over. */
  about: string | undefined;
  /** It was said on the way to another page and survives that one step. */
  onNextPage: boolean;
  /** Where to go on once it is dismissed, when what had the focus is gone. */
  goOn: (() => HTMLElement | undefined) | undefined;
  /** What had the focus when it was said, to give it back when the message is dismissed. */
  from: Element | null;
};
