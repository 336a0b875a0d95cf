/** Where menus and lists open: inside the page's main landmark, so that nothing stands outside of one. */
export const layer = () => (typeof document === "undefined" ? null : document.querySelector("main"));
