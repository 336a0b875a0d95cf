import { signIn, signOut } from "@/lib/agent-api/calls/sign-ins";
import { agentRoute } from "@/lib/http/agent-route";

export const { GET, POST, PUT, PATCH, DELETE } = agentRoute(signIn, signOut);
