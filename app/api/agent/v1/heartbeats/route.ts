import { renew } from "@/lib/agent-api/calls/heartbeats";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(renew);
