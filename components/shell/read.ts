import { paths } from "@/lib/paths";

/** Reads a browser route. Signed out meanwhile: to the sign-in and back. Anything but an answer is an error. */
export async function read<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal: signal ?? null, headers: { accept: "application/json" } });
  if (response.status === 401) {
    const back = window.location.pathname + window.location.search;
    window.location.assign(`${paths.signIn}?${new URLSearchParams({ return: back, ended: "1" })}`);
  }
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.json();
}
