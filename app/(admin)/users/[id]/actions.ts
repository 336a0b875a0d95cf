"use server";

import { browserAction } from "@/lib/http/browser-action";
import { ClearSeatInput, clearSeat } from "@/lib/seats/clear-seat";
import { SaveUserInput, saveUser } from "@/lib/users/save-user";

export const save = browserAction(["read_users"], SaveUserInput, saveUser);
export const endSession = browserAction(["manage_seats"], ClearSeatInput, clearSeat);
