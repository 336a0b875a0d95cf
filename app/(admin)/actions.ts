"use server";

import { browserAction } from "@/lib/http/browser-action";
import { ShowSetupInput, showSetup } from "@/lib/overview/show-setup";

export const changeSetup = browserAction(["manage_account"], ShowSetupInput, showSetup);
