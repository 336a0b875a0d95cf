export * from "./accounts";
export * from "./record";
export * from "./seats";
export * from "./users";
