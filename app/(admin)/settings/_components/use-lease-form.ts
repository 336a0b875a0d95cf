"use client";

import { type Product, productNames } from "@/lib/catalog";
import type { LeaseSettings } from "@/lib/settings/lease-settings";
import { save } from "../actions";
import { draftOf, settingsOf } from "./lease-fields";
import { useSettingsForm } from "./use-settings-form";

/** What is typed of a product's leases and line. */
export const useLeaseForm = (product: Product, saved: LeaseSettings) =>
  useSettingsForm({
    name: `${productNames[product]} settings`,
    saved,
    draftOf,
    save: (seen, draft) => save({ product, seen, settings: settingsOf(product, draft) }),
    theirsIn: (details) => (isDetails(details) ? details.settings : undefined),
    fieldOf: (path) => path.replace("settings.", `${product}-`),
    said: "Sessions live by them from their next heartbeat on.",
  });

type Details = { settings: LeaseSettings };
const isDetails = (details: unknown): details is Details =>
  typeof details === "object" && details !== null && "settings" in details;
