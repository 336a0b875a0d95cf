import { joinLine, leaveLine } from "@/lib/agent-api/calls/line";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(joinLine, leaveLine);
