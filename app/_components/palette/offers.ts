import {
  type Product,
  poolName,
  productNames,
  products,
  type SeatChoice,
  seatChoiceNames,
  seatTypes,
} from "@/lib/catalog";
import { paths } from "@/lib/paths";
import type { ListedUser } from "@/lib/users/list-users";
import type { Wish } from "./read-wish";

export type Place = { label: string; href: string };

/** Something to give: asked once more before it is done. */
export type SeatOffer = { user: ListedUser; product: Product; seat: SeatChoice };

export type Offer = { key: string; group: string; label: string; aside?: string } & (
  | { href: string }
  | { give: SeatOffer }
);

type Found = {
  text: string;
  wish: Wish;
  places: readonly Place[];
  people: readonly ListedUser[];
  /** Whether this reader may change the seats of this person (R18). */
  mayGive: (user: ListedUser) => boolean;
};

/** What the palette offers for what was typed: seats to give, then people, then who has which seat, then pages. */
export function offersFor({ text, wish, places, people, mayGive }: Found): Offer[] {
  const typed = text.trim().toLowerCase();
  const seats = wish.words && wish.seat ? people.flatMap((user) => (mayGive(user) ? seatsFor(user, wish) : [])) : [];
  const persons = wish.words
    ? people.map((user) => ({
        key: user.id,
        group: "People",
        label: user.name,
        aside: user.email === user.name ? "" : user.email,
        href: paths.user(user.id),
      }))
    : [];
  return [...seats, ...persons, ...poolsFor(typed, wish), ...pagesFor(typed, places)];
}

const seatsFor = (user: ListedUser, { product: wanted, seat }: Wish): Offer[] =>
  products.flatMap((product) => {
    if (!seat || (wanted && wanted !== product) || user.seats[product] === seat) return [];
    return [
      {
        key: `${user.id} ${product}`,
        group: "Give a seat",
        label: giveWords({ user, product, seat }),
        aside: seatOf(user, product),
        give: { user, product, seat },
      },
    ];
  });

/** "Give Priya Natarajan Remote Support Shared": what would be done. */
export function giveWords({ user, product, seat }: SeatOffer): string {
  return seat === "none"
    ? `Take ${productNames[product]} from ${user.name}`
    : `Give ${user.name} ${poolName(product, seat)}`;
}

const seatOf = (user: ListedUser, product: Product) => {
  const has = user.seats[product];
  return `has ${has === "none" ? "no seat" : seatChoiceNames[has]} now`;
};

function poolsFor(typed: string, wish: Wish): Offer[] {
  if (wish.words !== "" || !typed) return [];
  return products.flatMap((product) =>
    seatTypes
      .filter((type) => (!wish.product || wish.product === product) && (!wish.seat || wish.seat === type))
      .map((type) => ({
        key: `${product} ${type}`,
        group: "Who has a seat",
        label: poolName(product, type),
        href: paths.usersWithSeat(product, type),
      })),
  );
}

const pagesFor = (typed: string, places: readonly Place[]): Offer[] =>
  places
    .filter(({ label }) => typed.split(/\s+/).every((word) => label.toLowerCase().includes(word)))
    .map(({ label, href }) => ({ key: href, group: "Pages", label, href }));
