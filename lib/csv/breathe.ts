/** Lets the page draw and answer before something long goes on. Not `scheduler.yield`: what yields so comes before drawing. */
export const breathe = () => new Promise<void>((on) => setTimeout(on));
