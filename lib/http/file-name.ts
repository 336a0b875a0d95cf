/** A name for a CSV file as a header holds it (RFC 8187): what no system wants in a name is a blank, and it is not too long. */
export const fileName = (name: string) =>
  encodeURIComponent(
    `${name
      .slice(0, 150)
      .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, " ") // after the cut, which may leave half a letter
      .trim()}.csv`,
  ).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
