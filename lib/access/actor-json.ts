import type { Actor } from "./actor";

/** Who acts, as the kernel's functions take it to write the record (R16). Nobody in particular at the command line. */
export function actorJson({ id, name, role, source, requestId }: Actor) {
  return { id: source === "command_line" ? null : id, name, role, source, requestId };
}
