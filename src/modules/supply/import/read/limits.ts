/** Bounds on what a file may ask of us. A real list of all Flanders has about 5,400 rows. */
export const limits = {
  fileBytes: 20 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  /** Characters in one cell. */
  cell: 5_000,
  /** Rows above the header, such as a title. */
  above: 20,
  /** Inflated bytes of one part of an Excel file. */
  sheetBytes: 300 * 1024 * 1024,
  sharedBytes: 64 * 1024 * 1024,
  partBytes: 8 * 1024 * 1024,
  /** What all parts together say they hold. */
  declaredBytes: 400 * 1024 * 1024,
  entries: 2_000,
} as const;
