import { paths } from "@/lib/paths";

/** Reads one of our browser addresses as JSON. Signed out meanwhile: to the sign-in and back. A problem is an error. */
export async function readJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal: signal ?? null, headers: { accept: "application/json" } });
  if (response.status === 401) {
    const back = window.location.pathname + window.location.search;
    window.location.assign(`${paths.signIn}?${new URLSearchParams({ return: back, ended: "1" })}`);
  }
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.json();
}
