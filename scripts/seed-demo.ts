/** To come. */
export async function openDemo(_url: string) {
  return { signIns: undefined, close: async () => undefined };
}
