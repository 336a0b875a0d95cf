import { getDocument } from "@/lib/agent-api/openapi";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(getDocument);
