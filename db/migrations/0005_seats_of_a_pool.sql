-- Product and seat type of an assignment depend on each other: with this PostgreSQL sees how rare a pool's people are.
CREATE STATISTICS "seats_of_a_pool" (dependencies, mcv) ON "account_id", "product", "seat_type" FROM "seat_assignments";
