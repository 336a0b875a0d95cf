"use server";

import { browserAction } from "@/lib/http/browser-action";
import { saveCompany as runSaveCompany, SaveCompanyInput } from "@/lib/settings/save-company";
import { SaveLeaseSettingsInput, saveLeaseSettings } from "@/lib/settings/save-lease-settings";

export const save = browserAction(["manage_account"], SaveLeaseSettingsInput, saveLeaseSettings);
export const saveCompany = browserAction(["manage_account"], SaveCompanyInput, runSaveCompany);
