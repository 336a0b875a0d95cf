import { browserEvents } from "@/lib/http/browser-events";

export const GET = browserEvents;
