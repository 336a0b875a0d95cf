import { newAccount, newUser } from "./fixtures";

const shared = { remoteSupport: "shared" } as const;

/** A company with one Remote Support Shared seat, and Tom and Marco who share it. */
export async function oneSeat() {
  const account = await newAccount({ remoteSupport: { named: 1, shared: 1 } });
  const tom = await newUser(account.id, { ...shared, firstName: "Tom", lastName: "Okafor" });
  const marco = await newUser(account.id, { ...shared, firstName: "Marco", lastName: "Ruiz" });
  return { account, tom, marco };
}
