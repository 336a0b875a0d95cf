"use server";

import { askHolder } from "@/lib/asks/ask-holder";
import { browserAction } from "@/lib/http/browser-action";
import { ClearSeatInput, clearSeat } from "@/lib/seats/clear-seat";

export const ask = browserAction(["manage_seats"], ClearSeatInput, askHolder);
export const endSession = browserAction(["manage_seats"], ClearSeatInput, clearSeat);
