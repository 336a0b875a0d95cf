/** "1 seat", "2 seats", "3 people": a count as people say it, with a space that does not break. */
export const counted = (count: number, one: string, many = `${one}s`) => `${count}\u00a0${count === 1 ? one : many}`;
