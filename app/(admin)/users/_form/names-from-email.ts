const notAName = /^(info|support|help|sales|admin|office|team|contact|hello|service|desk|it)$/;

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** "marco.ruiz@northwind.example" → Marco, Ruiz: a guess to edit, empty where the address is nobody's name. */
export function namesFromEmail(email: string): { firstName: string; lastName: string } {
  const local = email.trim().split("@")[0]?.split("+")[0]?.toLowerCase() ?? "";
  const words = local.split(/[._]+/).filter((word) => /^\p{L}[\p{L}'-]*$/u.test(word));
  if (words.some((word) => notAName.test(word))) return { firstName: "", lastName: "" };
  const [first = "", ...rest] = words.map((word) => word.split("-").map(capital).join("-"));
  if (first.length < 2 && rest.length === 0) return { firstName: "", lastName: "" };
  return { firstName: first, lastName: rest.join(" ") };
}
