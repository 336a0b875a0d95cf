import { signInApp } from "@/lib/agent-api/calls/tokens";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(signInApp);
