const drawings = {
  check: "M3.5 8.5l3 3 6-7",
  close: "M4 4l8 8M12 4l-8 8",
  "chevron-down": "M4 6l4 4 4-4",
  "chevron-left": "M10 4L6 8l4 4",
  "chevron-right": "M6 4l4 4-4 4",
  "arrow-up": "M8 13V3M4 7l4-4 4 4",
  "arrow-down": "M8 3v10M4 9l4 4 4-4",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  more: "M3.5 8h.01M8 8h.01M12.5 8h.01",
  search: "M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.5 10.5l3 3",
  warning: "M8 2L1.5 13.5h13L8 2zM8 6.5v3.25M8 11.75h.01",
  info: "M8 14.25a6.25 6.25 0 100-12.5 6.25 6.25 0 000 12.5zM8 7.25v3.5M8 5.25h.01",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  person: "M8 8a2.75 2.75 0 100-5.5A2.75 2.75 0 008 8zM2.75 13.75c.6-2.4 2.7-3.75 5.25-3.75s4.65 1.35 5.25 3.75",
} as const;

export type IconName = keyof typeof drawings;

/** A drawing beside words; hidden from screen readers, since the words say it. Directional ones mirror in RTL. */
export function Icon({ name, size = 16 }: { name: IconName; size?: 16 | 20 }) {
  const mirrored = name === "chevron-left" || name === "chevron-right";
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.25 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={mirrored ? "shrink-0 rtl:-scale-x-100" : "shrink-0"}
    >
      <path d={drawings[name]} />
    </svg>
  );
}
