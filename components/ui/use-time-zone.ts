"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const serverZone = () => "UTC";

/** The reader's time zone; UTC until the page has its script, so that server and browser first agree. */
export const useTimeZone = () => useSyncExternalStore(never, ownZone, serverZone);
