/** A turning ring beside words such as "Saving…"; the words carry the meaning. */
export function Spinner() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="progress-motion size-4 shrink-0 animate-spin" fill="none">
      <circle cx="8" cy="8" r="6" stroke="currentColor" strokeWidth="1.5" opacity="0.3" />
      <path d="M8 2a6 6 0 016 6" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
    </svg>
  );
}
