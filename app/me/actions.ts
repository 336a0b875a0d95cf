"use server";

import { AnswerAskInput, answerAsk } from "@/lib/asks/answer-ask";
import { browserAction } from "@/lib/http/browser-action";
import { ClearSeatInput } from "@/lib/seats/clear-seat";
import { EndOwnHoldInput, endOwnHold } from "@/lib/seats/end-own-hold";
import { extendOffer } from "@/lib/seats/extend-offer";
import { freeOwnSeat } from "@/lib/seats/free-own-seat";
import { joinLine } from "@/lib/seats/join-line";
import { leaveLine } from "@/lib/seats/leave-line";
import { LineInput } from "@/lib/seats/line-input";

export const freeMySeat = browserAction(["signed_in"], ClearSeatInput, freeOwnSeat);
export const endMyHold = browserAction(["signed_in"], EndOwnHoldInput, endOwnHold);
export const waitForSeat = browserAction(["signed_in"], LineInput, joinLine);
export const stopWaiting = browserAction(["signed_in"], LineInput, leaveLine);
export const keepOffer = browserAction(["signed_in"], LineInput, extendOffer);
export const answerQuestion = browserAction(["signed_in"], AnswerAskInput, answerAsk);
