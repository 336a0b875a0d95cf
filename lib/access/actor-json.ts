import type { Actor } from "./actor";

/** Who acts, as the kernel's functions take it to write the record (R16). */
export function actorJson({ id, name, role, source, requestId }: Actor) {
  return { id, name, role, source, requestId };
}
