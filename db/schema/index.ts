export * from "./accounts";
export * from "./asks";
export * from "./groups";
export * from "./imports";
export * from "./record";
export * from "./seat-history";
export * from "./seats";
export * from "./users";
