import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Where office files say when they were made. */
const PROPERTIES = 'docProps/core.xml';

// <dcterms:modified xsi:type="dcterms:W3CDTF">2026-11-25T22:00:00Z</dcterms:modified>
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
const MADE = '1980-01-01T00:00:00Z';

/** The first day that a ZIP archive can name, wherever the clock stands: archives keep local time. */
const FIRST_DAY = new Date(1980, 0, 1);

/** An office file (DOCX, XLSX) without the time of its making: the same content is the same bytes (再現できる出力). */
export function fixDates(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = parts[PROPERTIES];
  if (properties) parts[PROPERTIES] = strToU8(strFromU8(properties).replace(STAMP, `$1${MADE}`));
  return zipSync(parts, { mtime: FIRST_DAY, level: 6 });
}
