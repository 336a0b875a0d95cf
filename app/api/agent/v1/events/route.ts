import { events } from "@/lib/agent-api/calls/events";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(events);
