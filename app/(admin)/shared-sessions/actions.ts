"use server";

import { browserAction } from "@/lib/http/browser-action";
import { ClearSeatInput, clearSeat } from "@/lib/seats/clear-seat";

export const endSession = browserAction(["manage_seats"], ClearSeatInput, clearSeat);
