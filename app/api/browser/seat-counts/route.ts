import { z } from "zod";
import { browserQuery } from "@/lib/http/browser-query";
import { countSeats } from "@/lib/seats/count-seats";

export const GET = browserQuery(["read_users"], z.object({}), countSeats);
