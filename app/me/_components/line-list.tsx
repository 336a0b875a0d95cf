import { elapsed } from "@/components/ui/elapsed";
import type { MySeat } from "@/lib/seats/get-my-seats";

type LineListProps = {
  ahead: NonNullable<MySeat["wait"]["ahead"]>;
  line: NonNullable<MySeat["line"]>;
  at: string;
};

/** Who is ahead of me, and I. Where many are, the first of them. */
export function LineList({ ahead, line, at }: LineListProps) {
  const more = line.position - 1 - ahead.length;
  const waited = (since: string) => `waiting ${elapsed(Date.parse(at) - Date.parse(since))}`;
  return (
    <ol className="flex flex-col">
      {ahead.map(({ name, joinedAt }, index) => (
        <Place key={joinedAt} place={index + 1} name={name} waited={waited(joinedAt)} />
      ))}
      {more > 0 && <li className="py-1 text-ink-2">and {more} more</li>}
      <Place place={line.position} name="You" waited={waited(line.joinedAt)} me />
    </ol>
  );
}

function Place({ place, name, waited, me = false }: { place: number; name: string; waited: string; me?: boolean }) {
  return (
    <li aria-current={me || undefined} className="flex gap-3 py-1 tabular-nums">
      <span className="w-6 text-ink-2">{place}</span>
      <span className={me ? "font-strong" : ""}>{name}</span>
      <span className="text-ink-2">{waited}</span>
    </li>
  );
}
