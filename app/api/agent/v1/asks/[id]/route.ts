import { answerAsk } from "@/lib/agent-api/calls/asks";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(answerAsk);
