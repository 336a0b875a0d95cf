-- Half of each page stays free, so that a change of everybody finds room beside each row and no index has to be told.
ALTER TABLE "users" SET (fillfactor = 50);
