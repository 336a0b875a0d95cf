import { listHolds } from "@/lib/agent-api/calls/seats";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(listHolds);
