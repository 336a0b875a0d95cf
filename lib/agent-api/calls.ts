import type { Call } from "./call";
import { answerAsk } from "./calls/asks";
import { events } from "./calls/events";
import { renew } from "./calls/heartbeats";
import { extendOffer, joinLine, leaveLine } from "./calls/line";
import { freeSeat, getSeats, listHolds } from "./calls/seats";
import { connectSession, endSession, startSession } from "./calls/sessions";
import { signIn, signOut } from "./calls/sign-ins";
import { signInApp, signOutApp } from "./calls/tokens";

/** Every call of the Agent API, in the order of its document. */
export const calls: readonly Call[] = [
  signInApp,
  signOutApp,
  getSeats,
  listHolds,
  startSession,
  connectSession,
  endSession,
  signIn,
  signOut,
  renew,
  freeSeat,
  events,
  joinLine,
  leaveLine,
  extendOffer,
  answerAsk,
];
