import { connectSession } from "@/lib/agent-api/calls/sessions";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(connectSession);
