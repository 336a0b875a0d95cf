"use server";

import { z } from "zod";
import { browserAction } from "@/lib/http/browser-action";
import { keepPreferences } from "@/lib/http/own-preferences";
import { changePasswordHere, signOutEverywhereHere } from "@/lib/http/own-sign-ins";
import { Preferences } from "@/lib/preferences/preferences";
import { ChangeOwnNameInput, changeOwnName } from "@/lib/sign-in/change-own-name";
import { ChangePasswordInput } from "@/lib/sign-in/change-password";
import { SignOutOwnDeviceInput, signOutOwnDevice } from "@/lib/sign-in/sign-out-own-device";

export const saveName = browserAction(["signed_in"], ChangeOwnNameInput, changeOwnName);
export const savePassword = browserAction(["signed_in"], ChangePasswordInput, changePasswordHere);
export const savePreferences = browserAction(["signed_in"], Preferences, (_, preferences) =>
  keepPreferences(preferences),
);
export const signOutDevice = browserAction(["signed_in"], SignOutOwnDeviceInput, signOutOwnDevice);
export const signOutEverywhere = browserAction(["signed_in"], z.object({}), signOutEverywhereHere);
