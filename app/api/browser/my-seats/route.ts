import { z } from "zod";
import { browserQuery } from "@/lib/http/browser-query";
import { getMySeats } from "@/lib/seats/get-my-seats";

export const GET = browserQuery(["signed_in"], z.object({}), getMySeats);
