"use server";

import { browserAction } from "@/lib/http/browser-action";
import { ClearSeatInput } from "@/lib/seats/clear-seat";
import { freeOwnSeat } from "@/lib/seats/free-own-seat";

export const freeMySeat = browserAction(["signed_in"], ClearSeatInput, freeOwnSeat);
