/**
 * How people and their machines behave. `think`: the mean seconds between two things that an agent does; the others: how
 * often an app crashes or loses its network before it does one, how often it sends without waiting for the answer, and how
 * often who is refused waits in line. With a `pulse` all do what they do at the same moments, so many seconds apart.
 */
export type Habits = {
  think: number;
  crashes: number;
  outages: number;
  haste: number;
  waits: number;
  pulse?: number;
};
