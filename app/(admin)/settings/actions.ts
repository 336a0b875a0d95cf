"use server";

import { browserAction } from "@/lib/http/browser-action";
import { SaveLeaseSettingsInput, saveLeaseSettings } from "@/lib/settings/save-lease-settings";

export const save = browserAction(["manage_account"], SaveLeaseSettingsInput, saveLeaseSettings);
