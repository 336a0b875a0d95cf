"use server";

import { browserAction } from "@/lib/http/browser-action";
import { RequestSharedSeatsInput, requestSharedSeats } from "@/lib/subscription/request-shared-seats";
import { ReviewNamedSeatsInput, reviewNamedSeats } from "@/lib/subscription/review-named-seats";
import { SetNamedSeatsInput, setNamedSeats } from "@/lib/subscription/set-named-seats";
import { WithdrawRequestInput, withdrawRequest } from "@/lib/subscription/withdraw-request";

export const reviewChange = browserAction(["manage_account"], ReviewNamedSeatsInput, reviewNamedSeats);
export const changeNamedSeats = browserAction(["manage_account"], SetNamedSeatsInput, setNamedSeats);
export const requestSeats = browserAction(["manage_account"], RequestSharedSeatsInput, requestSharedSeats);
export const withdraw = browserAction(["manage_account"], WithdrawRequestInput, withdrawRequest);
