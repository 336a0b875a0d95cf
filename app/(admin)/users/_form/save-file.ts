/** Lets the browser save what a CSV file holds. */
export function saveFile(name: string, content: BlobPart) {
  const address = URL.createObjectURL(new Blob([content], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name.endsWith(".csv") ? name : `${name}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
