/** OpenSeat's mark: four seats in the grammar of the seat strip. */
export function Mark() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      strokeWidth="1.5"
      className="shrink-0"
    >
      <rect
        x="1.75"
        y="1.75"
        width="7"
        height="7"
        rx="1"
        className="text-rs"
        fill="currentColor"
        stroke="currentColor"
      />
      <circle cx="14.75" cy="5.25" r="3.5" className="text-rs" fill="currentColor" stroke="currentColor" />
      <circle cx="5.25" cy="14.75" r="3.5" className="text-sd" fill="currentColor" stroke="currentColor" />
      <circle cx="14.75" cy="14.75" r="3.5" className="text-border-strong" stroke="currentColor" />
    </svg>
  );
}
