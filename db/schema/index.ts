export * from "./accounts";
export * from "./record";
export * from "./seat-history";
export * from "./seats";
export * from "./users";
